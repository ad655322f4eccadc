#pragma once

#include <chrono>

namespace portal::net {

/// By when something must be over, however many steps it takes.
class Deadline {
public:
    explicit Deadline(std::chrono::milliseconds patience)
        : end_(std::chrono::steady_clock::now() + patience) {}

    /// Zero when it is over.
    std::chrono::milliseconds left() const;

private:
    std::chrono::steady_clock::time_point end_;
};

}  // namespace portal::net
