#include "base/crypto.h"
#include "support/portal_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

constexpr auto old_password = "tr0ub4dor and 3";
constexpr auto new_password = "another 5 words";

struct PanelPasswordFixture : PortalFixture {
    PanelPasswordFixture() {
        given_account("alice");
        given_login("alice");
    }

    http::Response change(const std::string& current, const std::string& password,
                          bool sha256 = true) {
        Fields fields{{"current_password", current}, {"password", password}};
        if (sha256) fields.emplace_back("sha256", "yes");
        return post("/panel/password", fields);
    }
    bool logs_in(const std::string& password) {
        const auto mine = std::exchange(cookies, {});
        const bool does = post("/login", {{"name", "alice"}, {"password", password}}).status == 303;
        cookies = mine;
        return does;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(panel_password, PanelPasswordFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(the_new_password_takes_the_place_of_the_old_one) {
    const auto before = cookies.at("__Host-accounts-session");

    BOOST_TEST(change(old_password, new_password).header("Location") == "/panel");

    BOOST_TEST(text_of(get("/panel")).find("Your password is changed") != std::string::npos);
    BOOST_TEST(cookies.at("__Host-accounts-session") != before);
    BOOST_TEST(count("sessions") == 1);
    BOOST_TEST(logs_in(new_password));
    BOOST_TEST(!logs_in(old_password));
    BOOST_TEST(count("passwords") == 2);
    BOOST_TEST(count("audit", "event = 'password.changed'") == 1);
}

BOOST_AUTO_TEST_CASE(every_other_session_and_link_ends) {
    const auto link = portal->login.issue_link(account_named("alice").value(), 1h);
    const auto mine = std::exchange(cookies, {});
    given_login("alice");
    const auto other = std::exchange(cookies, mine);

    change(old_password, new_password);

    cookies = other;
    BOOST_TEST(get("/panel").status == 303);
    change_browser();
    BOOST_TEST(get("/login/" + link).status == 410);
}

BOOST_AUTO_TEST_CASE(whoever_stays_signed_in_still_does) {
    post("/logout");
    post("/login", {{"name", "alice"}, {"password", old_password}, {"stay", "yes"}});

    change(old_password, new_password);

    clock.pass(24h * 29);
    BOOST_TEST(get("/panel").status == 200);
}

BOOST_AUTO_TEST_CASE(a_mail_tells_of_it) {
    change(old_password, new_password);

    BOOST_TEST(mails().back().to == "alice@example.org");
    BOOST_TEST(mails().back().subject == "Your password was changed");
}

BOOST_AUTO_TEST_CASE(all_that_is_wrong_is_told_at_once_and_no_password_given_back) {
    const auto page = change("not mine", "short");

    BOOST_TEST(page.status == 422);
    BOOST_TEST(refusal_of("current_password", page) ==
               "This is not your password. Check it and try again.");
    BOOST_TEST(refusal_of("password", page) == "Use 8 characters or more.");
    BOOST_TEST(page.body.find("not mine") == std::string::npos);
    BOOST_TEST(page.body.find("\"short\"") == std::string::npos);
    BOOST_TEST(logs_in(old_password));
}

BOOST_AUTO_TEST_CASE(wrong_current_passwords_are_slowed_down_as_logins_are) {
    for (int i = 0; i < 5; ++i) change("guess", new_password);

    BOOST_TEST(refusal_of("current_password", change(old_password, new_password)).find("Wait") !=
               std::string::npos);
    BOOST_TEST(count("audit", "event = 'password.changed'") == 0);
}

BOOST_AUTO_TEST_CASE(sha256_is_ticked_at_first_and_stored_when_it_stays_so) {
    BOOST_TEST(get("/panel/password")
                   .body.find("name=\"sha256\" value=\"yes\" "
                              "aria-describedby=\"sha256-hint\" checked") != std::string::npos);

    change(old_password, new_password, false);

    BOOST_TEST(count("passwords") == 1);
    BOOST_TEST(count("passwords", "algorithm = 'MD5' AND password = '" +
                                      md5_hex("alice:sip.example.org:another 5 words") + "'") == 1);
}

BOOST_AUTO_TEST_CASE(with_one_algorithm_there_is_no_choice) {
    config.sip_algorithms = {SipAlgorithm::sha256};
    configure(config);
    change_browser();
    given_account("alice");
    given_login("alice");

    BOOST_TEST(get("/panel/password").body.find("sha256") == std::string::npos);
    change(old_password, new_password, false);
    BOOST_TEST(count("passwords", "algorithm = 'SHA-256'") == 1);
}

BOOST_AUTO_TEST_CASE(password_managers_are_led_to_the_page) {
    BOOST_TEST(get("/.well-known/change-password").status == 303);
    BOOST_TEST(get("/.well-known/change-password").header("Location") == "/panel/password");
    // By which they tell a host that knows addresses from one that answers everything.
    BOOST_TEST(
        get("/.well-known/resource-that-should-not-exist-whose-status-code-should-not-be-200")
            .status == 404);
}

BOOST_AUTO_TEST_SUITE_END()
