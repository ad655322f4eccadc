#pragma once

#include "base/clock.h"
#include "db/session.h"

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace portal {

/// SQL of counted attempts: what slows guessing down, the same for all workers of all machines. A
/// subject names who did what, such as "login 192.0.2.0/24".
class AttemptStore {
public:
    explicit AttemptStore(db::Session& database) : database_(database) {}

    /// How attempts are limited: within `window`, which begins with the first, `free` of them
    /// follow each other at once. Then comes the pause that `pause` gives for their number, or
    /// without it the end of the window.
    struct Rule {
        std::chrono::seconds window;
        int free;
        std::chrono::seconds (*pause)(int count) = nullptr;
    };

    /// Counts an attempt, unless one must wait first: then returns for how long, and nothing is
    /// counted. However many workers ask at once, no more get 0 than the rule allows.
    std::chrono::seconds attempt(const std::string& subject, const Rule& rule, Instant now);
    /// The same for several at once: all are counted, or none when one must wait for any of them.
    struct Counted {
        std::string subject;
        Rule rule;
    };
    std::chrono::seconds attempt(const std::vector<Counted>& all, Instant now);
    /// How long one must wait, without counting.
    std::chrono::seconds wait(const std::string& subject, const Rule& rule, Instant now);

    void forget(const std::string& subject);
    /// A step of it, see db/batch.h; false when there is nothing left to remove.
    bool remove_older(Instant before);

    /// Throws when the database takes no rows. What it is given is rolled back.
    void try_to_count(Instant now);

private:
    struct Count {
        int count = 0;
        Instant since;    ///< when counting began
        Instant last_at;  ///< the last attempt
    };
    static std::chrono::seconds wait_after(const Count& count, const Rule& rule, Instant now);
    std::optional<Count> find(const std::string& subject);
    void count_first(const std::string& subject, Instant now);
    void count_next(const Counted& counted, const Count& before, Instant now);

    db::Session& database_;
};

}  // namespace portal
