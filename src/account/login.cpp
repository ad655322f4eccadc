#include "account/login.h"

#include "base/text.h"
#include "db/transaction.h"

#include <algorithm>

namespace portal {

namespace {

constexpr int free_guesses = 5;
constexpr int longest_doubling = 10;
constexpr std::chrono::seconds longest_pause = 15min;

/// After some free guesses 1, 2, 4 … seconds, up to a quarter of an hour.
std::chrono::seconds pause_after(int guesses) {
    const auto doublings = std::min(guesses - free_guesses, longest_doubling);
    return std::min(std::chrono::seconds{1 << doublings}, longest_pause);
}

constexpr auto browser_purpose = "known browser";

std::string owner_of_browser(const std::string& domain, const std::string& username) {
    return domain + " " + username + " ";
}

Refusals must_wait(std::chrono::seconds wait) {
    return {{"password", "login.wait", std::to_string(wait.count())}};
}

}  // namespace

constexpr AttemptStore::Rule guess_rule{24h, free_guesses, pause_after};

Result<Login::Entry> Login::by_password(const Domain& domain, const Form& form,
                                        const Origin& origin) {
    if (trim(form.name).empty() || form.password.empty()) {
        Refusals refusals;
        if (trim(form.name).empty())
            refusals.push_back({"name", installation_.config.phone_authentication
                                            ? "name.missing_or_phone"
                                            : "name.missing"});
        if (form.password.empty()) refusals.push_back({"password", "password.missing"});
        return refusals;
    }
    const auto now = clock_.now();
    const auto named = find(domain, form.name);
    const auto& name = named.name;
    const auto subject = subject_of(
        domain.text(), name, named.account ? named.account->username : name, form.known_browser);
    if (const auto wait = stores_.attempts.attempt(subject, guess_rule, now); wait > 0s)
        return must_wait(wait);

    return db::transact(stores_.database, [&]() -> Result<Entry> {
        // Read where the session is made: a password that is being changed lets nobody in.
        const auto account = stores_.accounts.lock(domain, named.account ? named.account->id : 0);
        const auto stored = stores_.accounts.passwords_of(account ? account->id : 0);
        if (!matches(stored, account ? account->username : name, form.password))
            return Refusals{{"password", "login.wrong"}};
        if (!account->activated) return Refusals{{"name", "login.deactivated"}};
        stores_.attempts.forget(subject);
        const bool is_known =
            browser_of(account->domain, account->username, form.known_browser).has_value();
        if (!is_known && stores_.audit.has_acted(account->id))
            notices_.new_browser(*account, origin, now);
        stores_.audit.record({"login.password", account->id, account->id, origin.address}, now);
        return Entry{*account, stores_.sessions.start(*account, form.stay, origin, now)};
    });
}

Refusals Login::confirm(const Session& session, const std::string& token,
                        const std::string& password, const std::string& known_browser,
                        const Origin& origin) {
    const auto& account = session.account;
    auto refusals = judge_current_password(account, password, known_browser);
    if (!refusals.empty()) return refusals;
    db::transact(stores_.database, [&] {
        const auto now = clock_.now();
        stores_.sessions.confirm(token, now);
        stores_.audit.record({"login.confirmed", account.id, account.id, origin.address}, now);
    });
    return {};
}

Refusals Login::judge_current_password(const Account& account, const std::string& password,
                                       const std::string& known_browser) {
    if (password.empty()) return {{"password", "password.missing"}};
    const auto subject =
        subject_of(account.domain, account.username, account.username, known_browser);
    if (const auto wait = stores_.attempts.attempt(subject, guess_rule, clock_.now()); wait > 0s)
        return must_wait(wait);
    if (!matches(stores_.accounts.passwords_of(account.id), account.username, password))
        return {{"password", "password.wrong"}};
    stores_.attempts.forget(subject);
    return {};
}

std::string Login::subject_of(const std::string& domain, const std::string& name,
                              const std::string& username, const std::string& known_browser) const {
    const auto browser = browser_of(domain, username, known_browser);
    if (browser) return "login browser " + sha256_hex(*browser);
    return "login " + sha256_hex(owner_of_browser(domain, name));
}

/// What it shows, when that makes it a browser of this account's.
std::optional<std::string> Login::browser_of(const std::string& domain, const std::string& username,
                                             const std::string& known_browser) const {
    auto browser = installation_.key.verified(browser_purpose, known_browser);
    if (!browser || !starts_with(*browser, owner_of_browser(domain, username))) return std::nullopt;
    return browser;
}

/// What is typed is a name before it is a number: an administrator may have given out usernames of
/// digits. The rest is as long for a number that has an account as for one that has none.
Login::Named Login::find(const Domain& domain, const std::string& typed) {
    const auto& config = installation_.config;
    auto name = name_in(typed, domain).value_or(lower(trim(typed)));
    auto account = stores_.accounts.find_by_name(domain, name);
    const auto phone = config.phone_authentication
                           ? PhoneNumber::parse(name, config.default_country)
                           : std::nullopt;
    if (account || !phone || phone->text() == name) return {std::move(name), std::move(account)};
    return {phone->text(), stores_.accounts.find_by_name(domain, phone->text())};
}

std::string Login::known_browser(const Account& account) const {
    return installation_.key.signed_text(
        browser_purpose, owner_of_browser(account.domain, account.username) + hex(random_bytes(8)));
}

std::string Login::issue_link(const Account& account, std::chrono::seconds lifetime) {
    return stores_.tokens.issue(account.id, Purpose::login, account.sip_address(), clock_.now(),
                                lifetime);
}

Link Login::find_link(const Domain& domain, const std::string& token) {
    auto link = link_of(stores_, domain, token, Purpose::login, clock_.now());
    if (link.account && !link.account->activated) return {};
    return link;
}

std::optional<std::string> Login::by_link(const Domain& domain, const std::string& token,
                                          const Origin& origin) {
    const auto link = find_link(domain, token);
    if (link.state != LinkState::valid) return std::nullopt;
    return db::transact(stores_.database, [&]() -> std::optional<std::string> {
        const auto now = clock_.now();
        if (!stores_.tokens.consume(token, Purpose::login, now)) return std::nullopt;
        const auto id = link.account->id;
        stores_.audit.record({"login.link", id, id, origin.address}, now);
        return stores_.sessions.start(*link.account, false, origin, now);
    });
}

void Login::log_out(const std::string& session, const Account& account, const Origin& origin) {
    db::transact(stores_.database, [&] {
        stores_.sessions.end(session);
        stores_.audit.record({"logout", account.id, account.id, origin.address}, clock_.now());
    });
}

void Login::log_out_listed(const std::string& id, const Account& account, const Origin& origin) {
    db::transact(stores_.database, [&] {
        if (!stores_.sessions.end_listed(account.id, id)) return;
        stores_.audit.record({"session.ended", account.id, account.id, origin.address},
                             clock_.now());
    });
}

void Login::log_out_elsewhere(const std::string& session, const Account& account,
                              const Origin& origin) {
    db::transact(stores_.database, [&] {
        stores_.sessions.end_others_of(account.id, session);
        stores_.audit.record({"sessions.ended", account.id, account.id, origin.address},
                             clock_.now());
    });
}

}  // namespace portal
