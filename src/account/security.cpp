#include "account/security.h"

#include "db/transaction.h"

namespace portal {

Link Security::find(const Domain& domain, const std::string& token) {
    return link_of(stores_, domain, token, Purpose::security, clock_.now());
}

LinkState Security::disown(const Domain& domain, const std::string& token, const Origin& origin) {
    return db::transact(stores_.database, [&] {
        const auto now = clock_.now();
        const auto link = find(domain, token);
        const auto owner = EmailAddress::parse(link.sent_to);
        if (link.state != LinkState::valid || !owner) return link.state;
        // Once no change of its address or number is under way any more.
        const auto account = stores_.accounts.lock(domain, link.account->id);
        if (!account || !stores_.tokens.consume(token, Purpose::security, now))
            return LinkState::used;
        stores_.tokens.end_all_since(account->id, link.sent_at, now);
        lock(*account, *owner, now);
        stores_.audit.record({"account.disowned", {}, account->id, origin.address}, now);
        return LinkState::valid;
    });
}

void Security::lock(const Account& account, const EmailAddress& owner, Instant now) {
    credentials_.remove(account, now);
    stores_.api_keys.remove_all_of(account.id);
    if (account.email != owner.text()) give_back(account, owner, now);
    // It may be the thief's, who would get back in with a code.
    if (account.phone && account.phone != account.username)
        stores_.accounts.set_phone(account, {}, now);
    if (!account.is_deactivated()) recovery_.send(account, owner.text(), now);
}

/// The address that the account had. It may be another account's by now: then this one has none,
/// for whoever has the address that it has now could come in by it.
void Security::give_back(const Account& account, const EmailAddress& email, Instant now) {
    const bool unique = installation_.config.unique_email;
    const auto owner = stores_.accounts.find_by_email(Domain{account.domain}, email);
    if (unique && owner && owner->id != account.id)
        stores_.accounts.remove_email(account.id);
    else
        stores_.accounts.restore_email(account, email, unique, now);
}

}  // namespace portal
