#pragma once

#include "account/phone_codes.h"

#include <string>

namespace portal {

/// The phone number of an account that is logged in: set, changed, removed. An account whose
/// username is its number keeps it, for the number would else be another's to have while the name
/// goes on answering to it: renaming such an account is an administrator's act.
class PhoneChange {
public:
    PhoneChange(const Clock& clock, Stores& stores, Notices& notices, PhoneCodes& codes)
        : clock_(clock), stores_(stores), notices_(notices), codes_(codes) {}

    static bool is_bound(const Account& account) { return account.phone == account.username; }

    /// Sends a code to the new number.
    Result<PhoneNumber> begin(const Account& account, const std::string& phone,
                              const Origin& origin);
    void resend(const Account& account, const PhoneNumber& phone, const Origin& origin);

    /// Sets the number that the code proves. Refusals are of the field "code", or "phone" when the
    /// number has another account.
    Refusals confirm(const Account& account, const PhoneNumber& phone, const std::string& code,
                     const Origin& origin);

    /// Nothing when there is none, or the account is bound to it.
    void remove(const Account& account, const Origin& origin);

    /// Gives the account this number or none: what was sent to the one before opens it no more, and
    /// its owner is told. Nobody is asked for a code. Part of the caller's transaction.
    void replace(const Account& account, const std::optional<PhoneNumber>& phone,
                 const Origin& origin, Instant now);

private:
    void set(const Account& account, const std::optional<PhoneNumber>& phone, const Origin& origin,
             Instant now);

    const Clock& clock_;
    Stores& stores_;
    Notices& notices_;
    PhoneCodes& codes_;
};

}  // namespace portal
