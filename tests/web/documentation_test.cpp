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

BOOST_AUTO_TEST_CASE(the_box_of_the_login_is_called_as_it_is_there) {
    change_browser();
    const std::string box = "Stay logged in on this device";

    BOOST_TEST(contains(text_of(get("/login")), box));
    BOOST_TEST(contains(text_of(get("/documentation")), "“" + box + "” keeps you logged in"));
}

BOOST_AUTO_TEST_CASE(administrators_read_how_long_they_stay_logged_in) {
    BOOST_TEST(contains(text_of(get("/documentation")),
                        "An administrator is logged out after 15 minutes without a visit"));
    clock.pass(15min + 1s);
    BOOST_TEST(get("/admin").status == 303);
}

BOOST_AUTO_TEST_CASE(names_are_kept_only_where_the_setting_says_so) {
    const std::string kept = "no stranger receives the calls meant for";
    BOOST_TEST(contains(text_of(get("/documentation")), kept));

    config.tombstone_days = 0;
    begin(config);
    BOOST_TEST(!contains(text_of(get("/documentation")), kept));
}

BOOST_AUTO_TEST_SUITE_END()
