#include "support/portal_fixture.h"

#include "account/credentials.h"
#include "db/transaction.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

struct CredentialsFixture : PortalFixture {
    CredentialsFixture() {
        given_account("bobby");
        given_login("bobby");
        change_browser();
        alice = given_account("alice");
        given_login("alice");
    }
    template <class Work>
    void transact(Work work) {
        db::transact(portal->database, work);
    }

    Account alice;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(credentials, CredentialsFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(another_password_takes_the_place_of_the_old_one) {
    transact([&] { portal->credentials.replace(alice, "another one of mine", true, clock.now()); });

    BOOST_TEST(count("passwords", "account_id = " + std::to_string(alice.id)) == 2);
    BOOST_TEST(post("/login", {{"name", "alice"}, {"password", "tr0ub4dor and 3"}}).status == 422);
    given_login("alice", "another one of mine");
}

BOOST_AUTO_TEST_CASE(it_ends_the_sessions_and_links_of_this_account_alone) {
    const auto bobby = account_named("bobby").value();
    const auto others = count("sessions", "account_id = " + std::to_string(bobby.id));
    std::string link_of_bobby;
    transact([&] {
        portal->login.issue_link(alice, 1h);
        link_of_bobby = portal->login.issue_link(bobby, 1h);
    });

    transact([&] { portal->credentials.replace(alice, "another one of mine", true, clock.now()); });

    BOOST_TEST(get("/panel").status == 303);
    BOOST_TEST(count("sessions") == others);
    BOOST_TEST(count("tokens", "purpose = 'login' AND used_at IS NULL AND expires_at > " +
                                   std::to_string(to_epoch(clock.now()))) == 1);
    BOOST_TEST(get("/login/" + link_of_bobby).status == 200);
}

BOOST_AUTO_TEST_CASE(a_first_password_ends_nothing) {
    transact([&] { portal->credentials.set(alice, "another one of mine", false); });

    BOOST_TEST(get("/panel").status == 200);
    BOOST_TEST(count("passwords", "account_id = " + std::to_string(alice.id)) == 1);
}

BOOST_AUTO_TEST_CASE(flexisip_finds_those_of_an_active_account) {
    auto& accounts = portal->stores.accounts;
    const Domain domain{alice.domain};

    BOOST_TEST(accounts.count_for_flexisip(domain, "alice") == 2);
    BOOST_TEST(accounts.count_for_flexisip(domain, "nobody") == 0);
    BOOST_TEST(accounts.count_for_flexisip(Domain{"other.example.org"}, "alice") == 0);

    accounts.deactivate(alice.id, clock.now());
    BOOST_TEST(accounts.count_for_flexisip(domain, "alice") == 0);
}

BOOST_AUTO_TEST_SUITE_END()
