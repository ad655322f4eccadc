#include "account/administration.h"

#include "db/transaction.h"

namespace portal {

namespace {

constexpr auto command_line = "";  // the audit log's address of what was not done over the network

}  // namespace

Result<Administration::Invitation> Administration::create_administrator(const Domain& domain,
                                                                        const std::string& username,
                                                                        const std::string& email,
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
    return db::transact(stores_.database, [&] {
        stores_.audit.record({"administrator.invited", {}, account->id, command_line}, clock_.now());
        return Invitation{*account, login_.issue_link(*account, administrator_link_lifetime)};
    });
}

}  // namespace portal
