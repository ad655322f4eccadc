#include "support/unix_server.h"

#include "http/listening_socket.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>

namespace portal::test {

UnixServer::UnixServer(std::string path, Answer answer)
    : path_(std::move(path)),
      answer_(std::move(answer)),
      listening_(http::listening_socket(path_)) {
    ::fcntl(listening_, F_SETFL, 0);  // so that accept() waits
    thread_ = std::thread{[this] { serve(); }};
}

UnixServer::~UnixServer() {
    ::shutdown(listening_, SHUT_RDWR);
    thread_.join();
    ::close(listening_);
    ::unlink(path_.c_str());
}

void UnixServer::serve() {
    for (int connection; (connection = ::accept(listening_, nullptr, nullptr)) >= 0;) {
        char block[4096];
        const auto size = ::recv(connection, block, sizeof block, 0);
        const std::string asked{block, static_cast<std::size_t>(size > 0 ? size : 0)};
        {
            const std::lock_guard lock{mutex_};
            asked_.push_back(asked);
        }
        answer_(connection, asked);
        ::close(connection);
    }
}

std::vector<std::string> UnixServer::asked() const {
    const std::lock_guard lock{mutex_};
    return asked_;
}

void say(int connection, const std::string& text) {
    // One that is long may be sent in parts, as when the tests are stopped for a while.
    for (std::string_view rest = text; !rest.empty();) {
        const auto sent = ::send(connection, rest.data(), rest.size(), MSG_NOSIGNAL);
        if (sent < 0 && errno != EINTR) return;
        rest.remove_prefix(static_cast<std::size_t>(sent < 0 ? 0 : sent));
    }
}

void be_silent(int connection, const std::string&) {
    char block[64];
    while (::recv(connection, block, sizeof block, 0) > 0) {
    }
}

}  // namespace portal::test
