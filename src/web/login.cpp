#include "web/cookies.h"
#include "web/even_time.h"
#include "web/handlers.h"
#include "web/page.h"
#include "web/routes.h"
#include "web/session.h"
#include "web/spent_link.h"

namespace portal::web {

namespace {

Page form_page(const Context& c) {
    Page page{c, "login"};
    page.values().show(is_on(Feature::phone_authentication, c.config()) ? "PHONE" : "NO_PHONE");
    if (is_on(Feature::public_registration, c.config())) page.values().show("CAN_REGISTER");
    return page;
}

}  // namespace

http::Response show_login(const Context& c) {
    auto page = form_page(c);
    page.values().set("RETURN", http::value(c.request.query, "return"));
    return page.response();
}

http::Response login(const Context& c) {
    const EvenTime even{c.portal.clock};
    const auto entry =
        c.portal.login.by_password(c.domain,
                                   {c.field("name"), c.field("password"), c.has_field("stay"),
                                    cookie(c, CookieKind::known_browser)},
                                   c.origin());
    if (!entry) {
        auto page = form_page(c);
        page.refuse(entry.refusals());
        return page.response();
    }
    auto response = redirect_to(c, safe_return(c.field("return")));
    begin_session(c, response, entry->account, entry->session, c.has_field("stay"));
    return response;
}

http::Response show_login_link(const Context& c) {
    const auto link = c.portal.login.find_link(c.domain, c.params.at("token"));
    if (link.state == LinkState::unknown) return unknown_link(c);
    if (link.state != LinkState::valid) return plain_page(c, "link_used", 410);
    Page page{c, "login_link"};
    page.values().set("SIP_ADDRESS", link.account->sip_address());
    page.values().set("TOKEN", c.params.at("token"));
    return page.response();
}

http::Response login_by_link(const Context& c) {
    const auto& token = c.params.at("token");
    const auto link = c.portal.login.find_link(c.domain, token);
    const auto session = c.portal.login.by_link(c.domain, token, c.origin());
    if (!session) return plain_page(c, "link_used", 410);
    auto response = redirect_to(c, "/panel");
    begin_session(c, response, *link.account, *session);
    return response;
}

http::Response logout(const Context& c) {
    c.portal.login.log_out(cookie(c, CookieKind::session), c.account(), c.origin());
    auto response = redirect_with_notice(c, "/", "notice.logged_out");
    drop_cookie(c, response, CookieKind::session);
    return response;
}

}  // namespace portal::web
