#include "account/deletion.h"

#include "db/query.h"
#include "db/transaction.h"
#include "support/portal_fixture.h"
#include "support/refusing_database.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <set>

using namespace portal;
using namespace portal::test;
namespace data = boost::unit_test::data;

namespace {

using Words = std::set<std::string>;

struct DeletionFixture : PortalFixture {
    /// "table.column" of every column of the database, as its catalogue tells.
    std::vector<std::string> columns() {
        std::vector<std::string> found;
        std::string table;
        std::string column;
        const auto* catalogue =
            portal->database.is_sqlite()
                ? "SELECT t.name, c.name FROM sqlite_master t, pragma_table_info(t.name) c "
                  "WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%'"
                : "SELECT table_name, column_name FROM information_schema.columns "
                  "WHERE table_schema = DATABASE()";
        db::for_each(
            portal->database.sql(), catalogue, [&] { found.push_back(table + "." + column); },
            soci::into(table), soci::into(column));
        return found;
    }

    /// The columns that hold something of the account: its id, or its name or address within.
    Words places_of(const Account& account) {
        Words places;
        for (const auto& place : columns()) {
            const auto dot = place.find('.');
            const auto column = place.substr(dot + 1);
            const bool is_reference = column == "account_id" || column == "actor_id";
            const auto wanted =
                is_reference ? column + " = " + std::to_string(account.id)
                             : "CAST(`" + column + "` AS CHAR) LIKE '%" + account.username + "%'";
            if (count(place.substr(0, dot), wanted) > 0) places.insert(place);
        }
        return places;
    }

    /// Everything that an account can leave in the database.
    Account given_a_life(const std::string& username) {
        const auto account = given_account(username);
        given_login(username);
        db::transact(portal->database, [&] {
            portal->login.issue_link(account, 1h);
            portal->stores.audit.record({"x", account.id, {}, "192.0.2.7"}, clock.now());
            portal->database.sql() << "INSERT INTO api_keys (account_id, hash, name, created_at) "
                                   << "VALUES (" << account.id << ", 'x', 'key', 0)";
        });
        return account;
    }

    Account given_administrator(const std::string& username) {
        portal->administration.create_administrator(domain, username, "", "en");
        return account_named(username).value();
    }

    Refusals remove(const Account& account) {
        return portal->deletion.remove(account, account.id, origin);
    }

    /// 2500 lines of the audit log, all of one second.
    void given_acts_of(const Account& account) {
        db::execute(portal->database.sql(),
                    "INSERT INTO audit (at, event, actor_id, address) "
                    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 50) "
                    "SELECT 1, 'x', :actor, '192.0.2.7' FROM n a CROSS JOIN n b",
                    soci::use(account.id, "actor"));
    }
    long acts_of(AccountId actor) {
        return count("audit", "event = 'x' AND actor_id = " + std::to_string(actor));
    }

    const Domain& domain = portal->installation->domain;
    const Origin origin{"192.0.2.7", "Firefox"};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(deletion, DeletionFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(no_table_keeps_anything_of_the_account_but_its_reserved_name) {
    const auto alice = given_a_life("alice");
    given_account("bob");
    const auto before = places_of(alice);
    for (const auto* place :
         {"accounts.username", "accounts.email", "passwords.account_id", "addresses.account_id",
          "tokens.account_id", "sessions.account_id", "outbox.account_id", "outbox.recipient",
          "api_keys.account_id", "audit.account_id", "audit.actor_id"})
        BOOST_TEST(before.count(place) == 1u, place);

    BOOST_TEST(remove(alice).empty());
    mails();

    BOOST_TEST((places_of(alice) == Words{"addresses.name"}));
    BOOST_TEST(count("addresses", "name = 'alice' AND kind = 'reserved' AND account_id IS NULL") ==
               1);
    BOOST_TEST(account_named("bob").has_value());
    BOOST_TEST(count("audit", "event = 'account.deleted' AND actor_id = 0 AND address = ''") == 1);
}

BOOST_AUTO_TEST_CASE(an_administrator_s_deletion_is_on_record_with_the_sip_address) {
    const auto admin = given_administrator("root");
    const auto alice = given_account("alice");

    BOOST_TEST(portal->deletion.remove(alice, admin.id, origin).empty());

    BOOST_TEST(
        count("audit", "event = 'account.deleted' AND actor_id = " + std::to_string(admin.id) +
                           " AND account_id IS NULL AND address = '192.0.2.7' "
                           "AND detail = 'sip:alice@sip.example.org'") == 1);
}

BOOST_AUTO_TEST_CASE(what_an_administrator_did_stays_without_its_name) {
    const auto admin = given_administrator("root");
    given_administrator("root2");
    const auto alice = given_account("alice");
    db::transact(portal->database, [&] {
        portal->stores.audit.record({"x", admin.id, alice.id, "192.0.2.7"}, clock.now());
    });

    BOOST_TEST(remove(admin).empty());

    BOOST_TEST(count("audit", "event = 'x' AND actor_id = 0 AND account_id IS NOT NULL") == 1);
}

BOOST_AUTO_TEST_CASE(of_many_acts_each_batch_loses_the_name_for_good) {
    const auto admin = given_administrator("root");
    given_administrator("root2");
    given_acts_of(admin);
    {
        const RefusingDatabase refusing{portal->database, "DELETE ON accounts"};
        BOOST_CHECK_THROW(portal->guard([&] { return remove(admin); }), std::runtime_error);
    }
    BOOST_TEST(acts_of(deleted_account) == 2000);
    BOOST_TEST(acts_of(admin.id) == 500);

    BOOST_TEST(remove(admin).empty());
    BOOST_TEST(acts_of(deleted_account) == 2500);
}

BOOST_AUTO_TEST_CASE(the_acts_of_the_last_administrator_keep_the_name) {
    const auto admin = given_administrator("root");
    given_acts_of(admin);

    BOOST_TEST(!remove(admin).empty());

    BOOST_TEST(acts_of(admin.id) == 2500);
}

BOOST_AUTO_TEST_CASE(the_name_is_free_again_once_it_was_reserved_long_enough) {
    remove(given_account("alice"));
    clock.pass(24h * 90);
    clean_up(portal->stores, config, clock.now());
    BOOST_TEST(portal->stores.accounts.is_taken(domain, "alice"));

    clock.pass(1s);
    clean_up(portal->stores, config, clock.now());

    BOOST_TEST(!portal->stores.accounts.is_taken(domain, "alice"));
}

BOOST_AUTO_TEST_CASE(the_address_is_free_at_once) {
    remove(given_account("alice"));

    post("/register/email", {{"username", "bob"}, {"email", "alice@example.org"}});

    BOOST_TEST(account_named("bob").has_value());
}

BOOST_AUTO_TEST_CASE(without_days_the_name_is_free_at_once) {
    config.tombstone_days = 0;
    configure(config);

    portal->deletion.remove(given_account("alice"), {}, origin);

    BOOST_TEST(count("addresses") == 0);
    BOOST_TEST(mails().back().text.find("Nobody can take its name") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_goodbye_is_mailed_and_nothing_else_that_waited) {
    const auto alice = given_account("alice");
    const auto sent = mails().size();
    db::transact(portal->database, [&] {
        portal->notices.already_registered(alice, EmailAddress::parse("alice@example.org").value(),
                                           clock.now());
    });

    remove(alice);

    BOOST_REQUIRE(mails().size() == sent + 1);
    BOOST_TEST(mails().back().to == "alice@example.org");
    BOOST_TEST(mails().back().subject == "Your account has been deleted");
    BOOST_TEST(mails().back().text.find("for 90 days") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_account_that_was_never_activated_gets_no_mail) {
    post("/register/email", {{"username", "alice"}, {"email", "alice@example.org"}});
    const auto sent = mails().size();

    portal->deletion.remove(account_named("alice").value(), {}, origin);

    BOOST_TEST(mails().size() == sent);
}

BOOST_AUTO_TEST_CASE(the_last_administrator_stays) {
    const auto admin = given_administrator("root");
    const auto other = given_administrator("root2");
    portal->database.sql() << "UPDATE accounts SET activated = 0 WHERE id = " << other.id;

    const auto refusals = remove(admin);

    BOOST_REQUIRE(refusals.size() == 1u);
    BOOST_TEST(refusals[0].reason == "deletion.last_administrator");
    BOOST_TEST(account_named("root").has_value());
    BOOST_TEST(remove(other).empty());
}

BOOST_AUTO_TEST_CASE(deleting_twice_says_goodbye_once) {
    const auto alice = given_account("alice");
    remove(alice);
    const auto sent = mails().size();

    BOOST_TEST(remove(alice).empty());

    BOOST_TEST(mails().size() == sent);
    BOOST_TEST(count("audit", "event = 'account.deleted'") == 1);
}

BOOST_DATA_TEST_CASE(the_sip_address_confirms_however_it_is_typed,
                     data::make({"sip:alice@sip.example.org", "alice@sip.example.org",
                                 "  SIP: Alice@SIP.example.org "}),
                     typed) {
    BOOST_TEST(judge_confirmation(given_account("alice"), typed).empty());
}

BOOST_DATA_TEST_CASE(nothing_else_does,
                     data::make({"", " ", "alice", "sip:alice@example.org", "bob@sip.example.org",
                                 "sip:sip:alice@sip.example.org"}),
                     typed) {
    BOOST_TEST(judge_confirmation(given_account("alice"), typed).size() == 1u);
}

BOOST_AUTO_TEST_SUITE_END()
