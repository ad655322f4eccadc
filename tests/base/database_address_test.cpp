#include "base/database_address.h"

#include <boost/test/unit_test.hpp>

using namespace portal;

BOOST_AUTO_TEST_SUITE(database_address)

BOOST_AUTO_TEST_CASE(a_file_is_named_by_its_path) {
    const auto address = DatabaseAddress::parse("sqlite:///var/lib/a%20b.db");

    BOOST_TEST(address.is_sqlite);
    BOOST_TEST(address.name == "/var/lib/a%20b.db");
}

BOOST_AUTO_TEST_CASE(a_server_is_named_with_all_that_leads_to_it) {
    const auto address =
        DatabaseAddress::parse("mysql://portal:p%40ss@db:3307/accounts?unix_socket=/run/a%20b");

    BOOST_TEST(!address.is_sqlite);
    BOOST_TEST(address.user == "portal");
    BOOST_TEST(address.password == "p@ss");
    BOOST_TEST(address.host == "db");
    BOOST_TEST(address.port == "3307");
    BOOST_TEST(address.name == "accounts");
    BOOST_TEST(address.unix_socket == "/run/a b");
}

BOOST_AUTO_TEST_CASE(what_a_server_s_address_leaves_out_is_empty) {
    const auto address = DatabaseAddress::parse("mysql://portal@db/accounts");

    for (const auto* part : {&address.password, &address.port, &address.unix_socket})
        BOOST_TEST(part->empty());
}

BOOST_AUTO_TEST_CASE(an_ipv6_address_stands_in_brackets) {
    const auto address = DatabaseAddress::parse("mysql://portal@[::1]/accounts");

    BOOST_TEST(address.host == "::1");
    BOOST_TEST(address.port == "");
    BOOST_TEST(DatabaseAddress::parse("mysql://portal@[fd00::1]:3307/accounts").port == "3307");
}

BOOST_AUTO_TEST_SUITE_END()
