#include "account/recovery.h"

#include "base/text.h"
#include "db/transaction.h"

#include <algorithm>
#include <map>

namespace portal {

namespace {

constexpr int mails_an_hour = 3;

/// A mail tells of no more accounts than this; its reader can ask for another one by its username.
constexpr std::size_t accounts_a_mail = 10;

/// Whoever asks, an account gets few mails an hour.
constexpr AttemptStore::Rule mail_rule{1h, mails_an_hour};

/// What a page may show of that: it counts what was typed, not whom it reached.
constexpr AttemptStore::Rule request_rule{
    1h, 1, [](int count) -> std::chrono::seconds { return count < mails_an_hour ? 60s : 3600s; }};

std::string request_subject(const std::string& name) {
    return "recovery " + sha256_hex(lower(trim(name)));
}

}  // namespace

Refusals Recovery::by_email(const Domain& domain, const std::string& name, const Origin& origin) {
    if (trim(name).empty()) return {{"account", "account.missing"}};
    if (!username_in(name, domain) && !EmailAddress::parse(name))
        return {{"account", "account.malformed"}};
    const auto now = clock_.now();
    if (stores_.attempts.attempt(request_subject(name), request_rule, now) > 0s) return {};

    std::map<std::string, std::vector<Account>> by_address;
    for (auto& account : find_all(domain, name))
        if (may_mail(account)) by_address[*account.email].push_back(std::move(account));
    db::transact(stores_.database, [&] {
        for (const auto& [address, accounts] : by_address) {
            send_all(accounts, address, now);
            for (const auto& account : accounts)
                stores_.audit.record({"recovery.requested", {}, account.id, origin.address}, now);
        }
    });
    return {};
}

/// One more than a mail tells of, when there are more.
std::vector<Account> Recovery::find_all(const Domain& domain, const std::string& name) {
    std::vector<Account> accounts;
    if (const auto email = EmailAddress::parse(name))
        accounts = stores_.accounts.list_by_email(domain, *email, accounts_a_mail + 1);
    const auto username = username_in(name, domain);
    const auto named =
        username ? stores_.accounts.find_by_name(domain, username->text()) : std::nullopt;
    const bool is_new = named && std::none_of(accounts.begin(), accounts.end(),
                                              [&](const auto& a) { return a.id == named->id; });
    if (is_new) accounts.push_back(*named);
    return accounts;
}

bool Recovery::may_mail(const Account& account) {
    return account.email && !account.is_deactivated() &&
           stores_.attempts.attempt("recovery of " + std::to_string(account.id), mail_rule,
                                    clock_.now()) == 0s;
}

void Recovery::send_all(const std::vector<Account>& accounts, const std::string& to, Instant now) {
    std::vector<Notices::Way> ways;
    for (const auto& account : accounts) {
        if (ways.size() == accounts_a_mail) break;
        ways.push_back({account, stores_.tokens.issue(account.id, Purpose::recovery, to, now,
                                                      recovery_lifetime)});
    }
    notices_.recovery(ways, to, ways.size() == accounts.size(), now);
}

void Recovery::send(const Account& account, const std::string& to, Instant now) {
    send_all({account}, to, now);
}

std::chrono::seconds Recovery::wait_before_resend(const std::string& name) {
    return stores_.attempts.wait(request_subject(name), request_rule, clock_.now());
}

Link Recovery::find(const Domain& domain, const std::string& token) {
    auto link = link_of(stores_, domain, token, Purpose::recovery, clock_.now());
    // What was sent to an address or a number is worth nothing once the account has another.
    const auto is_theirs = [&](const Account& account) {
        return account.email == link.sent_to || account.phone == link.sent_to;
    };
    if (link.account && (link.account->is_deactivated() || !is_theirs(*link.account))) return {};
    return link;
}

LinkEntry Recovery::recover(const Domain& domain, const std::string& token,
                            const std::string& password, bool sha256, const Origin& origin) {
    const auto link = find(domain, token);
    if (link.state != LinkState::valid) return {link.state};
    const auto& account = *link.account;
    auto refusals = credentials_.judge(account, password);
    if (!refusals.empty()) return {LinkState::valid, std::move(refusals)};

    return db::transact(stores_.database, [&]() -> LinkEntry {
        const auto now = clock_.now();
        if (!stores_.tokens.consume(token, Purpose::recovery, now)) return {LinkState::used};
        credentials_.replace(account, password, sha256, now);
        stores_.audit.record({"password.recovered", account.id, account.id, origin.address}, now);
        if (account.activated_at)
            notices_.password_changed(account, origin, now);
        else
            activation_.open(account, origin, now);
        return {LinkState::valid, {}, stores_.sessions.start(account, false, origin, now)};
    });
}

}  // namespace portal
