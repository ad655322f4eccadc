#pragma once

#include "base/clock.h"

#include <optional>
#include <string>
#include <string_view>

namespace portal::net {

/// A device that Flexisip has registered for a SIP address. What it says of itself is the word of a
/// SIP client: readable, but not to be believed.
struct Device {
    std::string id;           ///< Flexisip's, byte for byte: quotes and angle brackets belong to it
    std::string name;         ///< such as "Alice's Pixel 8"; empty when it does not say
    std::string application;  ///< such as "LinphoneAndroid"; empty when it does not say
    std::optional<Instant> last_seen;
    std::optional<Instant> registered_until;  ///< calls reach it until then …
    std::optional<Instant> kept_until;        ///< … and messages are kept for it until then
};

/// Seconds since 1970 as somebody else gives them; nothing before that or after the year 9999.
std::optional<Instant> find_instant(std::int64_t seconds);

/// What a User-Agent tells of a device, as Linphone writes it (RFC 3261, section 20.41):
/// "LinphoneAndroid/6.0.1 (Alice's Pixel 8) LinphoneSDK/5.4.30" has the name in its first
/// parentheses.
std::string device_name(std::string_view user_agent);
std::string device_application(std::string_view user_agent);

}  // namespace portal::net
