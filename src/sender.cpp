#include "sender.h"

#include "account/portal.h"
#include "base/log.h"
#include "net/mail.h"

namespace portal {

namespace {

/// Other processes put messages into the same outbox, and what failed becomes due again.
constexpr auto look_again = 2s;
constexpr auto clean_again = 1h;
/// What a page wrote waits until the page is with its reader. The two would be at work at the same
/// time else, and a page that sends no mail be told by its speed.
constexpr auto head_start = 20ms;

/// What the thread works with under one configuration.
struct Desk {
    Desk(std::shared_ptr<const Installation> installation, const Clock& clock)
        : portal(std::move(installation), clock), mailer(net::make_mailer(portal.config())) {}

    Portal portal;
    std::unique_ptr<net::Mailer> mailer;
};

}  // namespace

Sender::Sender(std::function<std::shared_ptr<const Installation>()> current, const Clock& clock)
    : current_(std::move(current)), clock_(clock), thread_([this] { run(); }) {}

Sender::~Sender() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void Sender::wake() {
    {
        const std::lock_guard lock{mutex_};
        woken_ = true;
    }
    changed_.notify_one();
}

void Sender::run() {
    std::unique_ptr<Desk> desk;
    Instant clean_at{};
    while (wait()) try {
            const auto installation = current_();
            if (!desk || desk->portal.installation != installation)
                desk = std::make_unique<Desk>(installation, clock_);
            auto& portal = desk->portal;
            portal.guard([&] { return deliver(portal.stores.outbox, *desk->mailer, clock_); });
            if (clock_.now() < clean_at) continue;
            portal.guard([&] { clean_up(portal.stores, portal.config(), clock_.now()); });
            clean_at = clock_.now() + clean_again;
        } catch (const std::exception& error) {
            log_error(std::string{"sender: "} + error.what());
        }
}

/// False when the thread is to end.
bool Sender::wait() {
    std::unique_lock lock{mutex_};
    changed_.wait_for(lock, look_again, [this] { return woken_ || stopping_; });
    if (woken_) changed_.wait_for(lock, head_start, [this] { return stopping_; });
    woken_ = false;
    return !stopping_;
}

}  // namespace portal
