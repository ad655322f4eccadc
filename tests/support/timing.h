#pragma once

#include <chrono>
#include <thread>

namespace portal::test {

/// Whether some work is done within a time, at one of a few tries: what else a machine does makes
/// a try longer, never shorter.
template <class Work>
bool is_done_within(std::chrono::milliseconds time, Work work) {
    for (int tries = 0; tries < 5; ++tries) {
        const auto start = std::chrono::steady_clock::now();
        work();
        if (std::chrono::steady_clock::now() - start < time) return true;
    }
    return false;
}

/// Whether what another thread does comes true at last.
template <class Condition>
bool comes_true(Condition condition) {
    using namespace std::chrono_literals;
    for (const auto end = std::chrono::steady_clock::now() + 20s; !condition();) {
        if (std::chrono::steady_clock::now() > end) return false;
        std::this_thread::sleep_for(1ms);
    }
    return true;
}

}  // namespace portal::test
