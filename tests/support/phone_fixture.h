#pragma once

#include "support/portal_fixture.h"

namespace portal::test {

/// A portal that sends SMS to numbers of France, and what people do with a phone.
struct PhoneFixture : PortalFixture {
    PhoneFixture();

    /// The code in the newest of the SMS, which is to that number.
    std::string code_sent_to(const std::string& number);
    /// A code that is not this one.
    static std::string another(const std::string& code);

    /// An account that registered with its number, with a password. The browser is left as it was.
    Account given_phone_account(const std::string& number, const std::string& nickname = {},
                                const std::string& password = "tr0ub4dor and 3");
};

}  // namespace portal::test
