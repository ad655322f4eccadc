#pragma once

#include "account/phone_codes.h"

#include <string>

namespace portal {

/// Recovery by phone: the code that is sent to an account's number is exchanged for a link such as
/// Recovery mails, and ends on the same page.
class PhoneRecovery {
public:
    PhoneRecovery(const Clock& clock, Stores& stores, PhoneCodes& codes)
        : clock_(clock), stores_(stores), codes_(codes) {}

    struct Pending {
        PhoneNumber phone;
        std::string browser;
    };
    /// Sends the code when the number is that of an account that may be used; what it answers does
    /// not tell.
    Result<Pending> begin(const Domain& domain, const std::string& phone,
                          const std::string& browser, const Origin& origin);
    void resend(const Domain& domain, const Pending& pending, const Origin& origin);

    /// The token of the link to the new password. Refusals are of the field "code".
    Result<std::string> confirm(const Domain& domain, const Pending& pending,
                                const std::string& code, const Origin& origin);

private:
    PhoneCodes::Reader reader_of(const Domain& domain, const PhoneNumber& phone);

    const Clock& clock_;
    Stores& stores_;
    PhoneCodes& codes_;
};

}  // namespace portal
