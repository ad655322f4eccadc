#include "account/account_form.h"

#include "base/text.h"

namespace portal {

namespace {

bool is_blank(const std::string& text) { return trim(text).empty(); }

using OptionalPhone = std::optional<PhoneNumber>;

/// The number that the account has stays, whichever countries are served now.
Result<OptionalPhone> phone_in(const AccountForm& form, const Config& config, const Account& own) {
    if (is_blank(form.phone)) return OptionalPhone{};
    if (own.phone == form.phone)
        if (auto kept = PhoneNumber::parse(form.phone, {})) return kept;
    const auto number = parse_phone(form.phone, config);
    if (!number) return number.refusals();
    return OptionalPhone{*number};
}

/// Such a name would be dialled as a number, so it must be the account's own.
bool may_have(const Username& username, const OptionalPhone& phone, const Account& own) {
    const auto number = phone ? std::optional{phone->text()} : std::nullopt;
    return !username.reads_as_phone_number() || username.text() == number ||
           (username.text() == own.username && number == own.phone);
}

}  // namespace

Result<AccountDetails> parse_details(const AccountForm& form, const Config& config,
                                     const Account& own) {
    const auto username = Username::parse(form.username);
    const auto email = EmailAddress::parse(form.email);
    const auto display_name = DisplayName::parse(form.display_name);
    const auto phone = phone_in(form, config, own);
    Refusals refusals;
    if (!username)
        refusals.push_back(
            {"username", is_blank(form.username) ? "username.missing" : "username.malformed"});
    else if (phone && !may_have(*username, *phone, own))
        refusals.push_back({"username", "username.other_number"});
    if (!email && !is_blank(form.email)) refusals.push_back({"email", "email.malformed"});
    if (!display_name && !is_blank(form.display_name))
        refusals.push_back({"display_name", "display_name.malformed"});
    if (!phone) refusals.push_back(phone.refusals().front());
    if (!refusals.empty()) return refusals;
    return AccountDetails{*username, email, display_name, *phone};
}

Refusals judge_taken(AccountStore& accounts, const Domain& domain, const AccountDetails& details,
                     bool unique_email, const Account& own) {
    Refusals refusals;
    if (accounts.is_taken(domain, details.username.text(), own.id))
        refusals.push_back({"username", "username.in_use"});
    if (details.phone && accounts.is_taken(domain, details.phone->text(), own.id))
        refusals.push_back({"phone", "phone.in_use"});
    if (!unique_email || !details.email) return refusals;
    const auto owner = accounts.find_by_email(domain, *details.email);
    if (owner && owner->id != own.id) refusals.push_back({"email", "email.in_use"});
    return refusals;
}

}  // namespace portal
