#include "web/even_time.h"
#include "web/handlers.h"
#include "web/phone_code.h"

namespace portal::web {

namespace {

const PhoneForm form{"/recover/phone", "phone recovery", true};

std::optional<PhoneRecovery::Pending> pending_of(const Context& c) {
    const auto kept = remembered(c, form);
    if (!kept) return std::nullopt;
    return PhoneRecovery::Pending{kept->phone, c.visit};
}

}  // namespace

http::Response show_recover_phone(const Context& c) {
    Page page{c, "recover_phone"};
    if (const auto pending = pending_of(c)) page.values().set("PHONE", pending->phone.text());
    return page.response();
}

http::Response recover_phone(const Context& c) {
    const EvenTime even{c.portal.clock};
    const auto pending =
        c.portal.phone_recovery.begin(c.domain, c.field("phone"), c.visit, c.origin());
    if (pending) return to_code(c, form, pending->phone);
    Page page{c, "recover_phone"};
    page.refuse(pending.refusals());
    return page.response();
}

http::Response pretend_recover_phone(const Context& c) {
    const EvenTime even{c.portal.clock};
    const auto phone = c.portal.phone_codes.parse(c.field("phone"));
    return phone ? pretend_code(c, form, *phone) : show_recover_phone(c);
}

http::Response show_recover_phone_code(const Context& c) { return show_code(c, form); }

http::Response resend_recover_phone(const Context& c) {
    const EvenTime even{c.portal.clock};
    const auto pending = pending_of(c);
    if (!pending) return redirect_to(c, form.path);
    return resend_code(c, form, pending->phone,
                       [&] { c.portal.phone_recovery.resend(c.domain, *pending, c.origin()); });
}

http::Response confirm_recover_phone(const Context& c) {
    const EvenTime even{c.portal.clock};
    const auto pending = pending_of(c);
    if (!pending) return redirect_to(c, form.path);
    const auto token =
        c.portal.phone_recovery.confirm(c.domain, *pending, c.field("code"), c.origin());
    if (!token) {
        auto page = code_page(c, form, pending->phone);
        page.refuse(token.refusals());
        return page.response();
    }
    auto response = redirect_to(c, "/recover/" + *token);
    forget(c, response);
    return response;
}

}  // namespace portal::web
