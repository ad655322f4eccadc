#include "base/text.h"
#include "web/admin_page.h"
#include "web/handlers.h"
#include "web/time.h"

namespace portal::web {

namespace {

void add_key(page::Values& table, const ApiKey& key, Instant now) {
    auto row = table.add("KEY");
    row.set("ID", std::to_string(key.id));
    row.set("NAME", key.name);
    row.set("OWNER", key.owner);
    row.set("OWNER_ID", std::to_string(key.account));
    set_time(row, "CREATED", key.created_at);
    if (key.used_at) {
        auto used = row.add("USED");
        set_time(used, "AT", *key.used_at);
    } else {
        row.show("NEVER_USED");
    }
    if (!key.expires_at) {
        row.show("NEVER_EXPIRES");
    } else if (*key.expires_at <= now) {
        row.show("EXPIRED");
    } else {
        auto expires = row.add("EXPIRES");
        set_time(expires, "AT", *key.expires_at);
    }
    if (key.addresses.empty())
        row.show("ANYWHERE");
    else
        row.add("LIMITED").set("NETWORKS", key.addresses);
}

Page keys_page(const Context& c, const std::string& days = {}) {
    auto page = admin_page(c, "admin_api_keys", "API_KEYS");
    auto& values = page.values();
    const auto keys = c.portal.stores.api_keys.list(c.domain);
    auto table = values.add(keys.empty() ? "EMPTY" : "TABLE");
    for (const auto& key : keys) add_key(table, key, c.portal.clock.now());
    if (days == "30" || days == "90" || days == "365") values.show("DAYS_" + days);
    return page;
}

}  // namespace

http::Response show_api_keys(const Context& c) { return keys_page(c).response(); }

http::Response create_api_key(const Context& c) {
    const ApiKeys::Form form{c.field("name"), c.field("days"), c.field("addresses")};
    const auto created = c.portal.api_keys.create(form, administrator(c));
    auto page = keys_page(c, created ? "" : form.days);
    if (created)
        page.values().add("CREATED_KEY").set("KEY", *created);
    else
        page.refuse(created.refusals());
    return page.response();
}

http::Response revoke_api_key(const Context& c) {
    const auto id = to_integer(c.params.at("id"));
    if (!id || !c.portal.api_keys.revoke(c.domain, *id, administrator(c)))
        throw http::Error{404, "no such key"};
    return redirect_with_notice(c, "/admin/api_keys", "notice.api_key_revoked");
}

}  // namespace portal::web
