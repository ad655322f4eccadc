#include "web/cookies.h"
#include "web/handlers.h"
#include "web/page.h"

namespace portal::web {

namespace {

Page form_page(const Context& c) {
    Page page{c, "confirmation"};
    page.values().set("USERNAME", c.account().username);
    page.values().set("SIP_ADDRESS", c.account().sip_address());
    return page;
}

}  // namespace

http::Response show_confirmation(const Context& c) {
    auto page = form_page(c);
    page.values().set("RETURN", http::value(c.request.query, "return"));
    return page.response();
}

http::Response confirm(const Context& c) {
    const auto refusals =
        c.portal.login.confirm(*c.session, cookie(c, CookieKind::session), c.field("password"),
                               cookie(c, CookieKind::known_browser), c.origin());
    if (refusals.empty()) return redirect_to(c, safe_return(c.field("return")));
    auto page = form_page(c);
    page.refuse(refusals);
    return page.response();
}

}  // namespace portal::web
