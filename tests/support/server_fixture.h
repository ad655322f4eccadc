#pragma once

#include "http/fcgi.h"
#include "support/fastcgi_client.h"

#include <atomic>
#include <chrono>
#include <memory>
#include <string>
#include <thread>

namespace portal::test {

constexpr unsigned thread_count = 2;

/// Answers with what it was asked, in one line: "POST /login id=1 form a=b".
http::Response echo(const http::Request& request);

/// The bytes of a call without a body.
std::string get(const std::string& uri);

/// A server at a socket in a folder of its own, and the thread that ends overdue requests.
class ServerFixture {
public:
    /// What a request may take to be sent: a machine that is busy elsewhere does not use it up.
    explicit ServerFixture(unsigned threads = thread_count,
                           std::chrono::milliseconds request_time = std::chrono::seconds{60});
    ~ServerFixture();

    static std::shared_ptr<const http::Site> site(
        const std::string& base_path,
        std::chrono::milliseconds request_time = std::chrono::seconds{60});
    FastcgiClient client() const { return FastcgiClient{path_}; }
    int socket() const { return socket_; }

private:
    const std::size_t descriptors_;
    const std::string folder_;
    const std::string path_;
    const int socket_;

public:
    http::Server server;

private:
    std::atomic<bool> done_{false};
    std::thread watch_;
};

/// One that soon has enough of a request that does not come to its end.
struct HastyServerFixture : ServerFixture {
    static constexpr std::chrono::milliseconds request_time{200};
    HastyServerFixture() : ServerFixture{thread_count, request_time} {}
};

}  // namespace portal::test
