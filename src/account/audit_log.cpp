#include "account/audit_log.h"

#include "base/text.h"
#include "db/row.h"

#include <limits>

namespace portal {

namespace {

using Query = AuditLog::Query;
using Place = AuditLog::Place;

constexpr auto last = std::numeric_limits<std::int64_t>::max();

/// The index that has the lines of the narrowest filter in their order.
std::string index_of(const Query& query) {
    if (query.account) return "audit_whom";
    if (query.actor) return "audit_actor";
    return query.event.empty() ? "audit_newest" : "audit_event";
}

/// MariaDB is told which index, in what SQLite takes for a comment. SQLite does not choose one by
/// what stands behind a '+', which changes no value.
std::string statement_of(const Query& query, std::size_t size) {
    const std::string beside_account = query.account ? "+" : "";
    const std::string beside_both = query.account || query.actor ? "+" : "";
    auto text =
        "SELECT l.id, l.at, l.event, l.actor_id, l.account_id, l.address, l.detail, who.username, "
        "whom.username FROM audit l /*! FORCE INDEX (" +
        index_of(query) +
        ") */ LEFT JOIN accounts who ON who.id = l.actor_id "
        "LEFT JOIN accounts whom ON whom.id = l.account_id "
        "WHERE l.at >= :since AND l.at <= :at AND (l.at < :at OR l.id < :id) AND " +
        beside_both + "l.domain = :domain";
    if (query.account) text += " AND l.account_id = :account";
    if (query.actor) text += " AND " + beside_account + "l.actor_id = :actor";
    if (!query.event.empty()) text += " AND " + beside_both + "l.event = :event";
    return text + " ORDER BY l.at DESC, l.id DESC LIMIT " + std::to_string(size);
}

/// Where the lines of a query are read into.
struct LineRow {
    AuditLog::Line line() {
        auto& event = read.entry.event;
        read.entry.at = from_epoch(at);
        event.actor = actor.get();
        event.account = account.get();
        event.detail = detail.get().value_or("");
        read.who = who.get().value_or("");
        read.whom = whom.get().value_or("");
        return read;
    }

    AuditLog::Line read;
    long long at = 0;
    db::Nullable<AccountId> actor;
    db::Nullable<AccountId> account;
    db::NullableText detail;
    db::NullableText who;
    db::NullableText whom;
};

std::vector<AuditLog::Line> lines_of(soci::session& sql, const std::string& domain,
                                     const Query& query, std::size_t size) {
    const auto until = query.until ? to_epoch(*query.until) - 1 : last;
    const auto place = query.after.value_or(Place{until, last});
    const auto since = query.from ? to_epoch(*query.from) : std::int64_t{0};
    LineRow row;
    auto prepared = sql.prepare << statement_of(query, size);
    prepared, soci::into(row.read.entry.id), soci::into(row.at),
        soci::into(row.read.entry.event.name), db::into(row.actor), db::into(row.account),
        soci::into(row.read.entry.event.address), db::into(row.detail), db::into(row.who),
        db::into(row.whom), soci::use(since, "since"), soci::use(place.at, "at"),
        soci::use(place.id, "id"), soci::use(domain, "domain");
    if (query.account) prepared, soci::use(*query.account, "account");
    if (query.actor) prepared, soci::use(*query.actor, "actor");
    if (!query.event.empty()) prepared, soci::use(query.event, "event");
    soci::statement statement{prepared};
    statement.execute();
    std::vector<AuditLog::Line> lines;
    while (statement.fetch()) lines.push_back(row.line());
    return lines;
}

}  // namespace

std::string Place::text() const { return std::to_string(at) + ":" + std::to_string(id); }

std::optional<Place> Place::parse(std::string_view text) {
    const auto colon = text.find(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto at = to_integer(text.substr(0, colon));
    const auto id = to_integer(text.substr(colon + 1));
    if (!at || !id) return std::nullopt;
    return Place{*at, *id};
}

AuditLog::Page AuditLog::page(const Domain& domain, const Query& query, std::size_t size) {
    // One more than fits tells whether there are older ones.
    Page page{lines_of(database_.sql(), domain.text(), query, size + 1), {}};
    if (page.lines.size() <= size) return page;
    page.lines.pop_back();
    const auto& entry = page.lines.back().entry;
    page.next = Place{to_epoch(entry.at), entry.id};
    return page;
}

}  // namespace portal
