#include "account/attempt_store.h"

#include "db/batch.h"
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

struct Overtaken {};

}  // namespace

std::chrono::seconds AttemptStore::wait(const std::string& subject, const Rule& rule, Instant now) {
    const auto found = find(subject);
    return found ? wait_after(*found, rule, now) : 0s;
}

std::chrono::seconds AttemptStore::attempt(const std::string& subject, const Rule& rule,
                                           Instant now) {
    return attempt({{subject, rule}}, now);
}

std::chrono::seconds AttemptStore::attempt(const std::vector<Counted>& all, Instant now) {
    for (;;) {
        std::vector<std::optional<Count>> before;
        auto wait = 0s;
        for (const auto& [subject, rule] : all) {
            before.push_back(find(subject));
            if (before.back()) wait = std::max(wait, wait_after(*before.back(), rule, now));
        }
        if (wait > 0s) return wait;
        try {
            db::transact(database_, [&] {
                for (std::size_t i = 0; i < all.size(); ++i)
                    before[i] ? count_next(all[i], *before[i], now)
                              : count_first(all[i].subject, now);
            });
            return 0s;
        } catch (const db::Duplicate&) {
        } catch (const Overtaken&) {
        }  // another worker was faster: what it has counted is to be seen first
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

void AttemptStore::count_first(const std::string& subject, Instant now) {
    db::execute(database_.sql(), insert_count, use(subject, "subject"), use(to_epoch(now), "now"),
                use(to_epoch(now), "now2"));
}

void AttemptStore::count_next(const Counted& counted, const Count& before, Instant now) {
    const bool stale = before.since + counted.rule.window <= now;
    const Count after = stale ? Count{1, now, now} : Count{before.count + 1, before.since, now};
    const auto matched =
        db::execute(database_.sql(), update_count, use(after.count, "count"),
                    use(to_epoch(after.since), "since"), use(to_epoch(after.last_at), "last"),
                    use(counted.subject, "subject"), use(before.count, "old_count"),
                    use(to_epoch(before.last_at), "old_last"));
    if (matched != 1) throw Overtaken{};
}

void AttemptStore::forget(const std::string& subject) {
    db::execute(database_.sql(), "DELETE FROM attempts WHERE subject = :subject",
                use(subject, "subject"));
}

bool AttemptStore::remove_older(Instant before) {
    return !db::remove_batch(database_.sql(), "attempts", {"subject"}, "last_at < :before",
                             use(to_epoch(before), "before"))
                .empty();
}

void AttemptStore::try_to_count(Instant now) {
    const db::Transaction rolled_back{database_};
    count_first("doctor", now);
}

}  // namespace portal
