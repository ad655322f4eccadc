#include "web/devices_block.h"

#include "base/text.h"
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

/// A proxy that is not told of a new password takes the old one for a while.
void fill_hints(page::Values& values, const Context& c) {
    if (c.config().flexisip_sockets.empty()) values.show("REMEMBERS_PASSWORD");
}

page::Values begin_block(page::Values& values, const Context& c) {
    fill_hints(values, c);
    return values.include("DEVICES", "devices_block");
}

}  // namespace

void fill_devices(page::Values& values, const Account& account, const Context& c,
                  const std::string& path) {
    auto block = begin_block(values, c);
    const auto devices = c.portal.devices.list(account);
    if (!devices) return block.show("UNAVAILABLE");
    if (devices->empty()) return block.show("NO_DEVICE");
    auto table = block.add("TABLE");
    table.set("PATH", path);
    for (const auto& device : *devices) {
        auto row = table.add("DEVICE");
        row.set("ID", id_in_link(device));
        fill_device(row, device, c.portal.clock.now());
    }
}

http::Response ask_about_device(const Context& c, Page page, const Account& account,
                                const std::string& path) {
    const auto id = id_from_link(http::value(c.request.query, "id"));
    const auto devices = c.portal.devices.list(account);
    // Whoever was asked for the password in between comes without an id.
    if (!devices || id.empty()) return redirect_to(c, path);
    const auto device = std::find_if(devices->begin(), devices->end(),
                                     [&](const net::Device& one) { return one.id == id; });
    if (device == devices->end()) return redirect_with_notice(c, path, "notice.device_gone");
    fill_hints(page.values(), c);
    page.values().set("DEVICE_ID", id_in_link(*device));
    fill_device(page.values().include("DEVICE", "device_facts"), *device, c.portal.clock.now());
    return page.response();
}

http::Response delete_device(const Context& c, Page page, const Account& account,
                             const std::string& path) {
    const auto id = id_from_link(c.field("id"));
    if (c.portal.devices.remove(account, id, c.account().id, c.origin()))
        return redirect_with_notice(c, path, "notice.device_deleted");
    begin_block(page.values(), c).add("NOT_DELETED").set("PATH", path);
    auto response = page.response(503);
    response.add("Retry-After", retry_later);
    return response;
}

}  // namespace portal::web
