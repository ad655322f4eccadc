#include "base/text.h"
#include "http/fcgi.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <cstring>

namespace {

using namespace portal::http;

constexpr timeval patience{10, 0};

/// What every handler may count on.
Response look_at(const Request& request) {
    if (request.path.empty() || request.path.front() != '/') std::abort();
    if (request.body.size() > body_limit || request.form.size() > fields_limit) std::abort();
    for (const auto& [name, text] : request.headers)
        if (name != portal::lower(name) || text.size() > parameters_limit) std::abort();
    return Response{request.refused == 0 ? 200 : request.refused};
}

sockaddr_un nameless(int listening) {
    sockaddr_un address{};
    socklen_t size = sizeof address;
    ::getsockname(listening, reinterpret_cast<sockaddr*>(&address), &size);
    return address;
}

/// Listens at a name that the system makes up, which is no file.
int listen_anywhere() {
    const int listening = ::socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (::bind(listening, reinterpret_cast<sockaddr*>(&address), sizeof address.sun_family) != 0 ||
        ::listen(listening, 8) != 0)
        std::abort();
    return listening;
}

std::string record(int type, std::string_view content) {
    const auto high = static_cast<char>(content.size() >> 8),
               low = static_cast<char>(content.size());
    return std::string{'\1', static_cast<char>(type), '\0', '\1', high, low, '\0', '\0'}.append(
        content);
}

std::string encoded_length(std::size_t length) {
    if (length < 0x80) return {static_cast<char>(length)};
    return {'\x80', '\0', static_cast<char>(length >> 8), static_cast<char>(length)};
}

/// Names and values by turns, one a line.
std::string parameters(std::string_view text) {
    const auto lines = portal::split(text, '\n');
    std::string bytes;
    for (std::size_t i = 0; i + 1 < lines.size(); i += 2)
        bytes += encoded_length(lines[i].size()) + encoded_length(lines[i + 1].size()) + lines[i] +
                 lines[i + 1];
    return bytes;
}

/// A call as a web server makes it, of parameters and a body that make no sense.
std::string call(std::string_view text) {
    const auto end = std::min(text.find("\n\n"), text.size());
    return record(1, std::string{'\0', '\1', '\1', '\0', '\0', '\0', '\0', '\0'}) +
           record(4, parameters("REQUEST_URI\n" + std::string{text.substr(0, end)})) +
           record(4, {}) + record(5, text.substr(end)) + record(5, {});
}

/// Records that make no sense themselves. Their lengths stay below 128: libfcgi ends the process at
/// one for which there is no memory, which no web server sends and nobody else can.
std::string babble(std::string_view text) {
    std::string bytes{text};
    for (auto& byte : bytes) byte = static_cast<char>(byte & 0x7F);
    return bytes;
}

}  // namespace

/// libfcgi loses some bytes over a management record of a kind that it does not know.
extern "C" const char* __lsan_default_suppressions() { return "leak:libfcgi"; }

/// Whatever comes along the connection of a web server, it is answered or hung up on, in no time.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const int listening = listen_anywhere();
    static const auto address = nameless(listening);
    static Server server{listening, 1, [] { return look_at; }, std::make_shared<Site>()};
    if (size == 0) return 0;
    const std::string_view text{reinterpret_cast<const char*>(data) + 1, size - 1};
    const auto bytes = *data % 2 == 0 ? babble(text) : call(text);

    const int connection = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    ::setsockopt(connection, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    socklen_t length = offsetof(sockaddr_un, sun_path) + 6;  // NUL and five digits: unix(7)
    if (::connect(connection, reinterpret_cast<const sockaddr*>(&address), length) != 0)
        std::abort();
    ::send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
    ::shutdown(connection, SHUT_WR);
    char block[16384];
    ssize_t count = 0;
    while ((count = ::recv(connection, block, sizeof block, 0)) > 0) {
    }
    if (count < 0 && errno != ECONNRESET) std::abort();
    ::close(connection);
    return 0;
}
