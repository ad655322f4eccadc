#include "base/crypto.h"
#include "support/portal_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

struct PanelSessionsFixture : PortalFixture {
    PanelSessionsFixture() {
        given_account("alice");
        given_login("alice");
        portal->database.sql() << "DELETE FROM sessions WHERE hash <> '"
                               << sha256_hex(cookies.at(session)) << "'";
    }

    /// Another browser that is logged in; this one stays.
    std::map<std::string, std::string> given_other(const std::string& username = "alice") {
        const auto mine = std::exchange(cookies, {});
        given_login(username);
        return std::exchange(cookies, mine);
    }
    bool is_logged_in(std::map<std::string, std::string> browser) {
        const auto mine = std::exchange(cookies, std::move(browser));
        const bool is = get("/panel").status == 200;
        cookies = mine;
        return is;
    }
    static constexpr auto session = "__Host-accounts-session";
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(panel_sessions, PanelSessionsFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(each_is_listed_and_this_one_marked_without_a_button) {
    given_other();

    const auto page = get("/panel/sessions");

    const auto text = text_of(page);
    BOOST_TEST(text.find("This browser") != std::string::npos);
    BOOST_TEST(text.find("192.0.2.7") != std::string::npos);
    BOOST_TEST(page.body.find("<time datetime=\"2026-09-21T14:13:20Z\">2026-09-21 14:13 UTC") !=
               std::string::npos);
    const auto id = value_of("session", page);
    BOOST_TEST(id.size() == 16u);
    BOOST_TEST(id != sha256_hex(cookies.at(session)).substr(0, 16));
}

BOOST_AUTO_TEST_CASE(one_is_ended_by_its_button) {
    const auto other = given_other();
    const auto another = given_other();
    const auto id = sha256_hex(other.at(session)).substr(0, 16);

    BOOST_TEST(post("/panel/sessions/end", {{"session", id}}).header("Location") ==
               "/panel/sessions");

    BOOST_TEST(!is_logged_in(other));
    BOOST_TEST(is_logged_in(another));
    BOOST_TEST(is_logged_in(cookies));
    BOOST_TEST(count("audit", "event = 'session.ended'") == 1);
}

BOOST_AUTO_TEST_CASE(all_others_are_ended_at_once) {
    const auto other = given_other();
    const auto another = given_other();

    post("/panel/sessions/end_others");

    BOOST_TEST(!is_logged_in(other));
    BOOST_TEST(!is_logged_in(another));
    BOOST_TEST(is_logged_in(cookies));
    BOOST_TEST(get("/panel/sessions").body.find("end_others") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_session_of_another_account_is_neither_shown_nor_ended) {
    given_account("bob");
    const auto bob = given_other("bob");
    const auto id = sha256_hex(bob.at(session)).substr(0, 16);

    BOOST_TEST(get("/panel/sessions").body.find(id) == std::string::npos);
    post("/panel/sessions/end", {{"session", id}});
    post("/panel/sessions/end_others");

    BOOST_TEST(is_logged_in(bob));
}

BOOST_AUTO_TEST_CASE(what_rested_too_long_is_not_listed) {
    given_other();
    clock.pass(20min);
    get("/panel");
    clock.pass(20min);

    BOOST_TEST(get("/panel/sessions").body.find("end_others") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
