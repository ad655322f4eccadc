#include "http/network.h"

#include "base/text.h"

#include <arpa/inet.h>

#include <algorithm>

namespace portal::http {

namespace {

constexpr unsigned mapped_bits = 96;
/// RFC 4291 section 2.5.5.2: ::ffff:0:0/96 holds the IPv4 addresses.
constexpr std::string_view mapped_prefix{"\0\0\0\0\0\0\0\0\0\0\xFF\xFF", 12};

bool is_ipv4(std::string_view bytes) { return starts_with(bytes, mapped_prefix); }

std::string to_text(const std::string& bytes) {
    char text[INET6_ADDRSTRLEN];
    if (is_ipv4(bytes))
        inet_ntop(AF_INET, bytes.data() + mapped_prefix.size(), text, sizeof text);
    else
        inet_ntop(AF_INET6, bytes.data(), text, sizeof text);
    return text;
}

/// The address of a hop: some proxies add its port ("192.0.2.1:4711", "[2001:db8::1]:4711").
std::string_view without_port(std::string_view hop) {
    if (starts_with(hop, "[")) return hop.substr(1, std::min(hop.find(']'), hop.size()) - 1);
    const auto colon = hop.find(':');
    const bool is_only_colon = colon != std::string_view::npos && colon == hop.rfind(':');
    return is_only_colon ? hop.substr(0, colon) : hop;
}

bool is_trusted(std::string_view address, const std::vector<Network>& proxies) {
    return std::any_of(proxies.begin(), proxies.end(),
                       [&](const Network& network) { return network.contains(address); });
}

}  // namespace

std::string client_address(const std::string& peer, std::string_view forwarded_for,
                           const std::vector<Network>& trusted_proxies) {
    if (!is_trusted(peer, trusted_proxies)) return peer;
    auto client = peer;
    const auto hops = split(forwarded_for, ',');
    for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) {
        const auto bytes = address_bytes(without_port(trim(*hop)));
        // "unknown" or worse: the proxy that wrote it is the last one we know of.
        if (!bytes) return client;
        client = to_text(*bytes);
        if (!is_trusted(client, trusted_proxies)) return client;
    }
    return client;
}

std::string network_of(const std::string& address) {
    const auto bytes = address_bytes(address);
    if (!bytes) return address;
    if (is_ipv4(*bytes)) return to_text(masked(*bytes, mapped_bits + 24)) + "/24";
    return to_text(masked(*bytes, 64)) + "/64";
}

}  // namespace portal::http
