#pragma once

#include "account/installation.h"
#include "account/notices.h"
#include "account/stores.h"
#include "base/result.h"

#include <optional>
#include <string_view>

namespace portal {

/// Deletes accounts, for good. What stays is the username (and the phone number), reserved for
/// nobody until `tombstone_days` have passed, and in the audit log a line without the account.
class Deletion {
public:
    Deletion(const Installation& installation, const Clock& clock, Stores& stores, Notices& notices)
        : installation_(installation), clock_(clock), stores_(stores), notices_(notices) {}

    /// Removes every row of the account, and mails a goodbye. `actor` is the account of whoever
    /// does it, which may be its own; nothing for the command line. Refuses, under the field
    /// "sip_address", to remove the last administrator of a domain.
    Refusals remove(const Account& account, std::optional<AccountId> actor, const Origin& origin);

private:
    Refusals refuse(const Account& account);
    void reserve_names(const Account& account, Instant now);
    void record(const Account& account, std::optional<AccountId> actor, const Origin& origin,
                Instant now);

    const Installation& installation_;
    const Clock& clock_;
    Stores& stores_;
    Notices& notices_;
};

/// Judges the SIP address that a person types to confirm a deletion: with or without "sip:", in any
/// case, with spaces anywhere.
Refusals judge_confirmation(const Account& account, std::string_view typed);

}  // namespace portal
