#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace portal::http {

/// A range of addresses such as 10.0.0.0/8 or fd00::/8; a bare address is a range of one.
/// Throws std::invalid_argument when `text` is neither.
class Network {
public:
    explicit Network(std::string_view text);
    bool contains(std::string_view address) const;

private:
    std::string bytes_;  ///< 16 bytes; IPv4 is mapped into ::ffff:0:0/96
    unsigned prefix_;
};

/// The client behind the proxies: the right-most address of X-Forwarded-For that is not trusted,
/// asked only when `peer` is trusted itself; else `peer`.
std::string client_address(const std::string& peer, std::string_view forwarded_for,
                           const std::vector<Network>& trusted_proxies);

/// What limits count by: the /24 of an IPv4 address, the /64 of an IPv6 one, as text
/// ("192.0.2.0/24"). An address that cannot be read is its own network.
std::string network_of(const std::string& address);

}  // namespace portal::http
