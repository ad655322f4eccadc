#include "web/admin_page.h"
#include "web/handlers.h"
#include "web/routes.h"

#include <stdexcept>

namespace portal::web {

namespace {

using Act = BulkChange::Act;
using Effect = BulkChange::Effect;

/// What is to be done to which accounts; those that are gone are left out. It stands in the query
/// of both routes, so that who is asked for the password in between comes back to it.
struct Selection {
    Act act;
    std::vector<Account> accounts;
};

Selection selection_of(const Context& c) {
    const auto act = BulkChange::parse(http::value(c.request.query, "act"));
    if (!act) throw http::Error{400, "a selection without an act"};
    if (*act == Act::provisioning && !is_on(Feature::provisioning, c.config()))
        throw http::Error{404, "provisioning is off"};
    return {*act, ticked_accounts(c.request.query, c)};
}

std::string_view section_of(Act act) {
    switch (act) {
        case Act::activation:
            return "ACTIVATION";
        case Act::deactivation:
            return "DEACTIVATION";
        case Act::invitation:
            return "INVITATION";
        case Act::provisioning:
            return "PROVISIONING";
        case Act::deletion:
            return "DELETION";
    }
    throw std::logic_error("admin_selection: unknown Act");
}

std::string_view section_of(Effect effect) {
    switch (effect) {
        case Effect::change:
            return "CHANGE";
        case Effect::none_needed:
            return "NONE_NEEDED";
        case Effect::own_account:
            return "OWN_ACCOUNT";
        case Effect::administrator:
            return "ADMINISTRATOR";
        case Effect::no_address:
            return "NO_ADDRESS";
        case Effect::not_ready:
            return "NOT_READY";
    }
    throw std::logic_error("admin_selection: unknown Effect");
}

std::vector<Account> affected(const Selection& selection, const Context& c) {
    return BulkChange::affected(selection.act, selection.accounts, administrator(c));
}

void add_accounts(page::Values& table, const Selection& selection, const Context& c) {
    for (const auto& account : selection.accounts) {
        auto row = table.add("ACCOUNT");
        row.set("ID", std::to_string(account.id));
        row.set("USERNAME", account.username);
        fill_badges(row, account);
        row.show(section_of(BulkChange::effect(selection.act, account, administrator(c))));
    }
}

Page preview(const Selection& selection, const Context& c) {
    auto page = admin_page(c, "admin_selection", "ACCOUNTS", Width::prose);
    if (selection.accounts.empty()) {
        page.values().show("EMPTY");
        return page;
    }
    auto table = page.values().add("TABLE");
    add_accounts(table, selection, c);
    const auto accounts = affected(selection, c);
    if (accounts.empty()) {
        page.values().show("NOTHING");
        return page;
    }
    auto act = page.values().add("ACT");
    act.set("QUERY", "act=" + http::value(c.request.query, "act") + "&" + ticks_of(accounts));
    act.set("COUNT", std::to_string(accounts.size()));
    act.show(section_of(selection.act));
    return page;
}

/// As far as Flexisip listens.
void tell_flexisip(Act act, const std::vector<Account>& changed, Devices& devices) {
    if (act == Act::deletion) devices.drop(changed);
    if (act == Act::deactivation) devices.forget_credentials(changed);
}

/// Says of how many it was done: some may have gone, or changed, since they were looked at.
http::Response outcome(const Context& c, Act act, const std::vector<Account>& changed) {
    if (changed.empty()) return redirect_with_notice(c, "/admin/accounts", "notice.nothing_done");
    const bool all = changed.size() == count_ticks(c.request.query);
    return redirect_with_notice(
        c, act == Act::provisioning ? sheets_path(changed) : "/admin/accounts",
        (all ? "notice.done:" : "notice.done_in_part:") + std::to_string(changed.size()));
}

}  // namespace

http::Response show_selection(const Context& c) {
    if (c.request.query.empty()) return redirect_to(c, "/admin/accounts");
    return preview(selection_of(c), c).response();
}

http::Response change_selection(const Context& c) {
    const auto selection = selection_of(c);
    const auto accounts = affected(selection, c);
    if (selection.act == Act::deletion && !accounts.empty()) {
        const auto refusals = judge_number(accounts.size(), c.field("number"));
        if (!refusals.empty()) {
            auto page = preview(selection, c);
            page.refuse(refusals);
            return page.response();
        }
    }
    const auto changed = c.portal.bulk_change.apply(selection.act, accounts, administrator(c));
    tell_flexisip(selection.act, changed, c.portal.devices);
    return outcome(c, selection.act, changed);
}

}  // namespace portal::web
