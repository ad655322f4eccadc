#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace portal {

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

/// The 16 bytes of an address, IPv4 mapped into ::ffff:0:0/96; nothing when `text` is not one.
std::optional<std::string> address_bytes(std::string_view text);
/// `bytes` with all but the first `prefix` bits cleared.
std::string masked(std::string bytes, unsigned prefix);

}  // namespace portal
