#include "account/account_form.h"

#include "base/text.h"

namespace portal {

namespace {

bool is_blank(const std::string& text) { return trim(text).empty(); }

}  // namespace

Result<AccountDetails> parse_details(const AccountForm& form,
                                     const std::optional<std::string>& phone) {
    const auto username = Username::parse(form.username);
    const auto email = EmailAddress::parse(form.email);
    const auto display_name = DisplayName::parse(form.display_name);
    Refusals refusals;
    if (!username)
        refusals.push_back(
            {"username", is_blank(form.username) ? "username.missing" : "username.malformed"});
    else if (username->reads_as_phone_number() && username->text() != phone)
        refusals.push_back({"username", "username.phone_number"});
    if (!email && !is_blank(form.email)) refusals.push_back({"email", "email.malformed"});
    if (!display_name && !is_blank(form.display_name))
        refusals.push_back({"display_name", "display_name.malformed"});
    if (!refusals.empty()) return refusals;
    return AccountDetails{*username, email, display_name};
}

Refusals judge_taken(AccountStore& accounts, const Domain& domain, const AccountDetails& details,
                     bool unique_email, const Account& own) {
    Refusals refusals;
    const auto& username = details.username.text();
    if (username != own.username && accounts.is_taken(domain, username))
        refusals.push_back({"username", "username.in_use"});
    if (!unique_email || !details.email) return refusals;
    const auto owner = accounts.find_by_email(domain, *details.email);
    if (owner && owner->id != own.id) refusals.push_back({"email", "email.in_use"});
    return refusals;
}

}  // namespace portal
