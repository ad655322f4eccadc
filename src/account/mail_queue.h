#pragma once

#include "account/address.h"
#include "account/outbox.h"
#include "base/clock.h"
#include "db/session.h"

#include <optional>
#include <string>
#include <vector>

namespace portal {

/// SQL of the outbox as administrators see it: what waits, what failed and why. What is in the
/// messages stays sealed.
class MailQueue {
public:
    explicit MailQueue(db::Session& database) : database_(database) {}

    /// Of all domains, for they have one mail server and one SMS gateway.
    struct State {
        long long queued = 0;
        long long failed = 0;
        std::optional<Instant> oldest_queued;
        std::string last_error;    ///< of what waits
        std::string last_failure;  ///< of what is given up
        std::optional<Instant> last_sent;
    };
    State state(Outbox::Kind kind);

    /// A mail that failed.
    struct Failed {
        std::int64_t id = 0;
        std::int64_t account = 0;
        std::string username;
        std::string recipient;
        Instant at;  ///< when it was written
        std::string error;
    };
    /// The last ones to accounts of the domain, newest first.
    std::vector<Failed> failed(const Domain& domain, int limit);

    /// Puts a failed one into the queue again, as if it were written now. The account that it is
    /// for; nothing when there is no such mail. Part of the caller's transaction.
    std::optional<std::int64_t> queue_again(const Domain& domain, std::int64_t id, Instant now);

private:
    db::Session& database_;
};

}  // namespace portal
