#pragma once

#include <chrono>
#include <thread>

namespace portal::web {

/// Makes a handler last as long whatever it finds: an address that has an account takes other
/// statements than one that has none, and the difference could be measured. While it lives the
/// answer waits for a moment that lies beyond both.
class EvenTime {
public:
    EvenTime() : end_(std::chrono::steady_clock::now() + duration) {}
    ~EvenTime() { std::this_thread::sleep_until(end_); }
    EvenTime(const EvenTime&) = delete;
    EvenTime& operator=(const EvenTime&) = delete;

private:
    static constexpr std::chrono::milliseconds duration{50};
    std::chrono::steady_clock::time_point end_;
};

}  // namespace portal::web
