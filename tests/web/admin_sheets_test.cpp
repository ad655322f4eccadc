#include "support/administrator_fixture.h"
#include "support/mails.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

struct SheetsFixture : AdministratorFixture {
    http::Response sheets_of(const std::vector<Account>& accounts) {
        std::string query;
        for (const auto& account : accounts)
            query += "account-" + std::to_string(account.id) + "=yes&";
        return get("/admin/accounts/sheets?" + query);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(admin_sheets, SheetsFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(each_account_has_a_sheet_in_its_own_language) {
    const auto alice = given_account("alice");
    const auto bob = given_account("bob");
    portal->stores.accounts.set_language(bob.id, "fr");
    for (const auto& account : {alice, bob}) post(path_of(account) + "/provisioning");

    const auto page = sheets_of({alice, bob});
    BOOST_TEST(contains(page.body, "<section class=\"card sheet\" lang=\"en\">"));
    BOOST_TEST(contains(page.body, "<section class=\"card sheet\" lang=\"fr\">"));
    const auto text = text_of(page);
    BOOST_TEST(contains(text, "sip:alice@sip.example.org Install Linphone"));
    BOOST_TEST(contains(text, "sip:bob@sip.example.org Installez Linphone"));
    BOOST_TEST(contains(text, "https://accounts.example.org/provisioning/"));
}

BOOST_AUTO_TEST_CASE(an_account_without_a_link_is_named) {
    const auto alice = given_account("alice");

    const auto text = text_of(sheets_of({alice}));
    BOOST_TEST(contains(text, "None of these accounts has a link that works."));
    BOOST_TEST(contains(text, "No link of alice works"));
}

BOOST_AUTO_TEST_CASE(an_account_that_is_switched_off_has_no_sheet) {
    const auto alice = given_account("alice");
    post(path_of(alice) + "/provisioning");
    post(path_of(alice) + "/deactivation");

    const auto page = sheets_of({alice});
    BOOST_TEST(contains(text_of(page), "No link of alice works: the account is not active."));
    BOOST_TEST(!contains(page.body, "class=\"card sheet\""));
}

BOOST_AUTO_TEST_CASE(the_sheet_of_one_account_is_a_click_away_once_it_has_a_link) {
    const auto path = path_of(given_account("alice")) + "/provisioning";
    BOOST_TEST(!contains(get(path).body, "/admin/accounts/sheets"));

    post(path);
    BOOST_TEST(contains(get(path).body, "/admin/accounts/sheets?account-"));
}

BOOST_AUTO_TEST_SUITE_END()
