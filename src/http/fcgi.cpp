#include "http/fcgi.h"

#include "http/connection.h"
#include "http/worker.h"

#include <sys/epoll.h>

#include <algorithm>
#include <atomic>
#include <deque>
#include <future>
#include <mutex>
#include <optional>
#include <stdexcept>
#include <thread>

namespace portal::http {

namespace {

constexpr auto between_looks_when_stopping = 10ms;

void initialise_library() {
    static std::once_flag done;
    std::call_once(done, [] {
        if (FCGX_Init() != 0) throw std::runtime_error{"libfcgi does not start"};
    });
}

}  // namespace

struct Server::State {
    State(int listening_socket, std::shared_ptr<const Site> site)
        : shared{listening_socket, std::move(site)} {}

    void work(const HandlerFactory& handlers, Reading& reading, std::promise<void> started);

    Shared shared;
    std::deque<Reading> readings = {};  ///< one for each thread
    std::vector<std::thread> threads = {};
    std::atomic<unsigned> running{0};
};

/// A thread's life. Failing to begin is told to whoever waits for `started`.
void Server::State::work(const HandlerFactory& handlers, Reading& reading,
                         std::promise<void> started) {
    std::optional<Worker> worker;
    try {
        worker.emplace(shared, reading, handlers());
    } catch (...) {
        started.set_exception(std::current_exception());
    }
    if (worker) {
        started.set_value();
        worker->run();
    }
    --running;
}

Server::Server(int listening_socket, unsigned threads, HandlerFactory handlers,
               std::shared_ptr<const Site> site) {
    initialise_library();
    state_ = std::make_unique<State>(listening_socket, std::move(site));
    try {
        for (unsigned i = 0; i < threads; ++i) {
            std::promise<void> started;
            auto outcome = started.get_future();
            auto& reading = state_->readings.emplace_back();
            ++state_->running;
            state_->threads.emplace_back(&State::work, state_.get(), handlers, std::ref(reading),
                                         std::move(started));
            outcome.get();
        }
    } catch (...) {
        stop(0ms);
        throw;
    }
    state_->shared.watch(EPOLL_CTL_ADD, listening_socket);
}

Server::~Server() { stop(); }

void Server::replace(std::shared_ptr<const Site> site) {
    std::atomic_store(&state_->shared.site, std::move(site));
}

void Server::end_overdue() {
    const auto now = std::chrono::steady_clock::now();
    auto& readings = state_->readings;
    std::vector<Time> slow;
    for (auto& reading : readings) {
        reading.cut_if_overdue(now);
        const auto begun = reading.begun();
        if (begun && *begun + time_in_crowd <= now) slow.push_back(*begun);
    }
    // Web servers that hand a body on while it comes would let a few clients, each of which stops
    // in the middle of one, hold every thread.
    const auto allowed = std::max<std::size_t>(readings.size() / 2, 1);
    if (slow.size() <= allowed) return;
    std::sort(slow.begin(), slow.end());
    for (auto& reading : readings) reading.cut_if_begun_by(slow[slow.size() - allowed - 1]);
}

void Server::stop(std::chrono::milliseconds linger) {
    auto& shared = state_->shared;
    shared.end = std::chrono::steady_clock::now() + linger;
    epoll_ctl(shared.epoll, EPOLL_CTL_DEL, shared.listener, nullptr);

    // Again and again, since one thread may take the call that was meant for another. And whoever
    // called end_overdue() waits here: a half-sent request must not make that long.
    shared.watch(EPOLL_CTL_ADD, shared.wake);
    while (state_->running > 0) {
        shared.watch(EPOLL_CTL_MOD, shared.wake);
        end_overdue();
        std::this_thread::sleep_for(between_looks_when_stopping);
    }
    for (auto& thread : state_->threads) thread.join();
    state_->threads.clear();
}

}  // namespace portal::http
