#pragma once

#include "account/account.h"
#include "account/address.h"
#include "account/password.h"
#include "account/phone_number.h"
#include "base/result.h"

#include <cstddef>
#include <map>
#include <optional>
#include <vector>

namespace portal {

/// A line of a file of accounts, as far as it is well-formed.
struct ImportedAccount {
    std::size_t line = 0;
    std::optional<Username> username;
    std::optional<EmailAddress> email;
    std::optional<PhoneNumber> phone;
    std::optional<DisplayName> display_name;
    AccountState state = AccountState::waiting;
    std::vector<StoredPassword> passwords;

    /// Its owner needs an invitation to get in, and can be sent one.
    bool awaits_owner() const {
        return email && passwords.empty() && state != AccountState::deactivated;
    }
};

/// What is wrong, by line. The field of a refusal is the name of a column, or empty.
using ImportProblems = std::map<std::size_t, Refusals>;

}  // namespace portal
