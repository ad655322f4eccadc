#include "web/even_time.h"
#include "web/handlers.h"
#include "web/phone_code.h"
#include "web/register.h"
#include "web/session.h"

namespace portal::web {

namespace {

const PhoneForm form{"/register/phone", "phone registration"};

Page form_page(const Context& c) {
    Page page{c, "register_phone"};
    fill_consent(page, c);
    return page;
}

std::optional<PhoneRegistration::Pending> pending_of(const Context& c) {
    const auto kept = remembered(c, form);
    if (!kept) return std::nullopt;
    return PhoneRegistration::Pending{kept->phone, Username::parse(kept->more), c.visit,
                                      c.language};
}

/// The code showed whose the number is, so they may be told that they have an account already.
http::Response account_is_there(const Context& c, const Account& account) {
    Page page{c, "register_phone_taken"};
    page.values().set("SIP_ADDRESS", account.sip_address());
    auto response = page.response();
    forget(c, response);
    return response;
}

http::Response refused(const Context& c, const PhoneRegistration::Pending& pending,
                       const Refusals& refusals) {
    auto page = is_about_code(refusals) ? code_page(c, form, pending.phone) : form_page(c);
    page.refuse(refusals);
    if (!is_about_code(refusals)) {
        page.values().set("PHONE", pending.phone.text());
        page.values().set("USERNAME", pending.username ? pending.username->text() : "");
    }
    return page.response();
}

}  // namespace

http::Response show_register_phone(const Context& c) {
    auto page = form_page(c);
    if (const auto pending = pending_of(c)) {
        page.values().set("PHONE", pending->phone.text());
        page.values().set("USERNAME", pending->username ? pending->username->text() : "");
    }
    return page.response();
}

http::Response register_phone(const Context& c) {
    const EvenTime even{c.portal.clock};
    const auto pending = c.portal.phone_registration.begin(
        c.domain,
        {c.field("phone"), c.field("username"), c.has_field("terms"), c.has_field("privacy")},
        c.visit, c.language, c.origin());
    if (pending)
        return to_code(c, form, pending->phone, pending->username ? pending->username->text() : "");
    auto page = form_page(c);
    page.refuse(pending.refusals());
    return page.response();
}

http::Response pretend_register_phone(const Context& c) {
    const EvenTime even{c.portal.clock};
    const auto phone = c.portal.phone_codes.parse(c.field("phone"));
    return phone ? pretend_code(c, form, *phone) : show_register_phone(c);
}

http::Response show_register_phone_code(const Context& c) { return show_code(c, form); }

http::Response resend_register_phone(const Context& c) {
    const EvenTime even{c.portal.clock};
    const auto pending = pending_of(c);
    if (!pending) return redirect_to(c, form.path);
    return resend_code(c, form, pending->phone,
                       [&] { c.portal.phone_registration.resend(*pending, c.origin()); });
}

http::Response confirm_register_phone(const Context& c) {
    const auto pending = pending_of(c);
    if (!pending) return redirect_to(c, form.path);
    const auto entry =
        c.portal.phone_registration.confirm(c.domain, *pending, c.field("code"), c.origin());
    if (!entry) return refused(c, *pending, entry.refusals());
    if (!entry->session) return account_is_there(c, entry->account);
    auto response = redirect_to(c, "/password");
    forget(c, response);
    begin_session(c, response, entry->account, *entry->session);
    return response;
}

}  // namespace portal::web
