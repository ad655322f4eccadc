#include "background.h"

#include "account/delivery.h"
#include "base/log.h"
#include "web/even_time.h"

namespace portal {

namespace {

/// Other processes put messages into the same outbox, and what failed becomes due again.
constexpr auto look_again = 2s;
constexpr auto clean_again = 1h;
/// What a page wrote waits until the page is with its reader. The two would be at work at the same
/// time else, and a page that sends no mail be told by its speed.
constexpr auto head_start = 2 * web::EvenTime::duration;

}  // namespace

/// What the thread works with under one configuration.
struct Background::Desk {
    Desk(std::shared_ptr<const Installation> installation, Background& background)
        : portal(std::move(installation), background.clock_),
          work(background.duty_(
              portal, [this, &background] { return background.is_over(*portal.installation); })) {}

    Portal portal;
    std::function<void()> work;
};

Background::Background(std::function<std::shared_ptr<const Installation>()> current,
                       const Clock& clock, Duty duty)
    : current_(std::move(current)), clock_(clock), duty_(duty), thread_([this] { run(); }) {}

Background::~Background() {
    {
        const std::lock_guard lock{mutex_};
        stopping_ = true;
    }
    changed_.notify_one();
    thread_.join();
}

void Background::wake() {
    {
        const std::lock_guard lock{mutex_};
        woken_ = true;
    }
    changed_.notify_one();
}

void Background::run() {
    std::unique_ptr<Desk> desk;
    while (wait()) try {
            const auto installation = current_();
            if (!desk || desk->portal.installation != installation)
                desk = std::make_unique<Desk>(installation, *this);
            desk->portal.guard(desk->work);
        } catch (const std::exception& error) {
            log_error(std::string{"background: "} + error.what());
        }
}

/// True when the thread is to end, or to work with another installation.
bool Background::is_over(const Installation& installation) {
    const std::lock_guard lock{mutex_};
    return stopping_ || current_().get() != &installation;
}

/// False when the thread is to end.
bool Background::wait() {
    std::unique_lock lock{mutex_};
    changed_.wait_for(lock, look_again, [this] { return woken_ || stopping_; });
    if (woken_) changed_.wait_for(lock, head_start, [this] { return stopping_; });
    woken_ = false;
    return !stopping_;
}

std::function<void()> send_mails(Portal& portal, const IsOver& is_over) {
    const std::shared_ptr mailer = net::make_mailer(portal.config());
    return [&portal, mailer, is_over] {
        deliver(portal.stores.outbox, *mailer, portal.clock, is_over);
    };
}

std::function<void()> send_sms(Portal& portal, const IsOver& is_over) {
    const std::shared_ptr gateway = net::make_sms_gateway(portal.config());
    return [&portal, gateway, is_over] {
        deliver(portal.stores.outbox, *gateway, portal.clock, is_over);
    };
}

std::function<void()> import_accounts(Portal& portal, const IsOver&) {
    return [&portal] { portal.account_import.work(); };
}

std::function<void()> clean(Portal& portal, const IsOver& is_over) {
    return [&portal, is_over, next = Instant{}]() mutable {
        if (portal.clock.now() < next) return;
        // Before the work: what fails would be tried again at once, and without end.
        next = portal.clock.now() + clean_again;
        clean_up(portal.stores, portal.config(), portal.clock.now(), is_over);
    };
}

}  // namespace portal
