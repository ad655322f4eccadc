#include "base/text.h"
#include "web/handlers.h"
#include "web/page.h"
#include "web/time.h"

#include <algorithm>

namespace portal::web {

namespace {

constexpr auto retry_later = "30";

/// The id of a device holds quotes, angle brackets and whatever bytes a SIP client made up.
std::string id_in_link(const net::Device& device) { return base64url(device.id); }

std::string id_from_link(const std::string& text) {
    const auto id = from_base64url(text);
    if (!id) throw http::Error{404, "no id of a device"};
    return *id;
}

void add_time(page::Values& values, const char* section, Instant time) {
    auto shown = values.add(section);
    set_time(shown, "TIME", time);
}

void fill_device(page::Values values, const net::Device& device, Instant now) {
    values.set("ID", id_in_link(device));
    const auto& name = device.name.empty() ? device.application : device.name;
    if (name.empty())
        values.show("NAMELESS");
    else
        values.add("NAMED").set("NAME", name);
    if (!device.application.empty() && device.application != name)
        values.add("APPLICATION").set("APPLICATION", device.application);
    if (device.last_seen)
        add_time(values, "SEEN", *device.last_seen);
    else
        values.show("NEVER_SEEN");
    if (!device.registered_until)
        values.show("WITHOUT_END");
    else if (*device.registered_until > now)
        add_time(values, "REGISTERED", *device.registered_until);
    else
        add_time(values, "OFFLINE", *device.kept_until);
}

Page devices_page(const Context& c) {
    Page page{c, "panel_devices", Width::prose};
    page.values().set("SIP_ADDRESS", c.account().sip_address());
    if (c.config().flexisip_sockets.empty()) page.values().show("REMEMBERS_PASSWORD");
    return page;
}

}  // namespace

http::Response show_panel_devices(const Context& c) {
    auto page = devices_page(c);
    const auto devices = c.portal.devices.list(c.account());
    if (!devices) {
        page.values().show("UNAVAILABLE");
        return page.response();
    }
    if (devices->empty()) {
        page.values().show("NO_DEVICE");
        return page.response();
    }
    auto table = page.values().add("DEVICES");
    for (const auto& device : *devices)
        fill_device(table.add("DEVICE"), device, c.portal.clock.now());
    return page.response();
}

http::Response show_panel_devices_deletion(const Context& c) {
    const auto id = id_from_link(http::value(c.request.query, "id"));
    const auto devices = c.portal.devices.list(c.account());
    if (!devices) return redirect_to(c, "/panel/devices");
    const auto device = std::find_if(devices->begin(), devices->end(),
                                     [&](const net::Device& one) { return one.id == id; });
    if (device == devices->end())
        return redirect_with_notice(c, "/panel/devices", "notice.device_gone");
    Page page{c, "panel_devices_deletion"};
    fill_device(page.values(), *device, c.portal.clock.now());
    if (c.config().flexisip_sockets.empty()) page.values().show("REMEMBERS_PASSWORD");
    return page.response();
}

http::Response delete_panel_device(const Context& c) {
    const auto id = id_from_link(c.field("id"));
    if (c.portal.devices.remove(c.account(), id, c.account().id, c.origin()))
        return redirect_with_notice(c, "/panel/devices", "notice.device_deleted");
    auto page = devices_page(c);
    page.values().show("NOT_DELETED");
    auto response = page.response(503);
    response.add("Retry-After", retry_later);
    return response;
}

}  // namespace portal::web
