#include "web/admin_page.h"
#include "web/handlers.h"

namespace portal::web {

namespace {

constexpr auto by_invitation = "invitation";

Page form_page(const Context& c) {
    auto page = admin_page(c, "admin_account_creation", "ACCOUNTS", Width::form);
    page.values().set("PASSWORD_MINIMUM", std::to_string(c.config().password_minimum));
    if (c.config().sip_algorithms.size() > 1) page.values().show("SHA256");
    return page;
}

AccountCreation::Form form_of(const Context& c) {
    return {{c.field("username"), c.field("email"), c.field("display_name"), c.field("phone")},
            c.has_field("activated"),
            c.field("entry") == by_invitation,
            c.field("password"),
            c.has_field("sha256")};
}

}  // namespace

http::Response show_account_creation(const Context& c) {
    auto page = form_page(c);
    for (const auto* choice : {"ENTRY_INVITATION", "ACTIVATED_ON", "SHA256_ON"})
        page.values().show(choice);
    return page.response();
}

http::Response create_account(const Context& c) {
    const auto form = form_of(c);
    const auto account = c.portal.account_creation.create(c.domain, form, administrator(c));
    if (account)
        return redirect_with_notice(c, "/admin/accounts/" + std::to_string(*account),
                                    form.invited ? "notice.invited" : "notice.account_created");
    auto page = form_page(c);
    page.values().show(form.invited ? "ENTRY_INVITATION" : "ENTRY_PASSWORD");
    page.refuse(account.refusals());
    return page.response();
}

}  // namespace portal::web
