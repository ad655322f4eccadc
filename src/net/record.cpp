#include "net/record.h"

#include "base/text.h"

#include <nlohmann/json.hpp>

namespace portal::net {

namespace {

using nlohmann::json;

/// The user agent in it is that of a SIP client, of whatever bytes.
json parsed(std::string reply) {
    if (!is_utf8(reply))
        for (auto& c : reply)
            if (static_cast<unsigned char>(c) > 0x7F) c = '?';
    return json::parse(reply, nullptr, false);
}

std::string text_of(const json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

std::optional<Instant> find_time(const json& object, const char* name) {
    const auto found = object.find(name);
    if (found == object.end() || !found->is_number_integer()) return std::nullopt;
    return find_instant(found->get<std::int64_t>());
}

}  // namespace

std::optional<std::vector<Device>> parse_record(const std::string& reply) {
    const auto record = parsed(reply);
    if (!record.is_object() || !record.contains("contacts")) return std::nullopt;
    std::vector<Device> devices;
    for (const auto& contact : record["contacts"]) {
        if (!contact.is_object()) continue;
        const auto user_agent = text_of(contact, "user-agent");
        const auto until = find_time(contact, "expires-at");
        devices.push_back({text_of(contact, "unique-id"), device_name(user_agent),
                           device_application(user_agent), find_time(contact, "update-time"), until,
                           until});
    }
    return devices;
}

}  // namespace portal::net
