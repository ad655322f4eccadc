#include "web/admin_page.h"
#include "web/handlers.h"

namespace portal::web {

namespace {

Page form_page(const Context& c, const Account& account) {
    auto page = admin_page(c, "admin_account_edit", "ACCOUNTS", Width::form);
    auto& values = page.values();
    values.set("ID", std::to_string(account.id));
    values.set("OLD_USERNAME", account.username);
    values.set("VERSION", AccountEdit::version_of(account));
    values.set("PASSWORD_MINIMUM", std::to_string(c.config().password_minimum));
    if (!account.has_password) return page;
    auto password = values.add("VOID_PASSWORD");
    if (c.config().sip_algorithms.size() > 1) password.show("SHA256");
    return page;
}

}  // namespace

http::Response show_account_edit(const Context& c) {
    const auto account = account_of(c);
    auto page = form_page(c, account);
    auto& values = page.values();
    values.set("USERNAME", account.username);
    values.set("EMAIL", account.email.value_or(""));
    values.set("PHONE", account.phone.value_or(""));
    values.set("DISPLAY_NAME", account.display_name.value_or(""));
    values.show("SHA256_ON");
    return page.response();
}

http::Response edit_account(const Context& c) {
    const auto account = account_of(c);
    const auto refusals = c.portal.account_edit.change(
        account,
        {c.field("version"),
         {c.field("username"), c.field("email"), c.field("display_name"), c.field("phone")},
         c.field("password"),
         c.has_field("sha256")},
        administrator(c));
    if (refusals.empty()) {
        // Under another username it is another SIP address: nothing answers at the old one.
        if (account_of(c).username != account.username) c.portal.devices.drop({account});
        return redirect_with_notice(c, path_of(account), "notice.account_changed");
    }
    const auto current = account_of(c);
    auto page = form_page(c, current);
    page.refuse(refusals);
    // Whoever has read what else has changed may save over it.
    if (refusals.front().field == "changes")
        page.values().set("VERSION", AccountEdit::version_of(current));
    return page.response();
}

}  // namespace portal::web
