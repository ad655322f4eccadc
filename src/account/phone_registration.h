#pragma once

#include "account/phone_codes.h"
#include "account/registration.h"

#include <optional>
#include <string>

namespace portal {

/// Registration by phone. Nothing is kept of a number or a name until the code has shown whose the
/// number is: nobody can hold another's. Only then is it told whether it has an account already.
class PhoneRegistration {
public:
    PhoneRegistration(const Installation& installation, const Clock& clock, Stores& stores,
                      PhoneCodes& codes)
        : installation_(installation), clock_(clock), stores_(stores), codes_(codes) {}

    struct Form {
        std::string phone;
        std::string username;  ///< empty: the number
        bool accepts_terms = false;
        bool accepts_privacy = false;
    };
    /// What somebody registers with, until the code; `browser` is that in which they do.
    struct Pending {
        PhoneNumber phone;
        std::optional<Username> username;
        std::string browser;
        std::string language;
    };

    /// Sends the code.
    Result<Pending> begin(const Domain& domain, const Form& form, const std::string& browser,
                          const std::string& language, const Origin& origin);
    void resend(const Pending& pending, const Origin& origin);

    /// The new account, activated, and a session; or the account that has the number already, and
    /// none. Refuses the code, or what was taken meanwhile.
    struct Entry {
        Account account;
        std::optional<std::string> session;
    };
    Result<Entry> confirm(const Domain& domain, const Pending& pending, const std::string& code,
                          const Origin& origin);

private:
    Refusals judge(const Domain& domain, const Form& form, const Result<PhoneNumber>& phone) const;
    Entry enter(const Domain& domain, const Pending& pending, const Origin& origin, Instant now);

    const Installation& installation_;
    const Clock& clock_;
    Stores& stores_;
    PhoneCodes& codes_;
};

}  // namespace portal
