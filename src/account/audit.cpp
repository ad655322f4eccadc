#include "account/audit.h"

#include "base/text.h"
#include "db/query.h"
#include "db/row.h"

namespace portal {

namespace {

constexpr std::size_t detail_limit = 255;

constexpr auto insert_event =
    "INSERT INTO audit (at, event, actor_id, account_id, address, detail) "
    "VALUES (:now, :event, :actor, :account, :address, :detail)";

}  // namespace

void Audit::record(const Event& event, Instant now) {
    db::Nullable<AccountId> actor{event.actor};
    db::Nullable<AccountId> account{event.account};
    db::execute(database_.sql(), insert_event, soci::use(to_epoch(now), "now"),
                soci::use(event.name, "event"), db::use(actor, "actor"),
                db::use(account, "account"), soci::use(event.address, "address"),
                soci::use(cut(event.detail, detail_limit), "detail"));
}

bool Audit::has_acted(AccountId account) {
    int found = 0;
    return db::fetch(
        database_.sql(),
        "SELECT 1 FROM audit WHERE account_id = :account AND actor_id = :actor LIMIT 1",
        soci::into(found), soci::use(account, "account"), soci::use(account, "actor"));
}

void Audit::forget(AccountId account) {
    db::execute(database_.sql(), "DELETE FROM audit WHERE account_id = :account",
                soci::use(account, "account"));
    db::execute(database_.sql(), "UPDATE audit SET actor_id = :deleted WHERE actor_id = :account",
                soci::use(deleted_account, "deleted"), soci::use(account, "account"));
}

}  // namespace portal
