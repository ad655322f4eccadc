#include "account/account_search.h"

#include "account/phone_number.h"
#include "base/text.h"

namespace portal {

namespace {

/// Digits alone may also be those of a number with its country code, "33612345678".
std::optional<PhoneNumber> number_in(const std::string& text, const std::string& country) {
    const auto number = PhoneNumber::parse(text, country);
    return number ? number : PhoneNumber::parse("+" + text, country);
}

}  // namespace

AccountSearch AccountSearch::parse(std::string_view typed, const Domain& domain,
                                   const std::string& country) {
    auto text = lower(trim(typed));
    const bool anywhere = starts_with(text, "*");
    text = replace_all(std::move(text), "*", "");
    if (constexpr std::string_view scheme = "sip:"; starts_with(text, scheme))
        text = text.substr(scheme.size(), text.find('@') - scheme.size());

    // The email address may lie in the same domain, so that both are looked for.
    const auto at_domain = "@" + domain.text();
    const auto username =
        ends_with(text, at_domain) ? text.substr(0, text.size() - at_domain.size()) : text;
    const auto number = number_in(username, country);
    return {text, username, number ? number->text() : username, !anywhere && !text.empty()};
}

}  // namespace portal
