#include "web/admin_page.h"
#include "web/handlers.h"
#include "web/time.h"

namespace portal::web {

namespace {

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
    if (account.awaits_owner() && account.email) values.show("MAY_INVITE");
}

Page account_page(const Context& c, const Account& account) {
    auto page = admin_page(c, "admin_account", "ACCOUNTS");
    fill_facts(page.values(), account);
    fill_actions(page.values(), account, c);
    return page;
}

/// Back to the account, with what was done or why not.
http::Response outcome(const Context& c, const Account& account, const Refusals& refusals,
                       const std::string& notice) {
    if (refusals.empty()) return redirect_with_notice(c, path_of(account), notice);
    auto page = account_page(c, account);
    page.refuse(refusals);
    return page.response();
}

Page demotion_page(const Context& c, const Account& account) {
    auto page = admin_page(c, "admin_account_demotion", "ACCOUNTS", Width::form);
    page.values().set("ID", std::to_string(account.id));
    page.values().set("ADDRESS", account.sip_address());
    return page;
}

Page deletion_page(const Context& c, const Account& account) {
    auto page = admin_page(c, "admin_account_deletion", "ACCOUNTS", Width::form);
    page.values().set("ID", std::to_string(account.id));
    page.values().set("ADDRESS", account.sip_address());
    if (const auto days = c.config().tombstone_days; days > 0)
        page.values().add("RESERVED").set("DAYS", std::to_string(days));
    return page;
}

}  // namespace

http::Response show_account(const Context& c) { return account_page(c, account_of(c)).response(); }

http::Response activate_account(const Context& c) {
    const auto account = account_of(c);
    c.portal.administration.activate(account, administrator(c));
    return redirect_with_notice(c, path_of(account), "notice.account_activated");
}

http::Response deactivate_account(const Context& c) {
    const auto account = account_of(c);
    return outcome(c, account, c.portal.administration.deactivate(account, administrator(c)),
                   "notice.account_deactivated");
}

http::Response promote_account(const Context& c) {
    const auto account = account_of(c);
    c.portal.administration.promote(account, administrator(c));
    return redirect_with_notice(c, path_of(account), "notice.administrator_added");
}

http::Response show_demotion(const Context& c) {
    const auto account = account_of(c);
    if (!account.admin) return redirect_to(c, path_of(account));
    return demotion_page(c, account).response();
}

http::Response demote_account(const Context& c) {
    const auto account = account_of(c);
    const auto refusals =
        c.portal.administration.demote(account, administrator(c), c.field("sip_address"));
    if (refusals.empty()) {
        const bool own = account.id == c.account().id;
        return redirect_with_notice(c, own ? "/panel" : path_of(account),
                                    "notice.administrator_removed");
    }
    auto page = demotion_page(c, account);
    page.refuse(refusals);
    return page.response();
}

http::Response invite_account(const Context& c) {
    const auto account = account_of(c);
    return outcome(c, account, c.portal.account_creation.invite(account, administrator(c)),
                   "notice.invited");
}

http::Response end_account_sessions(const Context& c) {
    const auto account = account_of(c);
    c.portal.administration.end_sessions(account, administrator(c));
    return redirect_with_notice(c, path_of(account), "notice.sessions_ended");
}

http::Response show_account_deletion(const Context& c) {
    return deletion_page(c, account_of(c)).response();
}

http::Response delete_account_of_others(const Context& c) {
    const auto account = account_of(c);
    auto refusals = judge_confirmation(account, c.field("sip_address"));
    if (refusals.empty()) refusals = c.portal.deletion.remove(account, c.account().id, c.origin());
    if (refusals.empty())
        return redirect_with_notice(c, "/admin/accounts", "notice.account_deleted");
    auto page = deletion_page(c, account);
    page.refuse(refusals);
    return page.response();
}

}  // namespace portal::web
