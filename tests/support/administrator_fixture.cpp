#include "support/administrator_fixture.h"

#include "base/text.h"
#include "db/query.h"
#include "db/row.h"

#include <regex>

namespace portal::test {

AdministratorFixture::AdministratorFixture() { begin(config); }

void AdministratorFixture::begin(const Config& settings) {
    configure(settings);
    change_browser();
    admin = given_administrator("chief");
    given_login("chief");
}

Account AdministratorFixture::given_administrator(const std::string& username) {
    const auto account = given_account(username);
    portal->stores.accounts.set_admin(account.id, true);
    return now(account);
}

Account AdministratorFixture::now(const Account& account) {
    return portal->stores.accounts.find(domain(), account.id).value();
}

std::string AdministratorFixture::last_event(const Account& account) {
    std::string event;
    db::Nullable<AccountId> actor;
    db::NullableText detail;
    db::fetch(portal->database.sql(),
              "SELECT event, actor_id, detail FROM audit WHERE account_id = :id ORDER BY id DESC "
              "LIMIT 1",
              soci::into(event), db::into(actor), db::into(detail), soci::use(account.id, "id"));
    const auto who = !actor.get() ? "nobody" : *actor.get() == admin.id ? "admin" : "another";
    const auto what = detail.get().value_or("");
    return event + " by " + who + (what.empty() ? "" : ": " + what);
}

std::string AdministratorFixture::link_of(const std::string& relation, const http::Response& page) {
    const std::regex link{"<a rel=\"" + relation + "\" href=\"([^\"]*)\""};
    std::smatch found;
    if (!std::regex_search(page.body, found, link)) return {};
    return replace_all(found[1].str(), "&amp;", "&");
}

}  // namespace portal::test
