#pragma once

#include "base/network.h"

#include <string>
#include <string_view>
#include <vector>

namespace portal::http {

using portal::Network;

/// The client behind the proxies: the right-most address of X-Forwarded-For that is not trusted,
/// asked only when `peer` is trusted itself; else `peer`.
std::string client_address(const std::string& peer, std::string_view forwarded_for,
                           const std::vector<Network>& trusted_proxies);

/// What limits count by: the /24 of an IPv4 address, the /64 of an IPv6 one, as text
/// ("192.0.2.0/24"). An address that cannot be read is its own network.
std::string network_of(const std::string& address);

}  // namespace portal::http
