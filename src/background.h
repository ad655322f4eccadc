#pragma once

#include "account/portal.h"
#include "base/is_over.h"

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <thread>

namespace portal {

/// A thread of its own that does one duty again and again, every two seconds or when it is woken,
/// so that no request waits for a mail server. Has a Portal like a thread that serves.
class Background {
public:
    /// Prepares the duty under one installation, and returns what is done each time. Whatever takes
    /// longer asks between its steps whether all is over.
    using Duty = std::function<void()> (*)(Portal&, const IsOver&);

    /// `current` gives the installation to work with.
    Background(std::function<std::shared_ptr<const Installation>()> current, const Clock& clock,
               Duty duty);
    ~Background();

    /// There is something new to do.
    void wake();

private:
    struct Desk;
    void run();
    bool is_over(const Installation& installation);
    bool wait();

    std::function<std::shared_ptr<const Installation>()> current_;
    const Clock& clock_;
    Duty duty_;
    std::mutex mutex_;
    std::condition_variable changed_;
    bool woken_ = false;
    bool stopping_ = false;
    std::thread thread_;
};

/// The duties. Mails and SMS have a thread each, so that a dead server holds up its own kind only.
std::function<void()> send_mails(Portal& portal, const IsOver& is_over);
std::function<void()> send_sms(Portal& portal, const IsOver& is_over);
/// Files of accounts that an administrator has started.
std::function<void()> import_accounts(Portal& portal, const IsOver& is_over);
/// Once an hour, what is past its time.
std::function<void()> clean(Portal& portal, const IsOver& is_over);

}  // namespace portal
