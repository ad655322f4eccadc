#include "account/audit.h"

#include "base/text.h"
#include "db/query.h"
#include "db/row.h"

#include <limits>

namespace portal {

namespace {

constexpr std::size_t detail_limit = 255;

constexpr auto insert_event =
    "INSERT INTO audit (at, domain, event, actor_id, account_id, address, detail) "
    "VALUES (:now, COALESCE(:domain, (SELECT domain FROM accounts WHERE id = :whom), "
    "(SELECT domain FROM accounts WHERE id = :who)), :event, :actor, :account, :address, :detail)";

constexpr auto select_events =
    "SELECT id, at, event, actor_id, address, detail FROM audit "
    "WHERE account_id = :account AND id < :before ORDER BY id DESC LIMIT :limit";

}  // namespace

void Audit::record(const Event& event, Instant now) {
    db::Nullable<AccountId> actor{event.actor};
    db::Nullable<AccountId> account{event.account};
    db::NullableText domain;
    if (!event.domain.empty()) domain = db::NullableText{event.domain};
    db::execute(database_.sql(), insert_event, soci::use(to_epoch(now), "now"),
                db::use(domain, "domain"), db::use(account, "whom"), db::use(actor, "who"),
                soci::use(event.name, "event"), db::use(actor, "actor"),
                db::use(account, "account"), soci::use(event.address, "address"),
                soci::use(cut(event.detail, detail_limit), "detail"));
}

std::vector<Audit::Entry> Audit::list_of(AccountId account, std::optional<std::int64_t> before,
                                         int limit) {
    std::vector<Entry> entries;
    Entry row;
    row.event.account = account;
    long long at = 0;
    db::Nullable<AccountId> actor;
    db::NullableText detail;
    const auto add = [&] {
        row.at = from_epoch(at);
        row.event.actor = actor.get();
        row.event.detail = detail.get().value_or("");
        entries.push_back(row);
    };
    db::for_each(database_.sql(), select_events, add, soci::into(row.id), soci::into(at),
                 soci::into(row.event.name), db::into(actor), soci::into(row.event.address),
                 db::into(detail), soci::use(account, "account"),
                 soci::use(before.value_or(std::numeric_limits<std::int64_t>::max()), "before"),
                 soci::use(limit, "limit"));
    return entries;
}

Actor Audit::Entry::actor() const {
    if (event.actor && event.actor == event.account) return Actor::owner;
    if (event.actor) return Actor::administrator;
    return event.address.empty() ? Actor::command_line : Actor::visitor;
}

bool Audit::has_acted(AccountId account) {
    int found = 0;
    return db::fetch(
        database_.sql(),
        "SELECT 1 FROM audit WHERE account_id = :account AND actor_id = :actor LIMIT 1",
        soci::into(found), soci::use(account, "account"), soci::use(account, "actor"));
}

bool Audit::forget_some_acts(AccountId account) {
    constexpr int others_of_a_step = 1999;
    std::int64_t last = 0;
    long long at = 0;
    if (!db::fetch(database_.sql(),
                   "SELECT id, at FROM audit WHERE actor_id = :account ORDER BY at, id "
                   "LIMIT 1 OFFSET :others",
                   soci::into(last), soci::into(at), soci::use(account, "account"),
                   soci::use(others_of_a_step, "others")))
        return false;
    // An import writes any number of lines in one second.
    db::execute(database_.sql(),
                "UPDATE audit SET actor_id = :deleted WHERE actor_id = :account "
                "AND at <= :at AND (at < :at2 OR id <= :last)",
                soci::use(deleted_account, "deleted"), soci::use(account, "account"),
                soci::use(at, "at"), soci::use(at, "at2"), soci::use(last, "last"));
    return true;
}

void Audit::forget(AccountId account) {
    db::execute(database_.sql(), "DELETE FROM audit WHERE account_id = :account",
                soci::use(account, "account"));
    db::execute(database_.sql(), "UPDATE audit SET actor_id = :deleted WHERE actor_id = :account",
                soci::use(deleted_account, "deleted"), soci::use(account, "account"));
}

}  // namespace portal
