#pragma once

#include "account/account.h"
#include "account/account_store.h"
#include "account/address.h"
#include "base/result.h"

#include <optional>
#include <string>

namespace portal {

/// Who does something to an account of others, and from where.
struct Administrator {
    AccountId id;
    std::string address;
};

/// What an administrator types about an account.
struct AccountForm {
    std::string username;
    std::string email;
    std::string display_name;
    std::string phone = {};
};

/// The same once it is well-formed.
struct AccountDetails {
    Username username;
    std::optional<EmailAddress> email;
    std::optional<DisplayName> display_name;
    std::optional<PhoneNumber> phone;
};

/// A username, a phone number or an email address that another account has, or that is kept: of the
/// fields "username", "phone" and "email". `own` is the account whose details they are to be.
Refusals judge_taken(AccountStore& accounts, const Domain& domain, const AccountDetails& details,
                     bool unique_email, const Account& own = {});

/// Reserved usernames are an administrator's to give. One that reads as a phone number is refused
/// unless it is the number in the form, or neither is new to `own`: accounts of another time may
/// have such names.
Result<AccountDetails> parse_details(const AccountForm& form, const Config& config,
                                     const Account& own = {});

}  // namespace portal
