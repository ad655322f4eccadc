#include "web/cookies.h"
#include "web/handlers.h"
#include "web/page.h"

namespace portal::web {

namespace {

Page form_page(const Context& c) {
    Page page{c, "panel_deletion"};
    page.values().set("OWN_ADDRESS", c.account().sip_address());
    if (const auto days = c.config().tombstone_days; days > 0)
        page.values().add("RESERVED").set("DAYS", std::to_string(days));
    return page;
}

/// The last page: nobody is logged in any more.
http::Response goodbye(const Context& c) {
    auto visitor = c;
    visitor.session.reset();
    Page page{visitor, "goodbye"};
    page.values().set("OWN_ADDRESS", c.account().sip_address());
    auto response = page.response();
    drop_cookie(c, response, CookieKind::session);
    drop_cookie(c, response, CookieKind::known_browser);
    return response;
}

}  // namespace

http::Response show_panel_deletion(const Context& c) { return form_page(c).response(); }

http::Response delete_account(const Context& c) {
    auto refusals = judge_confirmation(c.account(), c.field("sip_address"));
    if (refusals.empty())
        refusals = c.portal.deletion.remove(c.account(), c.account().id, c.origin());
    if (refusals.empty()) {
        c.portal.devices.drop({c.account()});
        return goodbye(c);
    }
    auto page = form_page(c);
    page.refuse(refusals);
    return page.response();
}

}  // namespace portal::web
