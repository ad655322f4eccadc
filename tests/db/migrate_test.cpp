#include "db/migrate.h"

#include "db/query.h"
#include "support/portal_fixture.h"

#include <boost/test/unit_test.hpp>

#include <future>

using namespace portal;
using namespace portal::test;

BOOST_FIXTURE_TEST_SUITE(migrate, PortalFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(the_schema_is_applied_once) {
    const auto migrations = db::migrations_in(config.data_dir + "/sql");

    BOOST_TEST(db::schema_version(portal->database) == static_cast<int>(migrations.size()));
    BOOST_TEST(db::migrate(portal->database, migrations) == 0);
}

BOOST_AUTO_TEST_CASE(a_newer_database_is_left_alone) {
    auto migrations = db::migrations_in(config.data_dir + "/sql");
    migrations.pop_back();

    BOOST_CHECK_THROW(db::migrate(portal->database, migrations), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_migration_that_fails_is_named_and_can_be_tried_again) {
    auto migrations = db::migrations_in(config.data_dir + "/sql");
    const auto next = static_cast<int>(migrations.size()) + 1;
    migrations.push_back({next, "9999_broken.sql", "CREATE TABLE accounts (id INTEGER)"});
    try {
        db::migrate(portal->database, migrations);
        BOOST_ERROR("the migration should fail");
    } catch (const std::runtime_error& error) {
        BOOST_TEST(std::string{error.what()}.find("9999_broken.sql") != std::string::npos);
    }
    BOOST_TEST(db::schema_version(portal->database) == next - 1);
}

/// With a change that takes longer than a page would wait.
struct SlowMigrationFixture : PortalFixture {
    SlowMigrationFixture() {
        slow.push_back({static_cast<int>(slow.size()) + 1, "9999_slow.sql",
                        "CREATE TABLE slow AS SELECT SLEEP(7) AS x"});
    }
    ~SlowMigrationFixture() {
        portal->database.sql() << "DROP TABLE IF EXISTS slow";
        db::execute(portal->database.sql(), "DELETE FROM schema_version WHERE version = :version",
                    soci::use(slow.back().version, "version"));
    }
    int migrate_with_patience() {
        db::Session database{config.database, config.database_password, db::Patience::endless};
        return database.guard([&] { return db::migrate(database, slow); });
    }

    std::vector<db::Migration> slow = db::migrations_in(config.data_dir + "/sql");
};

BOOST_FIXTURE_TEST_CASE(a_large_change_is_waited_for_and_made_once, SlowMigrationFixture) {
    if (portal->database.is_sqlite()) return;  // where no server is waited for
    auto second = std::async(std::launch::async, [&] { return migrate_with_patience(); });

    const auto applied = migrate_with_patience();

    BOOST_TEST(applied + second.get() == 1);
    BOOST_TEST(db::schema_version(portal->database) == slow.back().version);
    BOOST_TEST(count("slow") == 1);
}

BOOST_AUTO_TEST_CASE(no_id_is_given_twice) {
    const Domain domain{"sip.example.org"};
    auto& accounts = portal->stores.accounts;
    const NewAccount account{Username::parse("alice").value(), {}, "en"};
    const auto first = accounts.insert(account, domain, clock.now());
    accounts.remove(first);

    BOOST_TEST(accounts.insert(account, domain, clock.now()) > first);
}

BOOST_AUTO_TEST_SUITE_END()
