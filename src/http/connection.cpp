#include "http/connection.h"

#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

namespace portal::http {

Connections::Connections() {
    rlimit descriptors{};
    getrlimit(RLIMIT_NOFILE, &descriptors);
    most_ = descriptors.rlim_cur / 2;
}

Connections::~Connections() {
    for (const int fd : open_) ::close(fd);
}

void Connections::add(int fd) {
    const std::lock_guard lock{mutex_};
    open_.insert(fd);
}

void Connections::close(int fd) {
    const std::lock_guard lock{mutex_};
    open_.erase(fd);
    ::close(fd);
}

bool Connections::is_full() const {
    const std::lock_guard lock{mutex_};
    return open_.size() >= most_;
}

bool Connections::is_empty() const {
    const std::lock_guard lock{mutex_};
    return open_.empty();
}

std::vector<int> Connections::list() const {
    const std::lock_guard lock{mutex_};
    return {open_.begin(), open_.end()};
}

void Reading::begin(int fd, Time now, Time deadline) {
    const std::lock_guard lock{mutex_};
    fd_ = fd;
    begun_ = now;
    deadline_ = deadline;
    cut_ = false;
}

bool Reading::end() {
    const std::lock_guard lock{mutex_};
    fd_ = -1;
    return cut_;
}

void Reading::cut_if_overdue(Time now) {
    const std::lock_guard lock{mutex_};
    if (now >= deadline_) cut();
}

void Reading::cut_if_begun_by(Time moment) {
    const std::lock_guard lock{mutex_};
    if (begun_ <= moment && !has_input(fd_)) cut();
}

void Reading::cut() {
    if (fd_ < 0 || cut_) return;
    shutdown(fd_, SHUT_RD);
    cut_ = true;
}

std::optional<Time> Reading::begun() const {
    const std::lock_guard lock{mutex_};
    if (fd_ < 0 || cut_) return std::nullopt;
    return begun_;
}

bool has_input(int fd) {
    char byte;
    return recv(fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 1;
}

}  // namespace portal::http
