#include "support/administrator_fixture.h"
#include "support/mails.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

BOOST_FIXTURE_TEST_SUITE(documentation, AdministratorFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(everybody_reads_of_the_admin_panel_and_administrators_are_led_there) {
    const auto leads_to = [&](const std::string& path) {
        const auto page = get("/documentation");
        const auto guide = page.body.substr(page.body.find("<main"));
        BOOST_TEST(contains(text_of(page), "The audit log holds what happened, newest first"));
        return contains(guide, "href=\"" + path + "\"");
    };
    given_account("alice");

    for (const auto* path : {"/admin", "/admin/audit", "/admin/api_keys", "/admin/accounts",
                             "/admin/accounts/creation"})
        BOOST_TEST(leads_to(path), path);
    change_browser();
    BOOST_TEST(!contains(get("/documentation").body, "href=\"/admin"));
    given_login("alice");
    BOOST_TEST(!contains(get("/documentation").body, "href=\"/admin"));
    BOOST_TEST(leads_to("/panel"));
}

BOOST_AUTO_TEST_SUITE_END()
