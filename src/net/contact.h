#pragma once

#include "base/clock.h"

#include <optional>
#include <string>
#include <string_view>

namespace portal::net {

/// The Contact (RFC 3261, section 20.10) that Flexisip keeps of a device in Redis, as far as a list
/// of devices needs it. Flexisip's own notes stand in parameters and headers of the URI.
struct Contact {
    std::string user_agent;                   ///< empty when there is none
    std::optional<Instant> updated_at;        ///< when the device registered last
    std::optional<Instant> registered_until;  ///< until when SIP requests reach it
    std::optional<Instant> kept_until;        ///< until when messages wait for it
};

/// Nothing when there is no URI in angle brackets. Whatever else is missing or malformed is left
/// out: the text is partly that of a SIP client.
std::optional<Contact> parse_contact(std::string_view text);

}  // namespace portal::net
