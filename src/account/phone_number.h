#pragma once

#include "base/config.h"
#include "base/result.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portal {

/// A phone number in the one spelling of E.164, "+33612345678", however it was typed. Exists when
/// its length is one that numbers of its country have. Whether somebody answers there is shown by a
/// code sent to it, not by the pattern of its digits: the tables of libphonenumber are years old,
/// and countries open new ranges.
class PhoneNumber {
public:
    /// Reads what people type: spaces, dots, hyphens, brackets, "00" or "+", "tel:", the digits of
    /// other scripts. Without a country code the number is one of `default_country` (ISO 3166).
    static std::optional<PhoneNumber> parse(std::string_view text,
                                            const std::string& default_country);

    const std::string& text() const { return text_; }
    /// The code of its country, "FR". Of countries that share a calling code, the main one when the
    /// tables do not know the number's range.
    const std::string& country() const { return country_; }
    /// "+33 ••• ••78" with spaces that do not break, for a page that somebody else may look at.
    std::string masked() const;

private:
    PhoneNumber(std::string text, std::string country, int calling_code)
        : text_(std::move(text)), country_(std::move(country)), calling_code_(calling_code) {}

    std::string text_;
    std::string country_;
    int calling_code_;
};

/// The number in what somebody typed, else refusals of the field "phone". Where phones are sent
/// codes (setting phone_authentication), it is one of the countries that SMS are sent to.
Result<PhoneNumber> parse_phone(const std::string& typed, const Config& config);

}  // namespace portal
