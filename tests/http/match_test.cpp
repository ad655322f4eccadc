#include "http/match.h"

#include "http/message.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal::http;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(match)

BOOST_AUTO_TEST_CASE(a_path_is_its_own_pattern) {
    BOOST_TEST(portal::http::match("/", "/").has_value());
    BOOST_TEST(portal::http::match("/login", "/login").has_value());
    BOOST_TEST(!portal::http::match("/login", "/login/").has_value());
    BOOST_TEST(!portal::http::match("/login", "/Login").has_value());
    BOOST_TEST(!portal::http::match("/login", "/").has_value());
}

BOOST_AUTO_TEST_CASE(named_parts_are_taken_out) {
    const auto params =
        portal::http::match("/accounts/:id/devices/:device", "/accounts/12/devices/a b");

    BOOST_REQUIRE(params.has_value());
    BOOST_TEST(params->at("id") == "12");
    BOOST_TEST(params->at("device") == "a b");
}

BOOST_DATA_TEST_CASE(a_named_part_is_one_part_and_never_empty,
                     data::make({"/accounts/", "/accounts", "/accounts/1/2", "accounts/1", ""}),
                     path) {
    BOOST_TEST(!portal::http::match("/accounts/:id", path).has_value());
}

BOOST_AUTO_TEST_CASE(the_base_path_is_taken_off) {
    const auto target = below("/accounts", "/accounts/x%20y/c%2Fd?x=1&y=?");

    BOOST_REQUIRE(target.has_value());
    BOOST_TEST(target->path == "/x y/c/d");
    BOOST_TEST(target->query == "x=1&y=?");
}

BOOST_AUTO_TEST_CASE(the_base_path_itself_is_the_first_page) {
    BOOST_TEST(below("/accounts", "/accounts")->path == "/");
    BOOST_TEST(below("/accounts", "/accounts/?a")->path == "/");
    BOOST_TEST(below("", "/")->path == "/");
    BOOST_TEST(below("", "/login")->path == "/login");
}

BOOST_AUTO_TEST_CASE(a_whole_url_counts_by_its_path) {
    BOOST_TEST(below("/accounts", "http://host/accounts/login?a=1")->path == "/login");
    BOOST_TEST(below("", "HTTPS://host:443")->path == "/");
    BOOST_TEST(below("", "https://host?a=1")->query == "a=1");
}

BOOST_DATA_TEST_CASE(what_lies_outside_the_base_path_is_not_ours,
                     data::make({"/", "/accountsx", "/other/accounts", "/Accounts/", "*",
                                 "accounts/", "/accounts/../secret", "/accounts/a/%2e%2e/%2E./b",
                                 "/accounts/./login", "/accounts/.."}),
                     uri) {
    BOOST_TEST(!below("/accounts", uri).has_value());
}

BOOST_DATA_TEST_CASE(a_broken_escape_in_the_path_is_refused,
                     data::make({"/a%", "/a%4", "/a%zz", "/a%00", "/a%FF", "/\xFF"}), uri) {
    BOOST_CHECK_EXCEPTION(below("", uri), Error,
                          [](const Error& error) { return error.status == 400; });
}

BOOST_AUTO_TEST_SUITE_END()
