#pragma once

#include "account/phone_number.h"
#include "web/page.h"

#include <optional>
#include <string>

namespace portal::web {

/// A form that takes a phone number, to which a code is then sent: where it stands, and what its
/// cookie is signed for, so that one form's is not another's.
struct PhoneForm {
    std::string path;
    std::string purpose;
    bool tells_nothing =
        false;  ///< whether the number has an account, and so is sent a code at all
};

/// The page on which the code is typed in.
Page code_page(const Context& c, const PhoneForm& form, const PhoneNumber& phone);

/// To that page. The browser remembers the number, and `more` beside it.
http::Response to_code(const Context& c, const PhoneForm& form, const PhoneNumber& phone,
                       const std::string& more = {});
/// The same of the form's decoy: the page is shown, but no code is sent nor taken there.
http::Response pretend_code(const Context& c, const PhoneForm& form, const PhoneNumber& phone);
/// The page again for whoever to_code() or pretend_code() led to it; for others the form.
http::Response show_code(const Context& c, const PhoneForm& form);

/// Sends the code again, by `resend`, unless one must wait for that; then back to the page.
template <class Resend>
http::Response resend_code(const Context& c, const PhoneForm& form, const PhoneNumber& phone,
                           Resend resend) {
    if (c.portal.phone_codes.wait_before_resend(phone) > 0s)
        return redirect_to(c, form.path + "/code");
    resend();
    return redirect_with_notice(c, form.path + "/code", "notice.sent_again");
}

/// What to_code() left in this browser.
struct Remembered {
    PhoneNumber phone;
    std::string more;
};
std::optional<Remembered> remembered(const Context& c, const PhoneForm& form);
void forget(const Context& c, http::Response& response);

/// True when all that is refused is the code: the page asks for it again.
bool is_about_code(const Refusals& refusals);

}  // namespace portal::web
