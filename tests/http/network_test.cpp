#include "http/network.h"

#include <boost/test/unit_test.hpp>

using namespace portal::http;

namespace {

const std::vector<Network> proxies{Network{"127.0.0.1"}, Network{"10.0.0.0/8"},
                                   Network{"fd00::/8"}};

}  // namespace

BOOST_AUTO_TEST_SUITE(network)

BOOST_AUTO_TEST_CASE(a_peer_that_is_not_trusted_is_the_client) {
    BOOST_TEST(client_address("192.0.2.1", "198.51.100.7", proxies) == "192.0.2.1");
    BOOST_TEST(client_address("192.0.2.1", "198.51.100.7", {}) == "192.0.2.1");
    BOOST_TEST(client_address("unix:", "198.51.100.7", proxies) == "unix:");
}

BOOST_AUTO_TEST_CASE(behind_trusted_proxies_is_the_right_most_other_address) {
    BOOST_TEST(client_address("127.0.0.1", "198.51.100.7", proxies) == "198.51.100.7");
    BOOST_TEST(client_address("127.0.0.1", "198.51.100.7, 10.0.0.2", proxies) == "198.51.100.7");
    BOOST_TEST(client_address("fd00::1", "2001:db8::7,fd00::2", proxies) == "2001:db8::7");
    BOOST_TEST(client_address("127.0.0.1", "10.0.0.9, 10.0.0.2", proxies) == "10.0.0.9");
    BOOST_TEST(client_address("127.0.0.1", "", proxies) == "127.0.0.1");
}

BOOST_AUTO_TEST_CASE(what_a_client_wrote_itself_is_not_believed) {
    BOOST_TEST(client_address("127.0.0.1", "10.0.0.1, 198.51.100.7", proxies) == "198.51.100.7");
    BOOST_TEST(client_address("127.0.0.1", "203.0.113.1, unknown", proxies) == "127.0.0.1");
    BOOST_TEST(client_address("127.0.0.1", "203.0.113.1, <script>, 10.0.0.2", proxies) ==
               "10.0.0.2");
}

BOOST_AUTO_TEST_CASE(the_port_that_some_proxies_add_is_left_out) {
    BOOST_TEST(client_address("127.0.0.1", "198.51.100.7:4711", proxies) == "198.51.100.7");
    BOOST_TEST(client_address("127.0.0.1", "[2001:db8::7]:4711", proxies) == "2001:db8::7");
    BOOST_TEST(client_address("127.0.0.1", "[", proxies) == "127.0.0.1");
}

BOOST_AUTO_TEST_CASE(limits_count_by_the_network_of_a_client) {
    BOOST_TEST(network_of("192.0.2.77") == "192.0.2.0/24");
    BOOST_TEST(network_of("::ffff:192.0.2.77") == "192.0.2.0/24");
    BOOST_TEST(network_of("2001:db8:1:2:3:4:5:6") == "2001:db8:1:2::/64");
    BOOST_TEST(network_of("unix:") == "unix:");
    BOOST_TEST(network_of("") == "");
}

BOOST_AUTO_TEST_SUITE_END()
