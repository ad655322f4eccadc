#include "base/network.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <stdexcept>

using namespace portal;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(network)

BOOST_AUTO_TEST_CASE(a_range_contains_its_addresses) {
    BOOST_TEST(Network{"10.0.0.0/8"}.contains("10.255.0.1"));
    BOOST_TEST(!Network{"10.0.0.0/8"}.contains("11.0.0.1"));
    BOOST_TEST(Network{"192.0.2.64/26"}.contains("192.0.2.127"));
    BOOST_TEST(!Network{"192.0.2.64/26"}.contains("192.0.2.128"));
    BOOST_TEST(Network{"2001:db8::/33"}.contains("2001:db8:7fff::1"));
    BOOST_TEST(!Network{"2001:db8::/33"}.contains("2001:db8:8000::1"));
    BOOST_TEST(Network{"0.0.0.0/0"}.contains("198.51.100.1"));
    BOOST_TEST(!Network{"0.0.0.0/0"}.contains("::1"));
    BOOST_TEST(Network{"::/0"}.contains("198.51.100.1"));
}

BOOST_AUTO_TEST_CASE(a_bare_address_is_a_range_of_one) {
    BOOST_TEST(Network{"192.0.2.1"}.contains("192.0.2.1"));
    BOOST_TEST(!Network{"192.0.2.1"}.contains("192.0.2.2"));
    BOOST_TEST(Network{"::1"}.contains("0:0:0:0:0:0:0:1"));
}

BOOST_AUTO_TEST_CASE(the_host_part_of_a_range_does_not_matter) {
    BOOST_TEST(Network{"10.1.2.3/8"}.contains("10.9.9.9"));
}

BOOST_AUTO_TEST_CASE(an_ipv4_address_is_the_same_when_written_as_ipv6) {
    BOOST_TEST(Network{"10.0.0.0/8"}.contains("::ffff:10.1.2.3"));
    BOOST_TEST(Network{"::ffff:10.0.0.0/104"}.contains("10.1.2.3"));
}

BOOST_AUTO_TEST_CASE(what_is_no_address_is_in_no_range) {
    BOOST_TEST(!Network{"::/0"}.contains(""));
    BOOST_TEST(!Network{"::/0"}.contains("unix:"));
    BOOST_TEST(!Network{"0.0.0.0/0"}.contains("1.2.3"));
}

BOOST_DATA_TEST_CASE(what_is_no_range_is_refused,
                     data::make({"", "/8", "10.0.0.0/", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8",
                                 "::/129", "::1/64/64", "localhost", "10.0.0.0/8 "}),
                     text) {
    BOOST_CHECK_THROW(Network{text}, std::invalid_argument);
}

BOOST_AUTO_TEST_SUITE_END()
