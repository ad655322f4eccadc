#include "web/handlers.h"
#include "web/phone_code.h"

namespace portal::web {

namespace {

/// For the one account: another that logs in to this browser is not asked for its code.
PhoneForm form_of(const Context& c) {
    return {"/panel/phone", "phone of account " + std::to_string(c.account().id)};
}

Page form_page(const Context& c) {
    const auto& account = c.account();
    Page page{c, "phone"};
    auto& values = page.values();
    if (account.phone) values.add("CURRENT").set("CURRENT_PHONE", *account.phone);
    if (PhoneChange::is_bound(account)) {
        values.show("BOUND");
        return page;
    }
    values.show("FREE");
    if (account.phone) values.show("REMOVABLE");
    return page;
}

http::Response refused(Page page, const Refusals& refusals) {
    page.refuse(refusals);
    return page.response();
}

}  // namespace

http::Response show_phone(const Context& c) { return form_page(c).response(); }

http::Response change_phone(const Context& c) {
    const auto phone = c.portal.phone_change.begin(c.account(), c.field("phone"), c.origin());
    if (!phone) return refused(form_page(c), phone.refusals());
    return to_code(c, form_of(c), *phone);
}

http::Response show_phone_code(const Context& c) {
    const auto kept = remembered(c, form_of(c));
    if (!kept) return redirect_to(c, "/panel/phone");
    return code_page(c, form_of(c), kept->phone).response();
}

http::Response resend_phone(const Context& c) {
    const auto kept = remembered(c, form_of(c));
    if (!kept) return redirect_to(c, "/panel/phone");
    return resend_code(c, form_of(c), kept->phone,
                       [&] { c.portal.phone_change.resend(c.account(), kept->phone, c.origin()); });
}

http::Response confirm_phone(const Context& c) {
    const auto kept = remembered(c, form_of(c));
    if (!kept) return redirect_to(c, "/panel/phone");
    const auto refusals =
        c.portal.phone_change.confirm(c.account(), kept->phone, c.field("code"), c.origin());
    if (!refusals.empty())
        return refused(
            is_about_code(refusals) ? code_page(c, form_of(c), kept->phone) : form_page(c),
            refusals);
    auto response = redirect_with_notice(c, "/panel", "notice.phone_changed");
    forget(c, response);
    return response;
}

http::Response remove_phone(const Context& c) {
    c.portal.phone_change.remove(c.account(), c.origin());
    return redirect_with_notice(c, "/panel", "notice.phone_removed");
}

}  // namespace portal::web
