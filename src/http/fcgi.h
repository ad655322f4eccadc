#pragma once

#include "http/listening_socket.h"
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

constexpr std::size_t parameters_limit = 64 * 1024;   ///< all FastCGI parameters: 431 beyond
constexpr std::size_t headers_limit = 16 * 1024;      ///< those that are HTTP headers: 431 beyond
constexpr std::size_t body_limit = 256 * 1024;        ///< 413 beyond
constexpr std::size_t file_limit = 16 * 1024 * 1024;  ///< the same where a file is taken

/// Of a request that comes whole, nothing is missing for so long.
constexpr std::chrono::milliseconds time_in_crowd = 50ms;
constexpr std::chrono::milliseconds between_looks = 50ms;  ///< of end_overdue()

/// What requests are read with; replaced as a whole when the configuration is read again.
struct Site {
    std::string base_path;  ///< "" or "/accounts"
    std::vector<Network> trusted_proxies;
    /// From the first byte of a request to its last; then it is answered 408, or closed when not
    /// even its parameters are complete.
    std::chrono::milliseconds request_time = 10s;
    std::vector<std::string_view> file_paths = {};  ///< patterns of those whose form has a file
};

/// The FastCGI side: threads that serve whichever connection has a request, on one epoll. No thread
/// belongs to a connection, so kept-alive connections of a web server cost nothing while idle.
///
/// A call that cannot be read reaches its handler too, with `refused` set, so that every page looks
/// like the site: 404 outside the base path, 400, 408, 413, 431.
///
/// SIGTERM and its like are the caller's: block them before the first Server is made.
class Server {
public:
    /// Makes a handler for one thread, within that thread: what it owns is used by no other. A
    /// handler that throws is answered for with an empty 500.
    using Handler = std::function<Response(const Request&)>;
    using HandlerFactory = std::function<Handler()>;

    /// Serves when it returns. Throws what `handlers` throws.
    Server(int listening_socket, unsigned threads, HandlerFactory handlers,
           std::shared_ptr<const Site> site);
    ~Server();  ///< stop() if it was not called

    /// From now on, requests are read with this site.
    void replace(std::shared_ptr<const Site> site);

    /// Ends all requests that run past their time to be sent, and those for which others would have
    /// to wait: while they hold more than half of the threads, whoever takes longer than
    /// `time_in_crowd` to send one has to go, the longest first. Call every `between_looks`.
    void end_overdue();

    /// Stops accepting, answers what is under way and what arrives on connections that were
    /// accepted, each of which is closed after its answer or, idle, after `linger`; returns when
    /// all threads have ended. The listening socket is left alone: it belongs to whoever made it.
    void stop(std::chrono::milliseconds linger = 1500ms);

private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace portal::http
