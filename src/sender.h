#pragma once

#include "account/installation.h"
#include "base/clock.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace portal {

/// A thread of its own that sends what waits in the outbox, so that no request waits for a mail server,
/// and once an hour removes what is past its time.
class Sender {
public:
    /// `current` gives the installation to work with.
    Sender(std::function<std::shared_ptr<const Installation>()> current, const Clock& clock);
    ~Sender();

    /// There is something new to send.
    void wake();

private:
    void run();
    bool wait();

    std::function<std::shared_ptr<const Installation>()> current_;
    const Clock& clock_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool woken_ = false;
    bool stopping_ = false;
    std::thread thread_;
};

}  // namespace portal
