#include "web/admin_account.h"
#include "web/admin_page.h"
#include "web/handlers.h"

namespace portal::web {

namespace {

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

http::Response activate_account(const Context& c) {
    const auto account = account_of(c);
    c.portal.administration.activate(account, administrator(c));
    return redirect_with_notice(c, path_of(account), "notice.account_activated");
}

http::Response deactivate_account(const Context& c) {
    const auto account = account_of(c);
    const auto refusals = c.portal.administration.deactivate(account, administrator(c));
    if (refusals.empty()) c.portal.devices.forget_credentials({account});
    return outcome(c, account, refusals, "notice.account_deactivated");
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

http::Response send_recovery_mail(const Context& c) {
    const auto account = account_of(c);
    return outcome(c, account, c.portal.account_edit.send_recovery(account, administrator(c)),
                   "notice.recovery_sent");
}

http::Response end_account_sessions(const Context& c) {
    const auto account = account_of(c);
    c.portal.administration.end_sessions(account, administrator(c));
    return redirect_with_notice(c, path_of(account), "notice.account_logged_out");
}

http::Response show_account_deletion(const Context& c) {
    return deletion_page(c, account_of(c)).response();
}

http::Response delete_account_of_others(const Context& c) {
    const auto account = account_of(c);
    auto refusals = judge_confirmation(account, c.field("sip_address"));
    if (refusals.empty()) refusals = c.portal.deletion.remove(account, c.account().id, c.origin());
    if (refusals.empty()) {
        c.portal.devices.drop({account});
        return redirect_with_notice(c, "/admin/accounts", "notice.account_deleted");
    }
    auto page = deletion_page(c, account);
    page.refuse(refusals);
    return page.response();
}

}  // namespace portal::web
