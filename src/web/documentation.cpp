#include "web/handlers.h"
#include "web/page.h"
#include "web/routes.h"

namespace portal::web {

http::Response show_documentation(const Context& c) {
    Page page{c, "documentation", Width::prose};
    auto& values = page.values();
    values.show(is_on(Feature::public_registration, c.config()) ? "REGISTRATION_ON"
                                                                : "REGISTRATION_OFF");
    values.show(is_on(Feature::provisioning, c.config()) ? "PROVISIONING_ON" : "PROVISIONING_OFF");
    values.set("PROVISIONING_HOURS", std::to_string(c.config().provisioning_lifetime_hours));
    values.show(is_on(Feature::phone_registration, c.config()) ? "PHONE_REGISTRATION_ON"
                                                               : "PHONE_REGISTRATION_OFF");
    if (is_on(Feature::phone_authentication, c.config())) values.show("PHONE_ON");
    if (c.config().proof_of_work) values.show("PROOF_OF_WORK_ON");
    values.show(is_on(Feature::devices, c.config()) ? "DEVICES_ON" : "DEVICES_OFF");
    values.show(is_on(Feature::api, c.config()) ? "API_ON" : "API_OFF");
    if (c.config().flexisip_sockets.empty()) values.show("REMEMBERS_PASSWORD");
    if (c.config().sip_algorithms.size() > 1) values.show("SHA256_CHOICE");
    if (const auto days = c.config().tombstone_days; days > 0)
        values.add("RESERVED").set("DAYS", std::to_string(days));
    if (c.session && c.account().admin) values.show("ADMIN");
    values.set("PASSWORD_MINIMUM", std::to_string(c.config().password_minimum));
    return page.response();
}

}  // namespace portal::web
