#include "base/text.h"
#include "web/cookies.h"
#include "web/even_time.h"
#include "web/handlers.h"
#include "web/page.h"
#include "web/register.h"

#include <sstream>

namespace portal::web {

namespace {

constexpr auto purpose = "registration";
constexpr auto pretence = "registration pretence";

/// What this browser registered with, which only a form it sent itself can have told it.
std::optional<Registration::Pending> pending_of(const Context& c,
                                                const char* signed_for = purpose) {
    const auto& key = c.portal.installation->key;
    const auto text = key.verified(signed_for, cookie(c, CookieKind::registration));
    if (!text) return std::nullopt;
    std::istringstream words{*text};
    std::string name, address, newsletter, ticket;
    words >> name >> address >> newsletter >> ticket;
    const auto username = Username::parse(name);
    const auto email = EmailAddress::parse(address);
    if (!username || !email) return std::nullopt;
    return Registration::Pending{*username, *email, newsletter == "newsletter", ticket};
}

/// The same, or what a robot believes to have registered with.
std::optional<Registration::Pending> shown_of(const Context& c) {
    const auto pending = pending_of(c);
    return pending ? pending : pending_of(c, pretence);
}

http::Response to_sent(const Context& c, const Registration::Pending& pending,
                       const char* signed_for = purpose) {
    auto response = redirect_to(c, "/register/email/sent");
    const auto text = pending.username.text() + " " + pending.email.text() +
                      (pending.newsletter ? " newsletter " : " - ") + pending.ticket;
    keep_cookie(c, response, CookieKind::registration,
                c.portal.installation->key.signed_text(signed_for, text));
    return response;
}

Page form_page(const Context& c) {
    Page page{c, "register_email"};
    fill_consent(page, c);
    if (!c.config().newsletter_address.empty()) page.values().show("NEWSLETTER");
    return page;
}

}  // namespace

http::Response show_register_email(const Context& c) { return form_page(c).response(); }

http::Response register_email(const Context& c) {
    const EvenTime even{c.portal.clock};
    const auto pending =
        c.portal.registration.by_email(c.domain,
                                       {c.field("username"), c.field("email"), c.has_field("terms"),
                                        c.has_field("privacy"), c.has_field("newsletter")},
                                       c.language, c.origin());
    if (pending) return to_sent(c, *pending);
    auto page = form_page(c);
    page.refuse(pending.refusals());
    return page.response();
}

http::Response pretend_register_email(const Context& c) {
    const EvenTime even{c.portal.clock};
    const auto username = Username::parse(c.field("username"));
    const auto email = EmailAddress::parse(c.field("email"));
    return username && email ? to_sent(c, {*username, *email}, pretence) : show_register_email(c);
}

http::Response show_register_email_sent(const Context& c) {
    const auto pending = shown_of(c);
    if (!pending) return redirect_to(c, "/register/email");
    Page page{c, "register_email_sent"};
    page.values().set("MASKED_EMAIL", pending->email.masked());
    const auto wait = c.portal.registration.wait_before_resend(*pending);
    if (wait == 0s)
        page.values().show("READY");
    else
        page.values().add("WAITING").set("WAIT", std::to_string(wait.count()));
    return page.response();
}

http::Response resend_register_email(const Context& c) {
    const EvenTime even{c.portal.clock};
    const auto pending = pending_of(c);
    if (!pending) return redirect_to(c, "/register/email");
    if (c.portal.registration.wait_before_resend(*pending) > 0s)
        return redirect_to(c, "/register/email/sent");
    c.portal.registration.resend(c.domain, *pending, c.language);
    return redirect_with_notice(c, "/register/email/sent", "notice.sent_again");
}

http::Response show_register_email_address(const Context& c) {
    const auto pending = shown_of(c);
    if (!pending) return redirect_to(c, "/register/email");
    Page page{c, "register_email_address"};
    page.values().set("EMAIL", pending->email.text());
    return page.response();
}

http::Response change_register_email_address(const Context& c) {
    const EvenTime even{c.portal.clock};
    const auto pending = pending_of(c);
    if (!pending) return redirect_to(c, "/register/email");
    const auto changed = c.portal.registration.change_address(c.domain, *pending, c.field("email"),
                                                              c.language, c.origin());
    if (changed) return to_sent(c, *changed);
    Page page{c, "register_email_address"};
    page.refuse(changed.refusals());
    return page.response();
}

http::Response pretend_change_register_email_address(const Context& c) {
    const EvenTime even{c.portal.clock};
    const auto pending = shown_of(c);
    const auto email = EmailAddress::parse(c.field("email"));
    return pending && email ? to_sent(c, {pending->username, *email}, pretence)
                            : show_register_email_address(c);
}

}  // namespace portal::web
