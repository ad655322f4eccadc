#include "net/stream.h"

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <future>
#include <memory>
#include <stdexcept>
#include <system_error>
#include <thread>
#include <utility>

namespace portal::net {

namespace {

using Addresses = std::shared_ptr<addrinfo>;

[[noreturn]] void fail(int reason) {
    throw std::system_error(reason, std::generic_category(), "connection");
}

Addresses look_up(const std::string& host, const std::string& port, int flags) {
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    hints.ai_flags = flags | AI_NUMERICSERV;
    addrinfo* found = nullptr;
    const auto result = ::getaddrinfo(host.c_str(), port.c_str(), &hints, &found);
    if (result == 0) return {found, ::freeaddrinfo};
    throw std::runtime_error("the name " + host + " is not found: " + ::gai_strerror(result));
}

/// The resolver knows no time limit of ours: when it takes longer, it is left to end by itself.
Addresses addresses_of(const std::string& host, const std::string& port, const Deadline& until) {
    if (host.find_first_not_of("0123456789.") == std::string::npos ||
        host.find(':') != std::string::npos)
        return look_up(host, port, AI_NUMERICHOST);
    std::packaged_task<Addresses()> task{[=] { return look_up(host, port, 0); }};
    auto found = task.get_future();
    std::thread{std::move(task)}.detach();
    if (found.wait_for(until.left()) != std::future_status::ready)
        throw std::runtime_error("the name " + host + " is not found in time");
    return found.get();
}

}  // namespace

Stream::Stream(int family, const Deadline& until)
    : descriptor_(::socket(family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)), until_(until) {
    if (descriptor_ < 0) fail(errno);
}

Stream::Stream(Stream&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)), until_(other.until_) {}

Stream::~Stream() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

Stream Stream::to_path(const std::string& path, const Deadline& until) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path) fail(ENAMETOOLONG);
    std::memcpy(address.sun_path, path.c_str(), path.size());
    Stream stream{AF_UNIX, until};
    stream.connect(&address, sizeof address);
    return stream;
}

Stream Stream::to_host(const std::string& host, const std::string& port, const Deadline& until) {
    const auto addresses = addresses_of(host, port, until);
    for (const auto* address = addresses.get();; address = address->ai_next) {
        try {
            Stream stream{address->ai_family, until};
            stream.connect(address->ai_addr, address->ai_addrlen);
            return stream;
        } catch (const std::system_error&) {
            // A host that listens at its IPv4 address only is refused at the IPv6 one first.
            if (address->ai_next == nullptr) throw;
        }
    }
}

void Stream::connect(const void* address, unsigned size) {
    if (::connect(descriptor_, static_cast<const sockaddr*>(address), size) == 0) return;
    if (errno != EINPROGRESS) fail(errno);
    wait(POLLOUT);
    int reason = 0;
    socklen_t reason_size = sizeof reason;
    ::getsockopt(descriptor_, SOL_SOCKET, SO_ERROR, &reason, &reason_size);
    if (reason != 0) fail(reason);
}

void Stream::wait(short events) {
    pollfd socket{descriptor_, events, 0};
    for (;;) {
        const auto ready = ::poll(&socket, 1, static_cast<int>(until_.left().count()));
        if (ready > 0) return;
        if (ready == 0) fail(ETIMEDOUT);
        if (errno != EINTR) fail(errno);
    }
}

void Stream::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto sent = ::send(descriptor_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent >= 0)
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        else if (errno == EAGAIN)
            wait(POLLOUT);
        else if (errno != EINTR)
            fail(errno);
    }
}

std::string Stream::receive() {
    std::array<char, 16384> block;
    for (;;) {
        wait(POLLIN);
        const auto size = ::recv(descriptor_, block.data(), block.size(), 0);
        if (size >= 0) return {block.data(), static_cast<std::size_t>(size)};
        if (errno != EAGAIN && errno != EINTR) fail(errno);
    }
}

}  // namespace portal::net
