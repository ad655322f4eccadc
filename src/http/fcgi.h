#pragma once

#include "http/message.h"
#include "http/network.h"

#include <chrono>
#include <cstddef>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace portal::http {

using namespace std::chrono_literals;

constexpr std::size_t parameters_limit = 64 * 1024;  ///< all FastCGI parameters: 431 beyond
constexpr std::size_t headers_limit = 16 * 1024;     ///< those that are HTTP headers: 431 beyond
constexpr std::size_t body_limit = 256 * 1024;       ///< 413 beyond
constexpr auto request_time = 10s;  ///< from the first byte of a request to its last: 408 or closed

/// What requests are read with; replaced as a whole when the configuration is read again.
struct Site {
    std::string base_path;  ///< "" or "/accounts"
    std::vector<Network> trusted_proxies;
};

/// Where the listening socket comes from: systemd's (LISTEN_FDS), else a path of ours (created with
/// mode 0660), else file descriptor 0 as spawn-fcgi passes it. Throws std::runtime_error naming what is
/// wrong. The result is non-blocking and closed on exec.
int listening_socket(const std::string& path);

/// The FastCGI side: threads that serve whichever connection has a request, on one epoll. No thread
/// belongs to a connection, so kept-alive connections of a web server cost nothing while idle.
class Server {
public:
    /// Makes a handler for one thread, within that thread: what it owns is used by no other.
    using Handler = std::function<Response(const Request&)>;
    using HandlerFactory = std::function<Handler()>;

    Server(int listening_socket, unsigned threads, HandlerFactory handlers,
           std::shared_ptr<const Site> site);
    ~Server();  ///< stop() if it was not called

    /// From now on, requests are read with this site.
    void replace(std::shared_ptr<const Site> site);

    /// Ends all requests that run past their time to be sent; call about once a second.
    void end_overdue();

    /// Stops accepting, answers what is under way and what arrives on connections that were accepted,
    /// closes those idle for `linger` and returns when all threads have ended. The listening socket is
    /// left alone: it belongs to whoever made it.
    void stop(std::chrono::milliseconds linger = 1500ms);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace portal::http
