#include "web/handlers.h"
#include "web/page.h"
#include "web/routes.h"

namespace portal::web {

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
    if (account.admin) values.show("ADMIN");
    if (account.email)
        values.add("EMAIL").set("EMAIL", *account.email);
    else
        values.show("NO_EMAIL");
    if (const auto pending = c.portal.email_change.find_pending(account))
        values.add("PENDING").set("PENDING_EMAIL", pending->email.text());
    if (account.phone) values.add("PHONE").set("PHONE", *account.phone);
    if (is_on(Feature::devices, config)) values.show("DEVICES");
    return page.response();
}

}  // namespace portal::web
