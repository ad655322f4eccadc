#include "web/handlers.h"
#include "web/password_form.h"

namespace portal::web {

void fill_password_form(Page& page, const Account& account, const Context& c) {
    auto& values = page.values();
    values.set("SIP_ADDRESS", account.sip_address());
    values.set("USERNAME", account.username);
    values.show(account.has_password ? "NEXT_PASSWORD" : "FIRST_PASSWORD");
    values.set("PASSWORD_MINIMUM", std::to_string(c.config().password_minimum));
    if (c.config().sip_algorithms.size() < 2) return;
    values.show("SHA256");
    // Ticked at first, and then as it was sent.
    if (c.request.form.empty()) values.show("SHA256_ON");
}

Page password_page(const Context& c, const std::string& name, const Account& account) {
    Page page{c, name};
    page.values().set("TOKEN", c.params.at("token"));
    fill_password_form(page, account, c);
    return page;
}

http::Response show_password(const Context& c) {
    if (c.account().has_password) return redirect_to(c, "/panel");
    Page page{c, "password"};
    fill_password_form(page, c.account(), c);
    return page.response();
}

http::Response complete_password(const Context& c) {
    const auto is_set = c.portal.activation.complete_password(c.account(), c.field("password"),
                                                              c.has_field("sha256"), c.origin());
    if (is_set)
        return redirect_with_notice(c, "/panel",
                                    *is_set ? "notice.password_set" : "notice.password_kept");
    Page page{c, "password"};
    page.refuse(is_set.refusals());
    fill_password_form(page, c.account(), c);
    return page.response();
}

}  // namespace portal::web
