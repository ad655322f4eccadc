#include "account/attempt_store.h"

#include "db/query.h"
#include "db/transaction.h"

#include <algorithm>

namespace portal {

namespace {

using soci::use;

constexpr auto select_count = "SELECT count, since, last_at FROM attempts WHERE subject = :subject";

constexpr auto insert_count =
    "INSERT INTO attempts (subject, count, since, last_at) VALUES (:subject, 1, :now, :now2)";

// Changes nothing when another worker counted in between.
constexpr auto update_count =
    "UPDATE attempts SET count = :count, since = :since, last_at = :last "
    "WHERE subject = :subject AND count = :old_count AND last_at = :old_last";

}  // namespace

std::chrono::seconds AttemptStore::wait(const std::string& subject, const Rule& rule, Instant now) {
    const auto found = find(subject);
    return found ? wait_after(*found, rule, now) : 0s;
}

std::chrono::seconds AttemptStore::attempt(const std::string& subject, const Rule& rule,
                                           Instant now) {
    for (;;) {
        const auto before = find(subject);
        if (!before) {
            if (count_first(subject, now)) return 0s;
            continue;
        }
        if (const auto wait = wait_after(*before, rule, now); wait > 0s) return wait;
        const bool stale = before->since + rule.window <= now;
        const Count after =
            stale ? Count{1, now, now} : Count{before->count + 1, before->since, now};
        if (count_next(subject, *before, after)) return 0s;
    }
}

std::chrono::seconds AttemptStore::wait_after(const Count& count, const Rule& rule, Instant now) {
    const auto end_of_window = count.since + rule.window;
    if (count.count < rule.free || end_of_window <= now) return 0s;
    const auto next = rule.pause ? count.last_at + rule.pause(count.count) : end_of_window;
    return std::max<std::chrono::seconds>(next - now, 0s);
}

std::optional<AttemptStore::Count> AttemptStore::find(const std::string& subject) {
    Count found;
    long long since = 0;
    long long last_at = 0;
    if (!db::fetch(database_.sql(), select_count, soci::into(found.count), soci::into(since),
                   soci::into(last_at), use(subject, "subject")))
        return std::nullopt;
    found.since = from_epoch(since);
    found.last_at = from_epoch(last_at);
    return found;
}

bool AttemptStore::count_first(const std::string& subject, Instant now) {
    try {
        db::transact(database_, [&] {
            db::execute(database_.sql(), insert_count, use(subject, "subject"),
                        use(to_epoch(now), "now"), use(to_epoch(now), "now2"));
        });
        return true;
    } catch (const db::Duplicate&) {
        return false;  // another worker was the first
    }
}

bool AttemptStore::count_next(const std::string& subject, const Count& before, const Count& after) {
    return db::transact(database_, [&] {
        return db::execute(database_.sql(), update_count, use(after.count, "count"),
                           use(to_epoch(after.since), "since"),
                           use(to_epoch(after.last_at), "last"), use(subject, "subject"),
                           use(before.count, "old_count"),
                           use(to_epoch(before.last_at), "old_last")) == 1;
    });
}

void AttemptStore::forget(const std::string& subject) {
    db::execute(database_.sql(), "DELETE FROM attempts WHERE subject = :subject",
                use(subject, "subject"));
}

void AttemptStore::remove_older(Instant before) {
    db::execute(database_.sql(), "DELETE FROM attempts WHERE last_at < :before",
                use(to_epoch(before), "before"));
}

}  // namespace portal
