#include "account/deletion.h"

#include "base/text.h"
#include "db/batch.h"

namespace portal {

Refusals Deletion::remove(const Account& account, std::optional<AccountId> actor,
                          const Origin& origin) {
    auto refusals = db::transact(stores_.database, [&] { return refuse(account); });
    if (!refusals.empty()) return refusals;
    // Whoever has administered for years has done more than fits into one transaction.
    db::transact_in_steps(stores_.database,
                          [&] { return stores_.audit.forget_some_acts(account.id); });
    return db::transact(stores_.database, [&]() -> Refusals {
        const auto now = clock_.now();
        if (auto meanwhile = refuse(account); !meanwhile.empty()) return meanwhile;
        reserve_names(account, now);
        stores_.imports.hand_over(account.id);
        if (!stores_.accounts.remove(account.id)) return {};  // somebody was faster
        stores_.audit.forget(account.id);
        record(account, actor, origin, now);
        if (account.email && account.activated_at)
            notices_.goodbye(account, installation_.config.tombstone_days, now);
        return {};
    });
}

Refusals Deletion::refuse(const Account& account) {
    if (!account.admin ||
        stores_.accounts.has_other_administrator(Domain{account.domain}, account.id))
        return {};
    return {{"sip_address", "deletion.last_administrator"}};
}

void Deletion::reserve_names(const Account& account, Instant now) {
    if (installation_.config.tombstone_days > 0) stores_.accounts.reserve_names(account.id, now);
}

/// Whoever deletes their own account leaves no trace but that an account was deleted. An
/// administrator answers for what was done to another's: the line says whose.
void Deletion::record(const Account& account, std::optional<AccountId> actor, const Origin& origin,
                      Instant now) {
    if (actor == account.id)
        stores_.audit.record({"account.deleted", deleted_account, {}, "", {}, account.domain}, now);
    else
        stores_.audit.record(
            {"account.deleted", actor, {}, origin.address, account.sip_address(), account.domain},
            now);
}

Refusals judge_confirmation(const Account& account, std::string_view typed) {
    auto text = lower(typed);
    for (const auto* space : {" ", "\t", "\xC2\xA0"}) text = replace_all(text, space, "");
    if (text.empty()) return {{"sip_address", "sip_address.missing"}};
    if (text == account.sip_address() || text == account.address_of_record()) return {};
    return {{"sip_address", "sip_address.other", account.sip_address()}};
}

}  // namespace portal
