#include "web/cookies.h"
#include "web/handlers.h"
#include "web/page.h"
#include "web/password_form.h"
#include "web/session.h"
#include "web/spent_link.h"

namespace portal::web {

namespace {

constexpr auto renewal = "RENEWAL";

}  // namespace

http::Response show_activation(const Context& c) {
    const auto link = c.portal.activation.find(c.domain, c.params.at("token"));
    if (link.state != LinkState::valid) return spent_link(c, link.state, renewal);
    return password_page(c, "activation", *link.account).response();
}

http::Response activate(const Context& c) {
    const auto& token = c.params.at("token");
    const auto link = c.portal.activation.find(c.domain, token);
    const auto entry = c.portal.activation.activate(c.domain, token, c.field("password"),
                                                    c.has_field("sha256"), c.language, c.origin());
    if (entry.link != LinkState::valid) return spent_link(c, entry.link, renewal);
    if (!entry.refusals.empty()) {
        auto page = password_page(c, "activation", *link.account);
        page.refuse(entry.refusals);
        return page.response();
    }
    auto response = redirect_with_notice(c, "/panel", "notice.activated");
    drop_cookie(c, response, CookieKind::registration);
    begin_session(c, response, *link.account, entry.session);
    return response;
}

http::Response renew_activation(const Context& c) {
    c.portal.activation.renew(c.domain, c.params.at("token"), c.language);
    return plain_page(c, "link_renewed");
}

}  // namespace portal::web
