#include "web/even_time.h"
#include "web/handlers.h"
#include "web/page.h"

namespace portal::web {

namespace {

Page form_page(const Context& c) {
    Page page{c, "panel_email"};
    if (c.account().email) page.values().add("CURRENT").set("CURRENT_EMAIL", *c.account().email);
    return page;
}

}  // namespace

http::Response show_panel_email(const Context& c) { return form_page(c).response(); }

http::Response change_email(const Context& c) {
    const EvenTime even{c.portal.clock};
    const auto refusals = c.portal.email_change.request(c.account(), c.field("email"), c.origin());
    if (refusals.empty()) return redirect_to(c, "/panel/email/sent");
    auto page = form_page(c);
    page.refuse(refusals);
    return page.response();
}

http::Response show_panel_email_sent(const Context& c) {
    const auto pending = c.portal.email_change.find_pending(c.account());
    if (!pending) return redirect_to(c, "/panel/email");
    Page page{c, "panel_email_sent"};
    page.values().set("EMAIL", pending->email.text());
    if (pending->wait == 0s)
        page.values().show("READY");
    else
        page.values().add("WAITING").set("WAIT", std::to_string(pending->wait.count()));
    return page.response();
}

http::Response resend_email_change(const Context& c) {
    const EvenTime even{c.portal.clock};
    const auto pending = c.portal.email_change.find_pending(c.account());
    if (!pending) return redirect_to(c, "/panel/email");
    if (pending->wait > 0s) return redirect_to(c, "/panel/email/sent");
    c.portal.email_change.resend(c.account());
    return redirect_with_notice(c, "/panel/email/sent", "notice.sent_again");
}

}  // namespace portal::web
