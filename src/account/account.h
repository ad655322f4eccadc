#pragma once

#include "base/clock.h"

#include <cstdint>
#include <optional>
#include <string>

namespace portal {

using AccountId = std::int64_t;

/// A SIP account, as the database has it.
struct Account {
    AccountId id = 0;
    std::string username;
    std::string domain;
    std::optional<std::string> display_name;
    std::optional<std::string> email;
    std::optional<std::string> phone;
    std::string language;
    bool activated = false;
    std::optional<Instant> activated_at;  ///< the first time
    bool admin = false;
    bool newsletter = false;
    Instant created_at;
    bool has_password = false;

    /// "alice@example.org", which Flexisip finds devices by (RFC 3261, section 10).
    std::string address_of_record() const { return username + "@" + domain; }
    std::string sip_address() const { return "sip:" + address_of_record(); }
    /// Switched off by an administrator, other than one that still waits for its activation.
    bool is_deactivated() const { return !activated && activated_at.has_value(); }
};

}  // namespace portal
