#include "web/admin_account.h"

#include "base/user_agent.h"
#include "web/admin_page.h"
#include "web/events.h"
#include "web/handlers.h"
#include "web/routes.h"
#include "web/time.h"

namespace portal::web {

namespace {

constexpr int events_shown = 20;

void fill_facts(page::Values& values, const Account& account) {
    values.set("ID", std::to_string(account.id));
    values.set("SIP_ADDRESS", account.sip_address());
    values.set("LANGUAGE", account.language);
    if (account.display_name) values.add("DISPLAY_NAME").set("NAME", *account.display_name);
    if (account.email)
        values.add("EMAIL").set("ADDRESS", *account.email);
    else
        values.show("NO_EMAIL");
    if (account.phone) values.add("PHONE").set("NUMBER", *account.phone);
    values.show(account.has_password ? "PASSWORD" : "NO_PASSWORD");
    set_time(values, "CREATED", account.created_at);
    if (account.activated_at) {
        auto first = values.add("FIRST_ACTIVATED");
        set_time(first, "AT", *account.activated_at);
    }
    fill_badges(values, account);
}

/// What can be done to it; to their own account administrators do less.
void fill_actions(page::Values& values, const Account& account, const Context& c) {
    const bool own = account.id == c.account().id;
    auto state = values.add(account.activated ? "ACTIVE" : "NOT_ACTIVE");
    if (account.activated) state.show(own ? "OWN" : "OTHER");
    auto role = values.add(account.admin ? "ADMINISTRATOR" : "NO_ADMINISTRATOR");
    if (account.admin) role.show(own ? "OWN" : "OTHER");
    if (is_on(Feature::provisioning, c.config())) values.show("PROVISIONING");
    if (is_on(Feature::devices, c.config())) values.show("DEVICES");
    if (!account.email || account.is_deactivated()) return;
    values.show(account.awaits_owner() ? "MAY_INVITE" : "MAY_RECOVER");
}

void fill_sessions(page::Values& values, const Account& account, const Context& c) {
    const auto sessions = c.portal.stores.sessions.list_of(account, c.portal.clock.now());
    auto table = values.add(sessions.empty() ? "NO_SESSIONS" : "SESSIONS");
    for (const auto& session : sessions) {
        auto row = table.add("SESSION");
        const auto browser = browser_in(session.user_agent);
        row.set("BROWSER", browser);
        if (browser.empty()) row.show("UNKNOWN");
        row.set("ADDRESS", session.address);
        set_time(row, "SEEN", session.seen_at);
    }
}

}  // namespace

Page account_page(const Context& c, const Account& account) {
    auto page = admin_page(c, "admin_account", "ACCOUNTS");
    fill_facts(page.values(), account);
    fill_actions(page.values(), account, c);
    fill_sessions(page.values(), account, c);
    add_events(page.values(), c.portal.stores.audit.list_of(account.id, {}, events_shown), c);
    return page;
}

http::Response show_account(const Context& c) { return account_page(c, account_of(c)).response(); }

}  // namespace portal::web
