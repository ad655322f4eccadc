#include "web/handlers.h"
#include "web/page.h"
#include "web/routes.h"

namespace portal::web {

namespace {

/// Without an address, a number is the other way to recover the account, where SMS are sent to it.
void fill_email(page::Values& values, const Context& c) {
    const auto& account = c.account();
    if (account.email) {
        values.add("EMAIL").set("EMAIL", *account.email);
        return;
    }
    const bool by_phone = account.phone && is_on(Feature::phone_authentication, c.config());
    values.add("NO_EMAIL").show(by_phone ? "WAY_BACK" : "NO_WAY_BACK");
}

void fill_phone(page::Values& values, const Context& c) {
    const auto& phone = c.account().phone;
    const bool is_changeable = is_on(Feature::phone_authentication, c.config());
    if (phone) {
        auto section = values.add("PHONE");
        section.set("PHONE", *phone);
        if (is_changeable) section.show("CHANGE_PHONE");
    } else if (is_changeable) {
        values.show("ADD_PHONE");
    }
}

}  // namespace

http::Response show_panel(const Context& c) {
    const auto& account = c.account();
    const auto& config = c.config();
    Page page{c, "panel", Width::wide};
    auto& values = page.values();
    values.set("SIP_ADDRESS", account.sip_address());
    values.set("USERNAME", account.username);
    values.set("DOMAIN", account.domain);
    values.set("REGISTRAR", config.registrar.empty() ? account.domain : config.registrar);
    values.set("TRANSPORT", config.sip_transport);
    if (is_on(Feature::provisioning, config)) values.show("PROVISIONING");
    if (account.admin) values.show("ADMIN");
    fill_email(values, c);
    if (const auto pending = c.portal.email_change.find_pending(account))
        values.add("PENDING").set("PENDING_EMAIL", pending->email.text());
    fill_phone(values, c);
    if (is_on(Feature::devices, config)) values.show("DEVICES");
    return page.response();
}

}  // namespace portal::web
