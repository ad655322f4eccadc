#pragma once

#include "base/clock.h"

#include <atomic>

namespace portal::net {

/// Remembers, for all threads, that a back end failed to answer, so that for a while nobody waits
/// for it again.
class Breaker {
public:
    void open(Instant now) { opened_ = to_epoch(now); }
    bool is_open(Instant now) const {
        const auto since = to_epoch(now) - opened_;
        return since >= 0 && since < pause.count();
    }

private:
    static constexpr std::chrono::seconds pause = 30s;
    std::atomic<std::int64_t> opened_{-pause.count()};
};

}  // namespace portal::net
