#pragma once

#include "net/channel.h"
#include "net/deadline.h"

#include <string>
#include <string_view>

namespace portal::net {

/// A connection to a server, as it is. One that answers byte by byte gets no more time than one
/// that is silent. What is thrown is a std::system_error with the reason when the system gave one.
class Stream : public Channel {
public:
    static Stream to_path(const std::string& path, const Deadline& until);
    /// The host by name or address; looking its name up counts too.
    static Stream to_host(const std::string& host, const std::string& port, const Deadline& until);
    Stream(Stream&& other) noexcept;
    Stream& operator=(Stream&&) = delete;
    ~Stream() override;

    void send(std::string_view bytes) override;
    std::string receive() override;

private:
    Stream(int family, const Deadline& until);
    void connect(const void* address, unsigned size);
    void wait(short events);

    int descriptor_;
    Deadline until_;
};

}  // namespace portal::net
