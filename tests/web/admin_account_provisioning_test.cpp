#include "support/administrator_fixture.h"
#include "support/mails.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

BOOST_FIXTURE_TEST_SUITE(admin_account_provisioning, AdministratorFixture,
                         *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(a_link_is_made_renewed_and_withdrawn_for_an_account) {
    const auto alice = given_account("alice");
    const auto path = path_of(alice) + "/provisioning";
    BOOST_TEST(contains(get(path_of(alice)).body, path));
    BOOST_TEST(contains(text_of(get(path)), "There is no link yet."));

    BOOST_TEST(post(path).header("Location") == path);
    const auto first = text_of(get(path));
    BOOST_TEST(contains(first, "https://accounts.example.org/provisioning/"));
    BOOST_TEST(last_event(alice) == "provisioning.renewed by admin");
    post(path);
    BOOST_TEST(text_of(get(path)) != first);

    BOOST_TEST(post(path + "/revocation").header("Location") == path);
    BOOST_TEST(!contains(text_of(get(path)), "https://accounts.example.org/provisioning/"));
    BOOST_TEST(last_event(alice) == "provisioning.revoked by admin");
}

BOOST_AUTO_TEST_CASE(an_account_that_is_not_there_has_no_link) {
    BOOST_TEST(get("/admin/accounts/4711/provisioning").status == 404);
    BOOST_TEST(post("/admin/accounts/4711/provisioning").status == 404);
}

BOOST_AUTO_TEST_CASE(an_account_that_is_not_active_has_no_link_and_is_given_none) {
    const auto alice = given_account("alice");
    const auto path = path_of(alice) + "/provisioning";
    post(path);
    post(path_of(alice) + "/deactivation");

    const auto page = get(path);
    BOOST_TEST(contains(text_of(page), "This account is not active"));
    BOOST_TEST(!contains(page.body, "/admin/accounts/sheets"));
    BOOST_TEST(!contains(page.body, "action=\"" + path + "\""));
    BOOST_TEST(contains(refusal_of("link", post(path)), "This account is not active"));
    BOOST_TEST(last_event(alice) == "account.deactivated by admin");
    BOOST_TEST(count("provisioning_links") == 1);

    post("/admin/accounts/creation",
         {{"username", "bob"}, {"email", "bob@example.org"}, {"entry", "invitation"}});
    BOOST_TEST(post(path_of(account_named("bob").value()) + "/provisioning").status == 422);
}

BOOST_AUTO_TEST_CASE(switching_an_account_off_ends_its_link) {
    const auto alice = given_account("alice");
    const auto path = path_of(alice) + "/provisioning";
    post(path);
    const auto link = "/provisioning/" + portal->provisioning.current(alice).token;
    BOOST_TEST(head(link).status == 200);

    post(path_of(alice) + "/deactivation");
    BOOST_TEST(head(link).status == 404);
    post(path_of(alice) + "/activation");
    BOOST_TEST(head(link).status == 410);
    BOOST_TEST(contains(text_of(get(path)), "The last link does not work any more"));
}

BOOST_AUTO_TEST_CASE(without_provisioning_the_account_s_page_has_no_word_of_it) {
    config.provisioning = false;
    begin(config);

    BOOST_TEST(!contains(get(path_of(admin)).body, "/provisioning"));
    BOOST_TEST(get(path_of(admin) + "/provisioning").status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
