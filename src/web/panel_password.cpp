#include "web/cookies.h"
#include "web/handlers.h"
#include "web/page.h"
#include "web/password_form.h"
#include "web/session.h"

namespace portal::web {

namespace {

Page form_page(const Context& c) {
    Page page{c, "panel_password"};
    fill_password_form(page, c.account(), c);
    return page;
}

}  // namespace

http::Response show_panel_password(const Context& c) { return form_page(c).response(); }

http::Response to_panel_password(const Context& c) { return redirect_to(c, "/panel/password"); }

http::Response change_password(const Context& c) {
    const auto changed = c.portal.password_change.change(
        *c.session,
        {c.field("current_password"), c.field("password"), c.has_field("sha256"),
         cookie(c, CookieKind::known_browser)},
        c.origin());
    if (!changed) {
        auto page = form_page(c);
        page.refuse(changed.refusals());
        return page.response();
    }
    c.portal.devices.forget_credentials({c.account()});
    auto response = redirect_with_notice(c, "/panel", "notice.password_changed");
    begin_session(c, response, c.account(), *changed, c.session->stay);
    return response;
}

}  // namespace portal::web
