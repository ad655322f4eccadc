#pragma once

#include <chrono>
#include <cstddef>
#include <mutex>
#include <optional>
#include <unordered_set>
#include <vector>

namespace portal::http {

using Time = std::chrono::steady_clock::time_point;

/// The connections that were accepted and are open. Any thread may call.
class Connections {
public:
    /// Takes half of the descriptors that the process may have: the rest is for what answers.
    Connections();
    ~Connections();
    Connections(const Connections&) = delete;
    Connections& operator=(const Connections&) = delete;

    void add(int fd);
    void close(int fd);
    bool is_full() const;
    bool is_empty() const;
    std::vector<int> list() const;

private:
    mutable std::mutex mutex_;
    std::unordered_set<int> open_;
    std::size_t most_;
};

/// The request that one thread is reading, and the moment by which it must have been sent. The
/// thread begins and ends it, another one cuts it short.
class Reading {
public:
    void begin(int fd, Time now, Time deadline);
    /// From here on the connection is not touched; true when it had been cut.
    bool end();
    /// Lets the thread find the end of what the client sent; it can still answer.
    void cut_if_overdue(Time now);
    /// The same for a request that began then or before, unless something of it waits to be read:
    /// then it is the thread that is late.
    void cut_if_begun_by(Time moment);
    /// When the request began that is being read; nothing without one, or when it was cut.
    std::optional<Time> begun() const;

private:
    void cut();  ///< with the mutex locked

    mutable std::mutex mutex_;
    int fd_ = -1;
    Time begun_;
    Time deadline_;
    bool cut_ = false;
};

/// Whether the next read would find something.
bool has_input(int fd);

}  // namespace portal::http
