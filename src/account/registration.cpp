#include "account/registration.h"

#include "db/transaction.h"

#include <algorithm>

namespace portal {

namespace {

const Refusal username_taken{"username", "username.taken"};

}  // namespace

Refusals judge_username(const std::string& typed, const Config& config) {
    const auto username = Username::parse(typed);
    const auto& reserved = config.reserved_usernames;
    if (typed.empty()) return {{"username", "username.missing"}};
    if (!username) return {{"username", "username.malformed"}};
    if (username->reads_as_phone_number()) return {{"username", "username.phone_number"}};
    if (std::find(reserved.begin(), reserved.end(), username->text()) != reserved.end())
        return {{"username", "username.reserved"}};
    return {};
}

Refusals judge_consent(bool accepts_terms, bool accepts_privacy, const Config& config) {
    Refusals refusals;
    if (!config.terms_url.empty() && !accepts_terms) refusals.push_back({"terms", "terms.missing"});
    if (!config.privacy_url.empty() && !accepts_privacy)
        refusals.push_back({"privacy", "privacy.missing"});
    return refusals;
}

Result<Registration::Pending> Registration::by_email(const Domain& domain, const Form& form,
                                                     const std::string& language,
                                                     const Origin& origin) {
    auto refusals = judge(form);
    const auto username = Username::parse(form.username);
    const auto email = EmailAddress::parse(form.email);
    if (username && stores_.accounts.is_taken(domain, username->text())) {
        refusals.insert(refusals.begin(), username_taken);
        // Perhaps the first answer was lost on its way: then the mail comes again.
        if (email) resend(domain, {*username, *email}, language);
    }
    if (!refusals.empty()) return refusals;
    return enter(domain, {*username, email, language, form.newsletter}, origin);
}

Refusals Registration::judge(const Form& form) const {
    auto refusals = judge_username(form.username, installation_.config);
    if (!EmailAddress::parse(form.email))
        refusals.push_back({"email", form.email.empty() ? "email.missing" : "email.malformed"});
    const auto of_consent =
        judge_consent(form.accepts_terms, form.accepts_privacy, installation_.config);
    refusals.insert(refusals.end(), of_consent.begin(), of_consent.end());
    return refusals;
}

/// The one transaction of a registration. An address that has an account gets a mail that says so,
/// and the username is kept from others as it would be for a new account: were it free again,
/// registering it twice would tell.
Result<Registration::Pending> Registration::enter(const Domain& domain, NewAccount account,
                                                  const Origin& origin, const Pending* replaced) {
    account.ticket = random_token();
    const bool mail = mail_limit_.may_send(*account.email);
    for (;;) {
        try {
            db::transact(stores_.database, [&] {
                if (replaced)
                    stores_.accounts.withdraw(domain, replaced->username, replaced->ticket);
                const auto owner = installation_.config.unique_email
                                       ? stores_.accounts.find_by_email(domain, *account.email)
                                       : std::nullopt;
                if (owner)
                    tell_owner(*owner, account, origin, mail);
                else
                    create(domain, account, origin, mail);
            });
            return Pending{account.username, *account.email, account.newsletter, account.ticket};
        } catch (const db::Duplicate&) {
            if (stores_.accounts.is_taken(domain, account.username.text()))
                return Refusals{username_taken};
            // The address got an account meanwhile: next time round it has an owner.
        }
    }
}

void Registration::create(const Domain& domain, const NewAccount& account, const Origin& origin,
                          bool mail) {
    const auto now = clock_.now();
    const auto id = stores_.accounts.insert(account, domain, now);
    if (installation_.config.unique_email)
        stores_.accounts.take_name(domain, account.email->key(), id, "email", now);
    stores_.audit.record({"account.registered", {}, id, origin.address}, now);
    if (mail) send_activation(*stores_.accounts.find(domain, id), *account.email);
}

void Registration::tell_owner(const Account& owner, const NewAccount& account, const Origin& origin,
                              bool mail) {
    const auto now = clock_.now();
    stores_.accounts.take_name(Domain{owner.domain}, account.username.text(), {}, "pending", now,
                               account.ticket);
    stores_.audit.record({"registration.repeated", {}, owner.id, origin.address}, now);
    if (!mail) return;
    if (owner.awaits_owner()) {
        const auto token = stores_.tokens.issue(owner.id, Purpose::activation,
                                                account.email->text(), now, activation_lifetime);
        notices_.already_waiting(owner, *account.email, token, now);
    } else {
        notices_.already_registered(owner, *account.email, now);
    }
}

void Registration::send_activation(const Account& account, const EmailAddress& email) {
    const auto now = clock_.now();
    const auto token = stores_.tokens.issue(account.id, Purpose::activation, email.text(), now,
                                            activation_lifetime);
    notices_.activation(account, email, token, now);
}

std::chrono::seconds Registration::wait_before_resend(const Pending& pending) {
    return mail_limit_.wait_before_again(pending.email);
}

void Registration::resend(const Domain& domain, const Pending& pending,
                          const std::string& language) {
    auto account = find_waiting(domain, pending.username, pending.email);
    const auto owner = account || !installation_.config.unique_email
                           ? std::nullopt
                           : stores_.accounts.find_by_email(domain, pending.email);
    if ((!account && !owner) || !mail_limit_.may_send_again(pending.email)) return;
    db::transact(stores_.database, [&] {
        if (account) {
            stores_.accounts.set_language(account->id, language);
            account->language = language;
            send_activation(*account, pending.email);
        } else if (owner->awaits_owner()) {
            send_activation(*owner, pending.email);
        } else {
            notices_.already_registered(*owner, pending.email, clock_.now());
        }
    });
}

Result<Registration::Pending> Registration::change_address(const Domain& domain,
                                                           const Pending& pending,
                                                           const std::string& email,
                                                           const std::string& language,
                                                           const Origin& origin) {
    const auto address = EmailAddress::parse(email);
    if (!address) return Refusals{{"email", email.empty() ? "email.missing" : "email.malformed"}};
    if (address->key() == pending.email.key()) {
        resend(domain, pending, language);
        return pending;
    }
    return enter(domain, {pending.username, address, language, pending.newsletter}, origin,
                 &pending);
}

/// The account of that username, when it has that address and its owner has not come in yet.
std::optional<Account> Registration::find_waiting(const Domain& domain, const Username& username,
                                                  const EmailAddress& email) {
    auto account = stores_.accounts.find_by_name(domain, username.text());
    if (!account || !account->awaits_owner() || account->email != email.text()) return std::nullopt;
    return account;
}

}  // namespace portal
