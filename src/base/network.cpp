#include "base/network.h"

#include "base/text.h"

#include <arpa/inet.h>

#include <algorithm>
#include <stdexcept>

namespace portal {

namespace {

constexpr std::size_t address_size = 16;
constexpr unsigned address_bits = 128;
constexpr unsigned mapped_bits = 96;
/// RFC 4291 section 2.5.5.2: ::ffff:0:0/96 holds the IPv4 addresses.
constexpr std::string_view mapped_prefix{"\0\0\0\0\0\0\0\0\0\0\xFF\xFF", 12};

}  // namespace

std::optional<std::string> address_bytes(std::string_view text) {
    const std::string word{text};
    std::string bytes(address_size, '\0');
    if (inet_pton(AF_INET6, word.c_str(), bytes.data()) == 1) return bytes;
    if (inet_pton(AF_INET, word.c_str(), bytes.data() + mapped_prefix.size()) != 1)
        return std::nullopt;
    std::copy(mapped_prefix.begin(), mapped_prefix.end(), bytes.begin());
    return bytes;
}

std::string masked(std::string bytes, unsigned prefix) {
    for (unsigned i = 0; i < address_size; ++i) {
        const unsigned kept = std::clamp(static_cast<int>(prefix) - static_cast<int>(8 * i), 0, 8);
        bytes[i] = static_cast<char>(bytes[i] & (0xFF00 >> kept));
    }
    return bytes;
}

Network::Network(std::string_view text) {
    const auto fail = [&] {
        throw std::invalid_argument{"not an address or a network: " + std::string{text}};
    };
    const auto slash = std::min(text.find('/'), text.size());
    const auto bytes = address_bytes(text.substr(0, slash));
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
    const auto bytes = address_bytes(address);
    return bytes && masked(*bytes, prefix_) == bytes_;
}

}  // namespace portal
