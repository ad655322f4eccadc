#include "web/cookies.h"
#include "web/handlers.h"
#include "web/page.h"

#include <stdexcept>

namespace portal::web {

namespace {

/// What became of a link that does not work any more; `way_on` is the section that says what to do.
http::Response spent_link(const Context& c, const EmailChange::Outcome& outcome,
                          const std::string& way_on) {
    if (outcome.taken) return plain_page(c, "email_taken", 409);
    switch (outcome.link) {
        case LinkState::used:
            return plain_page(c, "link_used", 410);
        case LinkState::expired: {
            Page page{c, "email_expired"};
            page.values().show(way_on);
            return page.response(410);
        }
        case LinkState::unknown:
            return plain_page(c, "link_unknown", 404);
        case LinkState::valid:
            break;
    }
    throw std::logic_error("email: a valid link is not spent");
}

http::Response link_page(const Context& c, const Link& link, const std::string& name) {
    Page page{c, name};
    page.values().set("TOKEN", c.params.at("token"));
    page.values().set("EMAIL", link.sent_to);
    page.values().set("SIP_ADDRESS", link.account->sip_address());
    return page.response();
}

}  // namespace

http::Response show_email(const Context& c) {
    const auto link = c.portal.email_change.find_link(c.domain, c.params.at("token"));
    if (link.state != LinkState::valid) return spent_link(c, {link.state}, "CHANGE");
    return link_page(c, link, "email");
}

http::Response confirm_email(const Context& c) {
    const auto outcome = c.portal.email_change.confirm(c.domain, c.params.at("token"), c.origin());
    if (!outcome.is_done()) return spent_link(c, outcome, "CHANGE");
    return redirect_with_notice(c, c.session ? "/panel" : "/login", "notice.email_changed");
}

http::Response show_email_undo(const Context& c) {
    const auto link = c.portal.email_change.find_undo(c.domain, c.params.at("token"));
    if (link.state != LinkState::valid) return spent_link(c, {link.state}, "UNDO");
    return link_page(c, link, "email_undo");
}

http::Response undo_email(const Context& c) {
    const auto& token = c.params.at("token");
    const auto link = c.portal.email_change.find_undo(c.domain, token);
    const auto outcome =
        c.portal.email_change.undo(c.domain, token, cookie(c, CookieKind::session), c.origin());
    if (!outcome.is_done()) return spent_link(c, outcome, "UNDO");
    return link_page(c, link, "email_restored");
}

}  // namespace portal::web
