#include "web/cookies.h"
#include "web/handlers.h"
#include "web/page.h"
#include "web/spent_link.h"

namespace portal::web {

namespace {

/// The answer to a link that did nothing; `renewal` is the section of link_expired.tpl that says
/// what to do.
http::Response no_change(const Context& c, const EmailChange::Outcome& outcome,
                         const std::string& renewal) {
    if (outcome.taken) return plain_page(c, "email_taken", 409);
    return spent_link(c, outcome.link, renewal);
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
    if (link.state != LinkState::valid) return spent_link(c, link.state, "EMAIL_RENEWAL");
    return link_page(c, link, "email");
}

http::Response confirm_email(const Context& c) {
    const auto& token = c.params.at("token");
    const auto link = c.portal.email_change.find_link(c.domain, token);
    const auto outcome = c.portal.email_change.confirm(c.domain, token, c.origin());
    if (!outcome.is_done()) return no_change(c, outcome, "EMAIL_RENEWAL");
    if (!c.session) return redirect_with_notice(c, "/login", "notice.email_changed");
    const bool own = c.account().id == link.account->id;
    return redirect_with_notice(c, "/panel",
                                own ? "notice.email_changed" : "notice.email_changed_elsewhere");
}

http::Response show_email_undo(const Context& c) {
    const auto link = c.portal.email_change.find_undo(c.domain, c.params.at("token"));
    if (link.state != LinkState::valid) return spent_link(c, link.state, "EMAIL_UNDO");
    return link_page(c, link, "email_undo");
}

http::Response undo_email(const Context& c) {
    const auto& token = c.params.at("token");
    const auto link = c.portal.email_change.find_undo(c.domain, token);
    const auto outcome =
        c.portal.email_change.undo(c.domain, token, cookie(c, CookieKind::session), c.origin());
    if (!outcome.is_done()) return no_change(c, outcome, "EMAIL_UNDO");
    return link_page(c, link, "email_restored");
}

}  // namespace portal::web
