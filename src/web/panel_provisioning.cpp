#include "web/handlers.h"
#include "web/provisioning_block.h"

namespace portal::web {

namespace {

constexpr auto path = "/panel/provisioning";

Page link_page(const Context& c) {
    Page page{c, "panel_provisioning", Width::prose};
    page.values().set("SIP_ADDRESS", c.account().sip_address());
    return page;
}

}  // namespace

http::Response show_panel_provisioning(const Context& c) {
    auto page = link_page(c);
    fill_provisioning(page.values(), c.account(), c, path);
    return page.response();
}

http::Response renew_panel_provisioning(const Context& c) {
    return renew_provisioning(c, link_page(c), c.account(), path);
}

http::Response revoke_panel_provisioning(const Context& c) {
    return revoke_provisioning(c, c.account(), path);
}

}  // namespace portal::web
