#include "web/cookies.h"
#include "web/handlers.h"
#include "web/page.h"
#include "web/password_form.h"
#include "web/session.h"

#include <stdexcept>

namespace portal::web {

namespace {

/// What became of a link that does not work any more, and the way on.
http::Response spent_link(const Context& c, LinkState state) {
    switch (state) {
        case LinkState::used:
            return plain_page(c, "link_used", 410);
        case LinkState::expired: {
            Page page{c, "link_expired"};
            page.values().add("RENEWAL").set("TOKEN", c.params.at("token"));
            return page.response(410);
        }
        case LinkState::unknown:
            return plain_page(c, "link_unknown", 404);
        case LinkState::valid:
            break;
    }
    throw std::logic_error("activation: a valid link is not spent");
}

Page password_page(const Context& c, const Account& account) {
    Page page{c, "activation"};
    page.values().set("TOKEN", c.params.at("token"));
    fill_password_form(page, account, c);
    return page;
}

}  // namespace

http::Response show_activation(const Context& c) {
    const auto link = c.portal.activation.find(c.domain, c.params.at("token"));
    if (link.state != LinkState::valid) return spent_link(c, link.state);
    return password_page(c, *link.account).response();
}

http::Response activate(const Context& c) {
    const auto& token = c.params.at("token");
    const auto link = c.portal.activation.find(c.domain, token);
    if (link.state != LinkState::valid) return spent_link(c, link.state);
    const auto entry = c.portal.activation.activate(c.domain, token, c.field("password"),
                                                    c.has_field("sha256"), c.origin());
    if (entry.link != LinkState::valid) return spent_link(c, entry.link);
    if (!entry.refusals.empty()) {
        auto page = password_page(c, *link.account);
        page.refuse(entry.refusals);
        return page.response();
    }
    auto response = redirect_with_notice(c, "/panel", "notice.activated");
    drop_cookie(c, response, CookieKind::registration);
    begin_session(c, response, *link.account, entry.session);
    return response;
}

http::Response renew_activation(const Context& c) {
    c.portal.activation.renew(c.domain, c.params.at("token"));
    return plain_page(c, "link_renewed");
}

}  // namespace portal::web
