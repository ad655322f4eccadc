#include "web/admin_page.h"
#include "web/handlers.h"
#include "web/routes.h"

#include <stdexcept>

namespace portal::web {

namespace {

using Act = BulkChange::Act;
using Effect = BulkChange::Effect;

/// What is to be done to which accounts; those that are gone are left out.
struct Selection {
    Act act;
    std::vector<Account> accounts;
};

Selection selection_in(const http::Form& form, const Context& c) {
    const auto act = BulkChange::parse(http::value(form, "act"));
    if (!act) throw http::Error{400, "a selection without an act"};
    if (*act == Act::provisioning && !is_on(Feature::provisioning, c.config()))
        throw http::Error{404, "provisioning is off"};
    return {*act, ticked_accounts(form, c)};
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
        case Effect::no_address:
            return "NO_ADDRESS";
        case Effect::not_ready:
            return "NOT_READY";
    }
    throw std::logic_error("admin_selection: unknown Effect");
}

/// Lists the accounts, and returns how many would change.
std::size_t add_accounts(page::Values& table, const Selection& selection, const Context& c) {
    std::size_t changed = 0;
    for (const auto& account : selection.accounts) {
        const auto effect = BulkChange::effect(selection.act, account, administrator(c));
        auto row = table.add("ACCOUNT");
        row.set("ID", std::to_string(account.id));
        row.set("USERNAME", account.username);
        fill_badges(row, account);
        row.show(section_of(effect));
        if (effect != Effect::change) continue;
        table.add("CHANGED").set("ID", std::to_string(account.id));
        ++changed;
    }
    return changed;
}

Page preview(const Selection& selection, const http::Form& form, const Context& c) {
    auto page = admin_page(c, "admin_selection", "ACCOUNTS", Width::prose);
    if (selection.accounts.empty()) {
        page.values().show("EMPTY");
        return page;
    }
    auto table = page.values().add("TABLE");
    const auto changed = add_accounts(table, selection, c);
    if (changed == 0) {
        page.values().show("NOTHING");
        return page;
    }
    auto act = table.add("ACT");
    act.set("ACT_NAME", http::value(form, "act"));
    act.set("COUNT", std::to_string(changed));
    act.show(section_of(selection.act));
    return page;
}

/// As far as Flexisip listens.
void tell_flexisip(Act act, const std::vector<Account>& changed, Devices& devices) {
    if (act == Act::deletion) devices.drop(changed);
    if (act == Act::deactivation) devices.forget_credentials(changed);
}

}  // namespace

http::Response show_selection(const Context& c) {
    // Whoever was asked for the password in between, or chose a language, comes without a
    // selection.
    if (c.request.query.empty()) return redirect_to(c, "/admin/accounts");
    return preview(selection_in(c.request.query, c), c.request.query, c).response();
}

http::Response change_selection(const Context& c) {
    const auto selection = selection_in(c.request.form, c);
    const auto changed =
        c.portal.bulk_change.apply(selection.act, selection.accounts, administrator(c));
    tell_flexisip(selection.act, changed, c.portal.devices);
    if (selection.act == Act::provisioning)
        return redirect_with_notice(c, sheets_path(changed), "notice.provisioning_renewed");
    return redirect_with_notice(c, "/admin/accounts", "notice.accounts_changed");
}

}  // namespace portal::web
