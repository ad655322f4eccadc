#include "support/portal_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

struct ConfirmationFixture : PortalFixture {
    ConfirmationFixture() {
        given_account("alice");
        given_login("alice");
    }

    http::Response confirm(const std::string& typed, const std::string& target = "/panel") {
        return post("/login/confirmation", {{"password", typed}, {"return", target}});
    }
    bool is_recent() {
        const auto session = portal->stores.sessions.find(
            portal->installation->domain, cookies.at("__Host-accounts-session"), clock.now());
        return session.value().is_recent(clock.now());
    }
    static constexpr auto password = "tr0ub4dor and 3";
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(confirmation, ConfirmationFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(a_login_is_recent_for_ten_minutes_and_again_after_the_password) {
    BOOST_TEST(is_recent());
    clock.pass(10min);
    BOOST_TEST(!is_recent());

    BOOST_TEST(confirm(password).header("Location") == "/panel");
    BOOST_TEST(is_recent());
    BOOST_TEST(count("audit", "event = 'login.confirmed'") == 1);
}

BOOST_AUTO_TEST_CASE(a_wrong_password_is_refused_and_leaves_one_logged_in) {
    clock.pass(11min);

    BOOST_TEST(refusal_of("password", confirm("wrong")) ==
               "This is not your password. Check it and try again.");
    BOOST_TEST(!refusal_of("password", confirm("")).empty());
    BOOST_TEST(!is_recent());
    BOOST_TEST(get("/panel").status == 200);
}

BOOST_AUTO_TEST_CASE(guesses_are_slowed_down_as_at_the_login) {
    for (int i = 0; i < 5; ++i) confirm("wrong");

    BOOST_TEST(refusal_of("password", confirm(password)).find("Wait") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(one_goes_on_to_a_page_of_ours_only) {
    BOOST_TEST(value_of("return", get("/login/confirmation?return=%2Fpanel")) == "/panel");
    BOOST_TEST(confirm(password, "/documentation").header("Location") == "/documentation");
    BOOST_TEST(confirm(password, "//evil.example").header("Location") == "/panel");
}

BOOST_AUTO_TEST_SUITE_END()
