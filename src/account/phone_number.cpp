#include "account/phone_number.h"

#include "base/country.h"
#include "base/text.h"

#include <phonenumbers/phonenumberutil.h>

#include <algorithm>

namespace portal {

namespace {

namespace phones = i18n::phonenumbers;

constexpr std::size_t typed_limit = 100;
constexpr std::size_t e164_limit = 16;  // ITU-T E.164: 15 digits, and our '+'

const phones::PhoneNumberUtil& library() { return *phones::PhoneNumberUtil::GetInstance(); }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

/// The library would read "0800 flowers" as the keys that those letters stand on. Here it is a
/// mistake, or a username; letters belong to "tel:" and to what follows ';' only (RFC 3966).
bool has_letters(std::string_view text) {
    const bool is_uri = lower(text.substr(0, 4)) == "tel:";
    const auto number = text.substr(is_uri ? 4 : 0, text.find(';') - (is_uri ? 4 : 0));
    return std::any_of(number.begin(), number.end(), is_letter);
}

/// A number that is copied from a page or an address book brings typographic spaces and marks of
/// direction along, which the library does not know: U+2000 to U+200A, U+200E, U+200F, U+202A to
/// U+202F, U+2066 to U+2069.
std::string without_typography(std::string text) {
    constexpr const char* marks[] = {"\u2000", "\u2001", "\u2002", "\u2003", "\u2004", "\u2005",
                                     "\u2006", "\u2007", "\u2008", "\u2009", "\u200A", "\u200E",
                                     "\u200F", "\u202A", "\u202B", "\u202C", "\u202D", "\u202E",
                                     "\u202F", "\u2066", "\u2067", "\u2068", "\u2069"};
    for (const auto* mark : marks) text = replace_all(std::move(text), mark, "");
    return text;
}

std::optional<phones::PhoneNumber> read(const std::string& text, const std::string& country) {
    phones::PhoneNumber number;
    if (library().Parse(text, country, &number) != phones::PhoneNumberUtil::NO_PARSING_ERROR)
        return std::nullopt;
    if (library().IsPossibleNumberWithReason(number) != phones::PhoneNumberUtil::IS_POSSIBLE)
        return std::nullopt;
    if (number.has_extension()) return std::nullopt;  // no SMS gets there
    return number;
}

std::string e164_of(const phones::PhoneNumber& number) {
    std::string text;
    library().Format(number, phones::PhoneNumberUtil::E164, &text);
    return text;
}

/// "00 5000" is a possible number of Germany, "+49005000", which the library reads as "+4905000":
/// nobody could type what we keep.
bool reads_as_itself(const std::string& e164) {
    const auto again = read(e164, {});
    return again && e164_of(*again) == e164;
}

std::string country_of(const phones::PhoneNumber& number) {
    std::string country;
    library().GetRegionCodeForNumber(number, &country);
    if (!is_country(country))
        library().GetRegionCodeForCountryCode(number.country_code(), &country);
    return country;
}

bool is_served(const std::string& country, const Config& config) {
    if (!config.phone_authentication) return true;
    const auto& countries = config.sms_countries;
    if (countries.empty()) return country == config.default_country;
    return std::find(countries.begin(), countries.end(), country) != countries.end();
}

}  // namespace

std::optional<PhoneNumber> PhoneNumber::parse(std::string_view text,
                                              const std::string& default_country) {
    if (text.size() > typed_limit || !is_utf8(text)) return std::nullopt;
    const auto cleaned = without_typography(std::string{text});
    const std::string typed{trim(cleaned)};
    if (has_letters(typed)) return std::nullopt;
    auto number = read(typed, default_country);
    // "00" begins an international number in most of the world, and in no national one of any
    // possible length: what comes from elsewhere is written so even where "011" is dialled.
    if (!number && starts_with(typed, "00")) number = read("+" + typed.substr(2), default_country);
    if (!number) return std::nullopt;
    const auto e164 = e164_of(*number);
    if (e164.size() > e164_limit || !reads_as_itself(e164)) return std::nullopt;
    return PhoneNumber{e164, country_of(*number), number->country_code()};
}

std::string PhoneNumber::masked() const {
    return "+" + std::to_string(calling_code_) + "\u00A0•••\u00A0••" +
           text_.substr(text_.size() - 2);
}

Result<PhoneNumber> parse_phone(const std::string& typed, const Config& config) {
    if (trim(typed).empty()) return Refusals{{"phone", "phone.missing"}};
    const auto number = PhoneNumber::parse(typed, config.default_country);
    if (!number) return Refusals{{"phone", "phone.malformed"}};
    if (!is_served(number->country(), config)) return Refusals{{"phone", "phone.country"}};
    return *number;
}

}  // namespace portal
