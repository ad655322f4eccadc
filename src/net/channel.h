#pragma once

#include <string>
#include <string_view>

namespace portal::net {

/// Bytes to a server and back, by a connection as it is or an encrypted one. No call lasts beyond
/// the deadline that the connection was made with. All throw std::runtime_error.
class Channel {
public:
    virtual ~Channel() = default;
    virtual void send(std::string_view bytes) = 0;
    /// What has come, at least a byte; empty when the server has closed.
    virtual std::string receive() = 0;
};

}  // namespace portal::net
