#include "http/network.h"

#include "base/text.h"

#include <arpa/inet.h>

#include <algorithm>
#include <optional>
#include <stdexcept>

namespace portal::http {

namespace {

constexpr std::size_t address_size = 16;
constexpr unsigned address_bits = 128;
constexpr unsigned mapped_bits = 96;
/// RFC 4291 section 2.5.5.2: ::ffff:0:0/96 holds the IPv4 addresses.
constexpr std::string_view mapped_prefix{"\0\0\0\0\0\0\0\0\0\0\xFF\xFF", 12};

/// The 16 bytes of an address; nothing when `text` is not one.
std::optional<std::string> to_bytes(std::string_view text) {
    const std::string word{text};
    std::string bytes(address_size, '\0');
    if (inet_pton(AF_INET6, word.c_str(), bytes.data()) == 1) return bytes;
    if (inet_pton(AF_INET, word.c_str(), bytes.data() + mapped_prefix.size()) != 1)
        return std::nullopt;
    std::copy(mapped_prefix.begin(), mapped_prefix.end(), bytes.begin());
    return bytes;
}

bool is_ipv4(std::string_view bytes) { return starts_with(bytes, mapped_prefix); }

std::string to_text(const std::string& bytes) {
    char text[INET6_ADDRSTRLEN];
    if (is_ipv4(bytes))
        inet_ntop(AF_INET, bytes.data() + mapped_prefix.size(), text, sizeof text);
    else
        inet_ntop(AF_INET6, bytes.data(), text, sizeof text);
    return text;
}

/// `bytes` with all but the first `prefix` bits cleared.
std::string masked(std::string bytes, unsigned prefix) {
    for (unsigned i = 0; i < address_size; ++i) {
        const unsigned kept = std::clamp(static_cast<int>(prefix) - static_cast<int>(8 * i), 0, 8);
        bytes[i] = static_cast<char>(bytes[i] & (0xFF00 >> kept));
    }
    return bytes;
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

Network::Network(std::string_view text) {
    const auto fail = [&] {
        throw std::invalid_argument{"not an address or a network: " + std::string{text}};
    };
    const auto slash = std::min(text.find('/'), text.size());
    const auto bytes = to_bytes(text.substr(0, slash));
    if (!bytes) fail();

    const bool ipv4 = text.substr(0, slash).find(':') == std::string_view::npos;
    const unsigned skipped = ipv4 ? mapped_bits : 0;
    prefix_ = address_bits;
    if (slash != text.size()) {
        const auto prefix = to_integer(text.substr(slash + 1));
        if (!prefix || *prefix < 0 || *prefix > address_bits - skipped) fail();
        prefix_ = skipped + static_cast<unsigned>(*prefix);
    }
    bytes_ = masked(*bytes, prefix_);
}

bool Network::contains(std::string_view address) const {
    const auto bytes = to_bytes(address);
    return bytes && masked(*bytes, prefix_) == bytes_;
}

std::string client_address(const std::string& peer, std::string_view forwarded_for,
                           const std::vector<Network>& trusted_proxies) {
    if (!is_trusted(peer, trusted_proxies)) return peer;
    auto client = peer;
    const auto hops = split(forwarded_for, ',');
    for (auto hop = hops.rbegin(); hop != hops.rend(); ++hop) {
        const auto bytes = to_bytes(without_port(trim(*hop)));
        // "unknown" or worse: the proxy that wrote it is the last one we know of.
        if (!bytes) return client;
        client = to_text(*bytes);
        if (!is_trusted(client, trusted_proxies)) return client;
    }
    return client;
}

std::string network_of(const std::string& address) {
    const auto bytes = to_bytes(address);
    if (!bytes) return address;
    if (is_ipv4(*bytes)) return to_text(masked(*bytes, mapped_bits + 24)) + "/24";
    return to_text(masked(*bytes, 64)) + "/64";
}

}  // namespace portal::http
