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

BOOST_AUTO_TEST_CASE(without_provisioning_the_account_s_page_has_no_word_of_it) {
    config.provisioning = false;
    begin(config);

    BOOST_TEST(!contains(get(path_of(admin)).body, "/provisioning"));
    BOOST_TEST(get(path_of(admin) + "/provisioning").status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
