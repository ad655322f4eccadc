#pragma once

#include "http/connection.h"
#include "http/fcgi.h"

#include <fcgiapp.h>

#include <atomic>
#include <cstdint>
#include <memory>
#include <string>

namespace portal::http {

/// What the threads of a Server have in common.
struct Shared {
    Shared(int listening_socket, std::shared_ptr<const Site> first_site);
    ~Shared();
    Shared(const Shared&) = delete;
    Shared& operator=(const Shared&) = delete;

    /// Waits for input on `fd`, once: whichever thread is told has it to itself. `operation` is
    /// EPOLL_CTL_ADD or, to wait again, EPOLL_CTL_MOD.
    void watch(int operation, int fd) const;
    bool is_stopping() const;

    const int listener;
    const int epoll;
    const int wake;  ///< always readable: watching it wakes one thread that sleeps
    std::shared_ptr<const Site> site;  ///< only by std::atomic_load and std::atomic_store
    Connections connections;

    static constexpr auto never = Time::max();
    std::atomic<Time> end{never};  ///< when idle connections are closed, once stop() is called
    std::atomic<Time> accept_again{never};  ///< when a pause in accepting is over
    std::atomic<Time> warned{Time::min()};  ///< of such a pause
    std::atomic<unsigned> serving{0};       ///< the workers that are not done

    const std::string id_prefix;  ///< keeps the ids of one start from those of the next
    std::atomic<std::uint64_t> requests{0};
};

/// One thread of a Server: serves whichever connection has a request. The only place that uses what
/// libfcgi's header calls private: it is handed connections that it did not accept itself.
class Worker {
public:
    Worker(Shared& shared, Reading& reading, Server::Handler handler);

    /// Returns when the server is stopped and all is answered.
    void run();

private:
    void accept_connections();
    void pause_accepting(const std::string& why);
    void resume_accepting();
    bool is_over() const;
    void close_idle_connections();
    void serve(int fd);
    bool answer(int fd);
    bool receive(int fd, Request& request);
    bool read_parameters(int fd);
    Response handle(const Request& request);
    bool finish();

    Shared& shared_;
    Reading& reading_;
    Server::Handler handler_;
    FCGX_Request fcgi_;
};

}  // namespace portal::http
