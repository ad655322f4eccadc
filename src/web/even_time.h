#pragma once

#include "base/clock.h"

namespace portal::web {

/// Makes a handler last as long whatever it finds: an address that has an account takes other
/// statements than one that has none, and the difference could be measured. While it lives the
/// answer waits for a moment that lies beyond both.
class EvenTime {
public:
    static constexpr std::chrono::milliseconds duration{50};

    explicit EvenTime(const Clock& clock)
        : clock_(clock), end_(std::chrono::steady_clock::now() + duration) {}
    ~EvenTime() { clock_.wait_until(end_); }
    EvenTime(const EvenTime&) = delete;
    EvenTime& operator=(const EvenTime&) = delete;

private:
    const Clock& clock_;
    std::chrono::steady_clock::time_point end_;
};

}  // namespace portal::web
