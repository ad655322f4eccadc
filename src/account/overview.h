#pragma once

#include "account/address.h"
#include "base/clock.h"
#include "db/session.h"

#include <vector>

namespace portal {

/// SQL of how many accounts a domain has, each number from a range of an index.
class Overview {
public:
    explicit Overview(db::Session& database) : database_(database) {}

    struct Counts {
        long long active = 0;
        long long waiting = 0;
        long long deactivated = 0;
        long long administrators = 0;
    };
    Counts counts(const Domain& domain);

    struct Day {
        Instant day;
        long long registrations = 0;
    };
    /// Each of the last `days` days in UTC, the last one being today. Accounts that are gone since
    /// are not counted.
    std::vector<Day> registrations(const Domain& domain, int days, Instant now);

private:
    db::Session& database_;
};

}  // namespace portal
