#include "web/devices_block.h"
#include "web/handlers.h"

namespace portal::web {

namespace {

constexpr auto list_path = "/panel/devices";

Page list_page(const Context& c) {
    Page page{c, "panel_devices", Width::prose};
    page.values().set("SIP_ADDRESS", c.account().sip_address());
    return page;
}

}  // namespace

http::Response show_panel_devices(const Context& c) {
    auto page = list_page(c);
    fill_devices(page.values(), c.account(), c, list_path);
    return page.response();
}

http::Response show_panel_devices_deletion(const Context& c) {
    return ask_about_device(c, Page{c, "panel_devices_deletion"}, c.account(), list_path);
}

http::Response delete_panel_device(const Context& c) {
    return delete_device(c, list_page(c), c.account(), list_path);
}

}  // namespace portal::web
