#include "account/bulk_change.h"

#include "base/text.h"

#include <stdexcept>

namespace portal {

std::optional<BulkChange::Act> BulkChange::parse(std::string_view text) {
    if (text == "activation") return Act::activation;
    if (text == "deactivation") return Act::deactivation;
    if (text == "invitation") return Act::invitation;
    if (text == "provisioning") return Act::provisioning;
    if (text == "deletion") return Act::deletion;
    return std::nullopt;
}

BulkChange::Effect BulkChange::effect(Act act, const Account& account, const Administrator& by) {
    const bool own = account.id == by.id;
    switch (act) {
        case Act::activation:
            return account.activated ? Effect::none_needed : Effect::change;
        case Act::deactivation:
            if (own) return Effect::own_account;
            return account.is_deactivated() ? Effect::none_needed : Effect::change;
        case Act::invitation:
            if (!account.awaits_owner()) return Effect::none_needed;
            return account.email ? Effect::change : Effect::no_address;
        case Act::provisioning:
            return account.activated && account.has_password ? Effect::change : Effect::not_ready;
        case Act::deletion:
            if (own) return Effect::own_account;
            return account.admin ? Effect::administrator : Effect::change;
    }
    throw std::logic_error("bulk_change: unknown Act");
}

std::vector<Account> BulkChange::affected(Act act, const std::vector<Account>& accounts,
                                          const Administrator& by) {
    std::vector<Account> affected;
    for (const auto& account : accounts)
        if (effect(act, account, by) == Effect::change) affected.push_back(account);
    return affected;
}

std::vector<Account> BulkChange::apply(Act act, const std::vector<Account>& accounts,
                                       const Administrator& by) {
    std::vector<Account> changed;
    for (const auto& account : affected(act, accounts, by))
        if (change(act, account, by).empty()) changed.push_back(account);
    return changed;
}

Refusals BulkChange::change(Act act, const Account& account, const Administrator& by) {
    switch (act) {
        case Act::activation:
            administration_.activate(account, by);
            return {};
        case Act::deactivation:
            return administration_.deactivate(account, by);
        case Act::invitation:
            return account_creation_.invite(account, by);
        case Act::provisioning:
            return provisioning_.renew(account, by.id, {by.address, {}});
        case Act::deletion:
            return deletion_.remove(account, by.id, {by.address, {}});
    }
    throw std::logic_error("bulk_change: unknown Act");
}

Refusals judge_number(std::size_t accounts, std::string_view typed) {
    const auto number = std::to_string(accounts);
    if (trim(typed) == number) return {};
    return {{"number", "number.other", number}};
}

}  // namespace portal
