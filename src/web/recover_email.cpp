#include "base/text.h"
#include "web/cookies.h"
#include "web/even_time.h"
#include "web/handlers.h"
#include "web/page.h"
#include "web/routes.h"

namespace portal::web {

namespace {

constexpr auto purpose = "recovery";
constexpr auto pretence = "recovery pretence";

/// What was asked for in this browser.
std::optional<std::string> asked_for(const Context& c, const char* signed_for = purpose) {
    return c.portal.installation->key.verified(signed_for, cookie(c, CookieKind::recovery));
}

Page form_page(const Context& c) {
    Page page{c, "recover_email"};
    if (is_on(Feature::phone_authentication, c.config())) page.values().show("PHONE");
    return page;
}

http::Response to_sent(const Context& c, const std::string& name,
                       const char* signed_for = purpose) {
    auto response = redirect_to(c, "/recover/email/sent");
    keep_cookie(c, response, CookieKind::recovery,
                c.portal.installation->key.signed_text(signed_for, name));
    return response;
}

/// An address with most of it hidden: whoever looks on has not typed it.
std::string masked(const std::string& name) {
    const auto email = EmailAddress::parse(name);
    return email ? email->masked() : name;
}

}  // namespace

http::Response show_recover_email(const Context& c) { return form_page(c).response(); }

http::Response recover_email(const Context& c) {
    const EvenTime even{c.portal.clock};
    const std::string name{trim(c.field("account"))};
    const auto refusals = c.portal.recovery.by_email(c.domain, name, c.origin());
    if (refusals.empty()) return to_sent(c, name);
    auto page = form_page(c);
    page.refuse(refusals);
    return page.response();
}

http::Response pretend_recover_email(const Context& c) {
    const EvenTime even{c.portal.clock};
    return to_sent(c, std::string{trim(c.field("account"))}, pretence);
}

http::Response show_recover_email_sent(const Context& c) {
    auto name = asked_for(c);
    if (!name) name = asked_for(c, pretence);
    if (!name) return redirect_to(c, "/recover/email");
    Page page{c, "recover_email_sent"};
    page.values().set("MASKED_NAME", masked(*name));
    const auto wait = c.portal.recovery.wait_before_resend(*name);
    if (wait == 0s)
        page.values().show("READY");
    else
        page.values().add("WAITING").set("WAIT", std::to_string(wait.count()));
    return page.response();
}

http::Response resend_recover_email(const Context& c) {
    const EvenTime even{c.portal.clock};
    const auto name = asked_for(c);
    if (!name) return redirect_to(c, "/recover/email");
    if (c.portal.recovery.wait_before_resend(*name) > 0s)
        return redirect_to(c, "/recover/email/sent");
    c.portal.recovery.by_email(c.domain, *name, c.origin());
    return redirect_with_notice(c, "/recover/email/sent", "notice.sent_again");
}

http::Response to_recover_email(const Context& c) { return redirect_to(c, "/recover/email"); }

}  // namespace portal::web
