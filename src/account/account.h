#pragma once

#include "base/clock.h"

#include <cstdint>
#include <optional>
#include <string>

namespace portal {

using AccountId = std::int64_t;

/// What of an account Flexisip lets in: `active` alone.
enum class AccountState {
    waiting,  ///< for its owner to activate it
    active,
    deactivated  ///< switched off by an administrator
};

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
    AccountState state() const {
        if (activated) return AccountState::active;
        return activated_at ? AccountState::deactivated : AccountState::waiting;
    }
    bool is_deactivated() const { return state() == AccountState::deactivated; }
    /// Its owner has not come in yet, and may by a link.
    bool awaits_owner() const { return activated ? !has_password : !activated_at; }
};

}  // namespace portal
