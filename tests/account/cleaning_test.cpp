#include "db/query.h"
#include "support/portal_fixture.h"
#include "support/refusing_database.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

struct CleaningFixture : PortalFixture {
    void given_old_session(const Account& account) {
        portal->stores.sessions.start(account, false, {"192.0.2.7", "Firefox"},
                                      clock.now() - 24h * 2);
    }

    Account given_unconfirmed(const std::string& username) {
        post("/register/email", {{"username", username}, {"email", username + "@example.org"}});
        return account_named(username).value();
    }

    /// 2500 wrong passwords of the day before yesterday.
    void given_old_attempts() {
        db::execute(portal->database.sql(),
                    "INSERT INTO attempts (subject, count, since, last_at) "
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50) "
                    "SELECT 100 * a.i + b.i, 1, 0, 0 FROM n a CROSS JOIN n b");
    }

    void clean() { clean_up(portal->stores, config, clock.now()); }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(cleaning, CleaningFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(what_cannot_be_removed_does_not_keep_the_rest) {
    given_old_session(given_account("alice"));
    given_unconfirmed("bob");
    clock.pass(unconfirmed_lifetime + 1s);
    {
        const RefusingDatabase refusing{portal->database, "DELETE ON sessions"};
        clean();
    }
    BOOST_TEST(count("sessions") > 0);
    BOOST_TEST(!account_named("bob"));

    clean();
    BOOST_TEST(count("sessions") == 0);
}

BOOST_AUTO_TEST_CASE(large_numbers_go_in_steps_until_all_is_over) {
    given_old_attempts();
    clean_up(portal->stores, config, clock.now(), [&] { return count("attempts") < 2500; });
    BOOST_TEST(count("attempts") == 2000);

    clean();
    BOOST_TEST(count("attempts") == 0);
}

BOOST_AUTO_TEST_CASE(messages_go_a_month_after_they_were_due) {
    given_account("alice");
    mails();
    const auto sent = count("outbox", "state = 'sent'");
    BOOST_REQUIRE(sent > 0);

    clock.pass(24h * 30);
    clean();
    BOOST_TEST(count("outbox", "state = 'sent'") == sent);

    clock.pass(3min);
    clean();
    BOOST_TEST(count("outbox") == 0);
}

BOOST_AUTO_TEST_CASE(of_an_account_that_nobody_activated_the_audit_log_keeps_nothing) {
    const auto account = given_unconfirmed("bob");
    given_account("alice");
    const auto others = count("audit", "account_id <> " + std::to_string(account.id));
    BOOST_REQUIRE(count("audit", "account_id = " + std::to_string(account.id)) > 0);

    clock.pass(unconfirmed_lifetime + 1s);
    clean();

    BOOST_TEST(!account_named("bob"));
    BOOST_TEST(count("audit", "account_id = " + std::to_string(account.id)) == 0);
    BOOST_TEST(count("audit") == others);
}

BOOST_AUTO_TEST_CASE(an_account_is_kept_while_a_link_to_its_password_works) {
    const auto bob = given_unconfirmed("bob");
    clock.pass(unconfirmed_lifetime);
    portal->stores.tokens.issue(bob.id, Purpose::recovery, "bob@example.org", clock.now(), 1h);

    clock.pass(1h - 1s);
    clean();
    BOOST_TEST(account_named("bob").has_value());

    clock.pass(1s);
    clean();
    BOOST_TEST(!account_named("bob"));
}

BOOST_AUTO_TEST_SUITE_END()
