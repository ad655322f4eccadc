#include "http/worker.h"

#include "base/crypto.h"
#include "base/log.h"
#include "base/text.h"
#include "http/fcgi_request.h"

#include <fcntl.h>
#include <linux/sockios.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <system_error>

namespace portal::http {

namespace {

/// A waiting thread looks up this often, for the end of a pause and for that of the server.
constexpr std::chrono::milliseconds look_up = 250ms;
constexpr std::chrono::milliseconds look_up_when_stopping = 20ms;
/// What a web server may take to read a part of an answer or, should nobody call end_overdue(), to
/// send a part of a request.
constexpr std::chrono::seconds patience = 30s;
constexpr auto accept_pause = 100ms;
constexpr auto between_warnings = 1min;
/// So many a thread accepts in a row, before it serves.
constexpr int accepted_in_a_row = 64;

Time now() { return std::chrono::steady_clock::now(); }

std::string last_error() { return std::generic_category().message(errno); }

void set_patience(int fd) {
    const timeval time{patience.count(), 0};
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &time, sizeof time);
    setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &time, sizeof time);
}

bool has_unread_answer(int fd) {
    int unread = 0;
    return ioctl(fd, SIOCOUTQ, &unread) == 0 && unread > 0;
}

/// Ends a connection behind an answer that nobody has read yet: then the web server finds the end
/// together with the answer, and never takes the connection up for its next call. False when the
/// answer was read: the connection may be in use again.
bool shut_behind_answer(int fd) {
    if (!has_unread_answer(fd) || shutdown(fd, SHUT_RD) != 0) return false;
    // Whoever has read it meanwhile may have sent the next call before, and gets its answer.
    return has_unread_answer(fd) && shutdown(fd, SHUT_WR) == 0;
}

/// Whether a request came before the connection could be closed. On a unix socket nothing arrives
/// any more once our side is shut, and what arrived before is still there.
bool has_last_request(int fd) {
    if (has_input(fd)) return true;
    shutdown(fd, SHUT_RD);
    return has_input(fd);
}

}  // namespace

Shared::Shared(int listening_socket, std::shared_ptr<const Site> first_site)
    : listener{listening_socket},
      epoll{epoll_create1(EPOLL_CLOEXEC)},
      wake{eventfd(1, EFD_CLOEXEC)},
      site{std::move(first_site)},
      id_prefix{hex(random_bytes(4)) + "-"} {
    if (epoll < 0 || wake < 0) throw std::runtime_error{"epoll: " + last_error()};
}

Shared::~Shared() {
    close(wake);
    close(epoll);
}

void Shared::watch(int operation, int fd) const {
    epoll_event event{};
    event.events = EPOLLIN | EPOLLRDHUP | EPOLLONESHOT;
    event.data.fd = fd;
    epoll_ctl(epoll, operation, fd, &event);
}

bool Shared::is_stopping() const { return end.load() != never; }

Worker::Worker(Shared& shared, Reading& reading, Server::Handler handler)
    : shared_{shared}, reading_{reading}, handler_{std::move(handler)} {
    FCGX_InitRequest(&fcgi_, -1, 0);
    ++shared_.serving;
}

void Worker::run() {
    while (true) {
        const auto wait = shared_.is_stopping() ? look_up_when_stopping : look_up;
        epoll_event event{};
        const int count = epoll_wait(shared_.epoll, &event, 1, static_cast<int>(wait.count()));
        const int fd = count == 1 ? event.data.fd : shared_.wake;
        if (fd == shared_.listener)
            accept_connections();
        else if (fd != shared_.wake)
            serve(fd);
        else if (is_over())
            break;
        resume_accepting();
    }
    if (--shared_.serving > 0) return;
    for (const int fd : shared_.connections.list()) part_with(fd);
}

void Worker::accept_connections() {
    for (int i = 0; i < accepted_in_a_row && !shared_.is_stopping(); ++i) {
        if (shared_.connections.is_full())
            return pause_accepting("half of all descriptors are in use");
        const int fd = accept4(shared_.listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (fd < 0 && (errno == EINTR || errno == ECONNABORTED)) continue;
        if (fd < 0 && errno == EAGAIN) break;
        if (fd < 0) return pause_accepting(last_error());
        set_patience(fd);
        shared_.connections.add(fd);
        shared_.watch(EPOLL_CTL_ADD, fd);
    }
    shared_.watch(EPOLL_CTL_MOD, shared_.listener);
}

/// Those who come now wait in the socket's queue; trying again at once would only burn time.
void Worker::pause_accepting(const std::string& why) {
    shared_.accept_again = now() + accept_pause;
    auto warned = shared_.warned.load();
    if (warned != Time::min() && now() - warned < between_warnings) return;
    if (shared_.warned.compare_exchange_strong(warned, now()))
        log_warning("new connections have to wait: " + why);
}

void Worker::resume_accepting() {
    auto due = shared_.accept_again.load();
    if (due == Shared::never || now() < due) return;
    if (shared_.accept_again.compare_exchange_strong(due, Shared::never))
        shared_.watch(EPOLL_CTL_MOD, shared_.listener);
}

bool Worker::is_over() const {
    return shared_.is_stopping() && (shared_.connections.is_empty() || now() >= shared_.end.load());
}

/// Answers the request on `fd`, then waits for the next one there or closes it.
void Worker::serve(int fd) {
    if (!answer(fd))
        shared_.connections.close(fd);
    else if (now() >= shared_.end.load())
        part_with(fd);
    else
        shared_.watch(EPOLL_CTL_MOD, fd);
}

/// Closes a connection that is idle, or that the web server takes up again faster than it could be
/// shut behind an answer.
void Worker::part_with(int fd) {
    while (has_last_request(fd) && answer(fd)) {
    }
    shared_.connections.close(fd);
}

/// False when the connection is good for no further request.
bool Worker::answer(int fd) {
    try {
        const auto id = shared_.id_prefix + std::to_string(++shared_.requests);
        const LogScope scope{id};
        Request request;
        request.id = id;
        return receive(fd, request) && reply(request);
    } catch (const std::exception& error) {
        // Memory, most likely: this request is lost, the thread must not be.
        log_error(std::string{"a request is dropped: "} + error.what());
        reading_.end();
        FCGX_Free(&fcgi_, 1);
        return false;
    }
}

/// Reads a request in its time. False when there is none, or nobody who waits for its answer.
bool Worker::receive(int fd, Request& request) {
    // libfcgi closes what it reads from when it pleases. It gets a number of its own, so that `fd`
    // stays ours while end_overdue() may shut it.
    const int copy = fcntl(fd, F_DUPFD_CLOEXEC, 0);
    if (copy < 0) {
        log_error("a request is dropped: " + last_error());
        return false;
    }
    const auto site = std::atomic_load(&shared_.site);
    const auto begun = now();
    reading_.begin(fd, begun, begun + site->request_time);
    const bool has_parameters = read_parameters(copy);
    if (has_parameters) read_request(fcgi_, *site, request);
    const bool was_cut = reading_.end();

    if (!has_parameters) return false;
    if (was_cut) fcgi_.keepConnection = 0;  // no request can come there any more
    if (FCGX_GetError(fcgi_.in) == 0) return true;
    if (was_cut)
        request.refused = 408;
    else
        FCGX_Free(&fcgi_, 1);
    return was_cut;
}

bool Worker::read_parameters(int fd) {
    fcgi_.ipcFd = fd;
    fcgi_.keepConnection = 1;  // or it would close what it is handed
    fcgi_.detached = 1;        // or closing would wait for the other side, up to two seconds
    if (FCGX_Accept_r(&fcgi_) != 0) return false;
    if (FCGX_GetError(fcgi_.in) == 0) return true;
    // The connection broke among the parameters, which FCGX_Accept_r does not mind.
    FCGX_Free(&fcgi_, 1);
    return false;
}

bool Worker::reply(const Request& request) {
    // Only at its end is a connection in step: the rest of a request would be taken for the next.
    const bool is_at_end = FCGX_HasSeenEOF(fcgi_.in) != 0 && FCGX_GetError(fcgi_.in) == 0;
    const bool is_kept = fcgi_.keepConnection != 0;
    write_response(fcgi_, handle(request), request.method);
    FCGX_FClose(fcgi_.err);
    FCGX_FClose(fcgi_.out);
    // Where others wait to be accepted, the kept connections make room by and by.
    const bool gives_way = shared_.is_stopping() || shared_.accept_again.load() != Shared::never;
    const bool is_shut = gives_way && shut_behind_answer(fcgi_.ipcFd);
    return finish() && is_at_end && is_kept && !is_shut;
}

Response Worker::handle(const Request& request) {
    try {
        return handler_(request);
    } catch (const std::exception& error) {
        log_error(std::string{"the handler threw: "} + error.what());
    } catch (...) {
        log_error("the handler threw");
    }
    return Response{500};
}

/// False when the answer could not be sent.
bool Worker::finish() {
    fcgi_.keepConnection = 1;  // whether it is closed is not libfcgi's to decide
    FCGX_Finish_r(&fcgi_);
    if (fcgi_.ipcFd < 0) return false;
    close(fcgi_.ipcFd);
    fcgi_.ipcFd = -1;
    return true;
}

}  // namespace portal::http
