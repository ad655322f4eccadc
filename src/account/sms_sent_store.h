#pragma once

#include "base/clock.h"
#include "db/session.h"

#include <optional>
#include <string>

namespace portal {

/// SQL of the SMS with a code that were sent, and whether their codes were typed in. Numbers are
/// kept as digests.
class SmsSentStore {
public:
    explicit SmsSentStore(db::Session& database) : database_(database) {}

    /// Part of the caller's transaction.
    void record(const std::string& number, const std::string& prefix, Instant now);
    /// A code was typed in: whoever has the number is real, so all SMS to it since then count.
    void mark_verified(const std::string& number, Instant since);

    struct Sample {
        int count = 0;
        int verified = 0;
    };
    /// Of the latest `size` to numbers with that prefix that were sent before `end`.
    Sample latest(const std::string& prefix, int size, Instant end);
    /// When the last to that prefix was sent.
    std::optional<Instant> last_at(const std::string& prefix);

    /// A step of it, see db/batch.h; false when there is nothing left to remove.
    bool remove_older(Instant before);

private:
    db::Session& database_;
};

}  // namespace portal
