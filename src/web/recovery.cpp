#include "web/cookies.h"
#include "web/handlers.h"
#include "web/password_form.h"
#include "web/session.h"
#include "web/spent_link.h"

namespace portal::web {

namespace {

constexpr auto renewal = "RECOVERY";

}  // namespace

http::Response show_recovery(const Context& c) {
    const auto link = c.portal.recovery.find(c.domain, c.params.at("token"));
    if (link.state != LinkState::valid) return spent_link(c, link.state, renewal);
    return password_page(c, "recovery", *link.account).response();
}

http::Response recover(const Context& c) {
    const auto& token = c.params.at("token");
    const auto link = c.portal.recovery.find(c.domain, token);
    const auto entry = c.portal.recovery.recover(c.domain, token, c.field("password"),
                                                 c.has_field("sha256"), c.origin());
    if (entry.link != LinkState::valid) return spent_link(c, entry.link, renewal);
    if (!entry.refusals.empty()) {
        auto page = password_page(c, "recovery", *link.account);
        page.refuse(entry.refusals);
        return page.response();
    }
    c.portal.devices.forget_credentials({*link.account});
    auto response = redirect_with_notice(c, "/panel", "notice.password_set");
    drop_cookie(c, response, CookieKind::recovery);
    begin_session(c, response, *link.account, entry.session);
    return response;
}

}  // namespace portal::web
