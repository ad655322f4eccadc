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
};

/// The same once it is well-formed.
struct AccountDetails {
    Username username;
    std::optional<EmailAddress> email;
    std::optional<DisplayName> display_name;
};

/// A username or an email address that another account has, or that is kept: of the fields
/// "username" and "email". `own` is the account whose details they are to be.
Refusals judge_taken(AccountStore& accounts, const Domain& domain, const AccountDetails& details,
                     bool unique_email, const Account& own = {});

/// Reserved usernames are an administrator's to give. One that reads as a phone number is refused
/// unless it is `phone`, which belongs to the account.
Result<AccountDetails> parse_details(const AccountForm& form,
                                     const std::optional<std::string>& phone = {});

}  // namespace portal
