#include "db/migrate.h"

#include "support/portal_fixture.h"

#include <boost/test/unit_test.hpp>

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

BOOST_AUTO_TEST_CASE(no_id_is_given_twice) {
    const Domain domain{"sip.example.org"};
    auto& accounts = portal->stores.accounts;
    const NewAccount account{Username::parse("alice").value(), {}, "en"};
    const auto first = accounts.insert(account, domain, clock.now());
    accounts.remove(first);

    BOOST_TEST(accounts.insert(account, domain, clock.now()) > first);
}

BOOST_AUTO_TEST_SUITE_END()
