#include "account/activation.h"

#include "db/transaction.h"

namespace portal {

Link Activation::find(const Domain& domain, const std::string& token) {
    auto link = link_of(stores_, domain, token, Purpose::activation, clock_.now());
    if (link.account && !link.account->awaits_owner()) link.state = LinkState::used;
    return link;
}

void Activation::renew(const Domain& domain, const std::string& token,
                       const std::string& language) {
    const auto link = find(domain, token);
    if (link.state != LinkState::expired) return;
    const auto username = Username::parse(link.account->username);
    const auto email = EmailAddress::parse(link.sent_to);
    if (username && email) registration_.resend(domain, {*username, *email}, language);
}

LinkEntry Activation::activate(const Domain& domain, const std::string& token,
                               const std::string& password, bool sha256,
                               const std::string& language, const Origin& origin) {
    const auto link = find(domain, token);
    if (link.state != LinkState::valid) return {link.state};
    const auto& account = *link.account;
    auto refusals = credentials_.judge(account, password);
    if (!refusals.empty()) return {LinkState::valid, std::move(refusals)};

    return db::transact(stores_.database, [&]() -> LinkEntry {
        const auto now = clock_.now();
        if (!stores_.tokens.consume(token, Purpose::activation, now)) return {LinkState::used};
        open(account, origin, now);
        stores_.accounts.set_language(account.id, language);
        credentials_.set(account, password, sha256);
        return {LinkState::valid, {}, stores_.sessions.start(account, false, origin, now)};
    });
}

void Activation::open(const Account& account, const Origin& origin, Instant now) {
    stores_.accounts.activate(account.id, now);
    stores_.audit.record({"account.activated", account.id, account.id, origin.address}, now);
    if (account.newsletter && !installation_.config.newsletter_address.empty())
        notices_.newsletter(account, now);
}

Result<bool> Activation::complete_password(const Account& account, const std::string& password,
                                           bool sha256, const Origin& origin) {
    auto refusals = credentials_.judge(account, password);
    if (!refusals.empty()) return refusals;
    return db::transact(stores_.database, [&] {
        if (!stores_.accounts.passwords_of(account.id).empty()) return false;
        credentials_.set(account, password, sha256);
        stores_.audit.record({"password.set", account.id, account.id, origin.address},
                             clock_.now());
        return true;
    });
}

}  // namespace portal
