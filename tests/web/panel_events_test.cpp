#include "support/portal_fixture.h"

#include "db/transaction.h"

#include <boost/test/unit_test.hpp>

#include <regex>

using namespace portal;
using namespace portal::test;

namespace {

struct PanelEventsFixture : PortalFixture {
    PanelEventsFixture() {
        id = given_account("alice").id;
        given_login("alice");
    }

    void given_event(const std::string& name, std::optional<AccountId> actor,
                     const std::string& address) {
        db::transact(portal->database, [&] {
            portal->stores.audit.record({name, actor, id, address}, clock.now());
        });
    }

    AccountId id = 0;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(panel_events, PanelEventsFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(what_happened_is_told_in_sentences_newest_first) {
    const auto text = text_of(get("/panel/events"));

    const auto login = text.find("Logged in with the password. 192.0.2.7");
    const auto registration = text.find("The account was created.");
    BOOST_TEST(login != std::string::npos);
    BOOST_TEST(login < registration);
    BOOST_TEST(registration != std::string::npos);
    BOOST_TEST(text.find("2026-09-21 14:13 UTC") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(who_else_did_it_is_told_without_a_name) {
    given_event("password.changed", id + 1, "198.51.100.9");
    given_event("administrator.invited", {}, "");

    const auto text = text_of(get("/panel/events"));

    BOOST_TEST(text.find("A link to log in was made. by the operator none") != std::string::npos);
    BOOST_TEST(text.find("The password was changed. by an administrator 198.51.100.9") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(another_s_events_are_not_shown) {
    given_account("bob");
    portal->database.sql() << "DELETE FROM audit WHERE account_id = " << id;

    BOOST_TEST(text_of(get("/panel/events")).find("There is nothing here.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(older_ones_are_on_further_pages) {
    for (int i = 0; i < 60; ++i) given_event("logout", id, "192.0.2." + std::to_string(i));
    const std::regex older{"href=\"(/panel/events\\?before=[0-9]+)\""};
    std::size_t seen = 0;
    std::string path = "/panel/events";
    for (int pages = 1; pages <= 3; ++pages) {
        const auto page = get(path);
        const std::regex row{"<td data-label=\"When\">"};
        seen += static_cast<std::size_t>(
            std::distance(std::sregex_iterator{page.body.begin(), page.body.end(), row}, {}));
        std::smatch found;
        BOOST_TEST(std::regex_search(page.body, found, older) == (pages < 3));
        path = found[1];
    }
    BOOST_TEST(seen == static_cast<std::size_t>(count("audit")));
}

BOOST_AUTO_TEST_CASE(an_event_of_a_newer_portal_is_named_as_it_is) {
    given_event("moon.landed", id, "192.0.2.7");

    BOOST_TEST(text_of(get("/panel/events?before=x")).find("moon.landed") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
