#include "account/administration.h"

#include "account/deletion.h"
#include "db/transaction.h"

namespace portal {

namespace {

constexpr auto command_line = "";  // the audit log's address of what was not done over the network

}  // namespace

Result<Administration::Invitation> Administration::create_administrator(
    const Domain& domain, const std::string& username, const std::string& email,
    const std::string& language) {
    const auto name = Username::parse(username);
    const auto address = EmailAddress::parse(email);
    if (!name) return Refusals{{"username", "username.malformed"}};
    if (!address && !email.empty()) return Refusals{{"email", "email.malformed"}};
    try {
        return db::transact(stores_.database, [&] {
            const auto now = clock_.now();
            const auto id =
                stores_.accounts.insert({*name, address, language, false, true}, domain, now);
            stores_.accounts.activate(id, now);
            stores_.audit.record({"administrator.created", {}, id, command_line}, now);
            const auto account = *stores_.accounts.find(domain, id);
            return Invitation{account, login_.issue_link(account, administrator_link_lifetime)};
        });
    } catch (const db::Duplicate&) {
        return Refusals{{"username", "username.taken"}};
    }
}

Result<Administration::Invitation> Administration::invite_administrator(
    const Domain& domain, const std::string& username) {
    const auto name = username_in(username, domain);
    const auto account = name ? stores_.accounts.find_by_name(domain, name->text()) : std::nullopt;
    if (!account || !account->admin) return Refusals{{"username", "username.no_administrator"}};
    if (!account->activated) return Refusals{{"username", "administrator.inactive"}};
    return db::transact(stores_.database, [&] {
        stores_.audit.record({"administrator.invited", {}, account->id, command_line},
                             clock_.now());
        return Invitation{*account, login_.issue_link(*account, administrator_link_lifetime)};
    });
}

/// Asked within the transaction, which the others then wait for. What was read of the account
/// before it does not matter.
bool Administration::is_last_administrator(const Account& account) {
    return !stores_.accounts.has_other_administrator(Domain{account.domain}, account.id);
}

void Administration::activate(const Account& account, const Administrator& by) {
    db::transact(stores_.database, [&] {
        const auto current = stores_.accounts.lock(Domain{account.domain}, account.id);
        if (!current || current->activated) return;
        stores_.accounts.activate(account.id, clock_.now());
        stores_.audit.record({"account.activated", by.id, account.id, by.address}, clock_.now());
    });
}

Refusals Administration::deactivate(const Account& account, const Administrator& by) {
    if (account.id == by.id) return {{"state", "deactivation.own"}};
    return db::transact(stores_.database, [&]() -> Refusals {
        const auto current = stores_.accounts.lock(Domain{account.domain}, account.id);
        if (!current || current->is_deactivated()) return {};
        if (is_last_administrator(account)) return {{"state", "administrator.last"}};
        stores_.accounts.deactivate(account.id, clock_.now());
        stores_.sessions.end_all_of(account.id);
        stores_.tokens.end_all_of(account.id, clock_.now());
        stores_.provisioning.end_all(account.id, clock_.now());
        stores_.audit.record({"account.deactivated", by.id, account.id, by.address}, clock_.now());
        return {};
    });
}

void Administration::promote(const Account& account, const Administrator& by) {
    db::transact(stores_.database, [&] {
        const auto current = stores_.accounts.lock(Domain{account.domain}, account.id);
        if (!current || current->admin) return;
        stores_.accounts.set_admin(account.id, true);
        stores_.sessions.end_all_of(account.id);
        stores_.audit.record({"administrator.added", by.id, account.id, by.address}, clock_.now());
    });
}

Refusals Administration::demote(const Account& account, const Administrator& by,
                                const std::string& typed) {
    if (account.id == by.id)
        if (auto refusals = judge_confirmation(account, typed); !refusals.empty()) return refusals;
    return db::transact(stores_.database, [&]() -> Refusals {
        const auto current = stores_.accounts.lock(Domain{account.domain}, account.id);
        if (!current || !current->admin) return {};
        if (is_last_administrator(account)) return {{"sip_address", "administrator.last"}};
        stores_.accounts.set_admin(account.id, false);
        stores_.audit.record({"administrator.removed", by.id, account.id, by.address},
                             clock_.now());
        return {};
    });
}

void Administration::end_sessions(const Account& account, const Administrator& by) {
    db::transact(stores_.database, [&] {
        stores_.accounts.lock(Domain{account.domain}, account.id);
        stores_.sessions.end_all_of(account.id);
        stores_.audit.record({"account.logged_out", by.id, account.id, by.address}, clock_.now());
    });
}

}  // namespace portal
