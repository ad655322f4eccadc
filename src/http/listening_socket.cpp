#include "http/listening_socket.h"

#include "base/text.h"

#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <optional>
#include <stdexcept>
#include <system_error>

namespace portal::http {

namespace {

[[noreturn]] void fail(const std::string& what) {
    throw std::runtime_error{what + ": " + std::generic_category().message(errno)};
}

std::optional<std::int64_t> environment_number(const char* name) {
    const char* text = std::getenv(name);
    return text ? to_integer(text) : std::nullopt;
}

/// sd_listen_fds(3): the first socket is number 3, meant for the process that LISTEN_PID names.
std::optional<int> socket_of_systemd() {
    constexpr int first_passed = 3;
    if (environment_number("LISTEN_PID") != getpid()) return std::nullopt;
    const auto count = environment_number("LISTEN_FDS").value_or(0);
    if (count < 1) return std::nullopt;
    if (count > 1) throw std::runtime_error{"systemd passed more than one socket"};
    return first_passed;
}

bool is_listening(int fd) {
    int listening = 0;
    socklen_t size = sizeof listening;
    return getsockopt(fd, SOL_SOCKET, SO_ACCEPTCONN, &listening, &size) == 0 && listening != 0;
}

sockaddr_un to_address(const std::string& path) {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.size() >= sizeof address.sun_path)
        throw std::runtime_error{path + ": too long for the path of a socket"};
    path.copy(address.sun_path, path.size());
    return address;
}

/// Takes away what a process that was killed left behind, and nothing else.
void remove_abandoned(const std::string& path, const sockaddr_un& address) {
    struct stat status {};
    if (lstat(path.c_str(), &status) != 0) return;
    if (!S_ISSOCK(status.st_mode)) throw std::runtime_error{path + ": exists and is not a socket"};

    const int probe = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (probe < 0) fail(path);
    const int result = connect(probe, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    const bool abandoned = result != 0 && errno == ECONNREFUSED;
    close(probe);
    if (!abandoned) throw std::runtime_error{path + ": another process listens there"};
    if (unlink(path.c_str()) != 0) fail(path);
}

int socket_at(const std::string& path) {
    const auto address = to_address(path);
    remove_abandoned(path, address);
    const int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    if (fd < 0) fail(path);

    // The mode is set as the socket appears: whoever may connect may speak for every client.
    const auto previous_mask = umask(0117);
    const int bound = bind(fd, reinterpret_cast<const sockaddr*>(&address), sizeof address);
    umask(previous_mask);
    if (bound == 0 && listen(fd, SOMAXCONN) == 0) return fd;
    const auto reason = errno;
    close(fd);
    errno = reason;
    fail(path);
}

}  // namespace

int listening_socket(const std::string& path) {
    const auto passed = socket_of_systemd();
    if (!passed && !is_listening(STDIN_FILENO) && !path.empty()) return socket_at(path);

    const int fd = passed.value_or(STDIN_FILENO);
    if (!is_listening(fd))
        throw std::runtime_error{
            "no socket to listen at: none from systemd, standard input is none, and no path in the "
            "configuration"};
    if (fcntl(fd, F_SETFD, FD_CLOEXEC) != 0) fail("listening socket");
    if (fcntl(fd, F_SETFL, fcntl(fd, F_GETFL) | O_NONBLOCK) != 0) fail("listening socket");
    return fd;
}

}  // namespace portal::http
