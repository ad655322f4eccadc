#include "web/phone_code.h"

#include "web/cookies.h"

#include <algorithm>

namespace portal::web {

namespace {

/// What a decoy leaves in the browser is signed for this, and so is nothing to any other page.
PhoneForm pretence_of(PhoneForm form) {
    form.purpose += " pretence";
    return form;
}

}  // namespace

Page code_page(const Context& c, const PhoneForm& form, const PhoneNumber& phone) {
    Page page{c, "phone_code"};
    auto& values = page.values();
    values.set("FORM", form.path);
    values.add(form.tells_nothing ? "PERHAPS_SENT" : "SENT").set("MASKED_PHONE", phone.masked());
    const auto wait = c.portal.phone_codes.wait_before_resend(phone);
    if (wait == 0s)
        values.show("READY");
    else
        values.add("WAITING").set("WAIT", std::to_string(wait.count()));
    return page;
}

http::Response to_code(const Context& c, const PhoneForm& form, const PhoneNumber& phone,
                       const std::string& more) {
    auto response = redirect_to(c, form.path + "/code");
    keep_cookie(c, response, CookieKind::phone,
                c.portal.installation->key.signed_text(form.purpose, phone.text() + " " + more));
    return response;
}

http::Response pretend_code(const Context& c, const PhoneForm& form, const PhoneNumber& phone) {
    return to_code(c, pretence_of(form), phone);
}

http::Response show_code(const Context& c, const PhoneForm& form) {
    auto kept = remembered(c, form);
    if (!kept) kept = remembered(c, pretence_of(form));
    if (!kept) return redirect_to(c, form.path);
    return code_page(c, form, kept->phone).response();
}

std::optional<Remembered> remembered(const Context& c, const PhoneForm& form) {
    const auto text =
        c.portal.installation->key.verified(form.purpose, cookie(c, CookieKind::phone));
    if (!text) return std::nullopt;
    const auto space = text->find(' ');
    const auto phone = PhoneNumber::parse(text->substr(0, space), "");
    if (!phone || space == std::string::npos) return std::nullopt;
    return Remembered{*phone, text->substr(space + 1)};
}

void forget(const Context& c, http::Response& response) {
    drop_cookie(c, response, CookieKind::phone);
}

bool is_about_code(const Refusals& refusals) {
    return std::all_of(refusals.begin(), refusals.end(),
                       [](const Refusal& refusal) { return refusal.field == "code"; });
}

}  // namespace portal::web
