#pragma once

#include "account/address.h"

#include <string>
#include <string_view>

namespace portal {

/// What an administrator searches, in the spelling that each kind of name has in the database.
struct AccountSearch {
    /// `country` is that of numbers without a country code (ISO 3166).
    static AccountSearch parse(std::string_view typed, const Domain& domain,
                               const std::string& country);

    std::string text;      ///< as it was typed, which is that of email addresses
    std::string username;  ///< of a SIP address its first part
    std::string phone;     ///< of a number that is whole, the spelling of E.164
    bool by_prefix;        ///< else it may stand anywhere in a name; nothing stands in all
};

}  // namespace portal
