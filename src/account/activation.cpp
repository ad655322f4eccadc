#include "account/activation.h"

#include "db/transaction.h"

namespace portal {

Link Activation::find(const Domain& domain, const std::string& token) {
    const auto found = stores_.tokens.find(token, Purpose::activation);
    auto account = found ? stores_.accounts.find(domain, found->account_id) : std::nullopt;
    if (!account) return {};
    Link link{LinkState::valid, std::move(account), found->sent_to};
    if (found->used || !link.account->awaits_owner())
        link.state = LinkState::used;
    else if (found->expires_at <= clock_.now())
        link.state = LinkState::expired;
    return link;
}

void Activation::renew(const Domain& domain, const std::string& token) {
    const auto link = find(domain, token);
    if (link.state != LinkState::expired) return;
    const auto username = Username::parse(link.account->username);
    const auto email = EmailAddress::parse(link.sent_to);
    if (username && email) registration_.resend(domain, {*username, *email});
}

Activation::Entry Activation::activate(const Domain& domain, const std::string& token,
                                       const std::string& password, bool sha256,
                                       const Origin& origin) {
    const auto link = find(domain, token);
    if (link.state != LinkState::valid) return {link.state};
    const auto& account = *link.account;
    auto refusals = credentials_.judge(account, password);
    if (!refusals.empty()) return {LinkState::valid, std::move(refusals)};

    return db::transact(stores_.database, [&]() -> Entry {
        const auto now = clock_.now();
        if (!stores_.tokens.consume(token, Purpose::activation, now)) return {LinkState::used};
        stores_.accounts.activate(account.id, now);
        credentials_.set(account, password, sha256);
        stores_.audit.record({"account.activated", account.id, account.id, origin.address}, now);
        if (account.newsletter && !installation_.config.newsletter_address.empty())
            notices_.newsletter(account, now);
        return {LinkState::valid, {}, stores_.sessions.start(account, false, origin, now)};
    });
}

Refusals Activation::complete_password(const Account& account, const std::string& password,
                                       bool sha256, const Origin& origin) {
    auto refusals = credentials_.judge(account, password);
    if (!refusals.empty()) return refusals;
    db::transact(stores_.database, [&] {
        if (!stores_.accounts.passwords_of(account.id).empty()) return;
        credentials_.set(account, password, sha256);
        stores_.audit.record({"password.set", account.id, account.id, origin.address},
                             clock_.now());
    });
    return {};
}

}  // namespace portal
