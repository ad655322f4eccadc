#pragma once

#include "net/deadline.h"

#include <string>
#include <string_view>

namespace portal::net {

/// A connection to a server, none of whose calls lasts beyond the deadline: a server that answers
/// byte by byte gets no more time than one that is silent. All throw std::runtime_error, which is a
/// std::system_error with the reason when the system gave one.
class Stream {
public:
    static Stream to_path(const std::string& path, const Deadline& until);
    /// The host by name or address; looking its name up counts too.
    static Stream to_host(const std::string& host, const std::string& port, const Deadline& until);
    Stream(Stream&& other) noexcept;
    Stream& operator=(Stream&&) = delete;
    ~Stream();

    void send(std::string_view bytes);
    /// What has come, at least a byte; empty when the server has closed.
    std::string receive();

private:
    Stream(int family, const Deadline& until);
    void connect(const void* address, unsigned size);
    void wait(short events);

    int descriptor_;
    Deadline until_;
};

}  // namespace portal::net
