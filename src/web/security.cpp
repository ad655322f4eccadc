#include "web/cookies.h"
#include "web/handlers.h"
#include "web/page.h"
#include "web/spent_link.h"

namespace portal::web {

namespace {

constexpr auto renewal = "RECOVERY";

}  // namespace

http::Response show_security(const Context& c) {
    const auto link = c.portal.security.find(c.domain, c.params.at("token"));
    if (link.state != LinkState::valid) return spent_link(c, link.state, renewal);
    Page page{c, "security"};
    page.values().set("TOKEN", c.params.at("token"));
    page.values().set("SIP_ADDRESS", link.account->sip_address());
    page.values().show(link.account->is_deactivated() ? "DEACTIVATED" : "WAY_BACK");
    return page.response();
}

http::Response disown(const Context& c) {
    const auto link = c.portal.security.find(c.domain, c.params.at("token"));
    const auto state = c.portal.security.disown(c.domain, c.params.at("token"), c.origin());
    if (state != LinkState::valid) return spent_link(c, state, renewal);
    c.portal.devices.forget_credentials({*link.account});
    return redirect_with_notice(
        c, "/login",
        link.account->is_deactivated() ? "notice.disowned_deactivated" : "notice.disowned");
}

}  // namespace portal::web
