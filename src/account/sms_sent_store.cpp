#include "account/sms_sent_store.h"

#include "base/crypto.h"
#include "db/batch.h"
#include "db/query.h"
#include "db/transaction.h"

namespace portal {

namespace {

using soci::use;

constexpr auto insert_sms =
    "INSERT INTO sms_sent (number_hash, prefix, sent_at, verified) "
    "VALUES (:number, :prefix, :now, 0)";

constexpr auto verify =
    "UPDATE sms_sent SET verified = 1 WHERE number_hash = :number AND sent_at >= :since";

constexpr auto select_latest =
    "SELECT COUNT(*), COALESCE(SUM(verified), 0) FROM (SELECT verified FROM sms_sent "
    "WHERE prefix = :prefix AND sent_at < :end ORDER BY id DESC LIMIT :size) latest";

constexpr auto select_last =
    "SELECT sent_at FROM sms_sent WHERE prefix = :prefix ORDER BY id DESC LIMIT 1";

}  // namespace

void SmsSentStore::record(const std::string& number, const std::string& prefix, Instant now) {
    db::execute(database_.sql(), insert_sms, use(sha256_hex(number), "number"),
                use(prefix, "prefix"), use(to_epoch(now), "now"));
}

void SmsSentStore::mark_verified(const std::string& number, Instant since) {
    db::transact(database_, [&] {
        db::execute(database_.sql(), verify, use(sha256_hex(number), "number"),
                    use(to_epoch(since), "since"));
    });
}

SmsSentStore::Sample SmsSentStore::latest(const std::string& prefix, int size, Instant end) {
    Sample sample;
    db::fetch(database_.sql(), select_latest, soci::into(sample.count), soci::into(sample.verified),
              use(prefix, "prefix"), use(to_epoch(end), "end"), use(size, "size"));
    return sample;
}

std::optional<Instant> SmsSentStore::last_at(const std::string& prefix) {
    long long sent_at = 0;
    if (!db::fetch(database_.sql(), select_last, soci::into(sent_at), use(prefix, "prefix")))
        return std::nullopt;
    return from_epoch(sent_at);
}

bool SmsSentStore::remove_older(Instant before) {
    return !db::remove_batch(database_.sql(), "sms_sent", {"id"}, "sent_at < :before",
                             use(to_epoch(before), "before"))
                .empty();
}

}  // namespace portal
