#include "base/config.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal;
namespace data = boost::unit_test::data;

namespace {

std::string mistakes_of(const std::string& text) {
    try {
        parse_config(text, "portal.conf");
    } catch (const ConfigError& error) {
        return error.what();
    }
    return "";
}

}  // namespace

BOOST_AUTO_TEST_SUITE(device_settings)

BOOST_AUTO_TEST_CASE(devices_need_somebody_to_ask) {
    BOOST_TEST(mistakes_of("devices_management = yes\n") ==
               "devices_management needs redis_server or flexisip_sockets");
}

BOOST_DATA_TEST_CASE(devices_are_asked_for_in_redis_or_at_sockets,
                     data::make({"redis_server = redis://[::1]:6379", "redis_server = redis://db",
                                 "redis_server = rediss://db:6380",
                                 "redis_server = unix:///run/redis.sock",
                                 "flexisip_sockets = /tmp/flexisip-proxy-* /tmp/other"}),
                     setting) {
    BOOST_TEST(mistakes_of(std::string{"devices_management = yes\n"} + setting + "\n") == "");
}

BOOST_DATA_TEST_CASE(what_is_no_address_of_redis_is_refused,
                     data::make({"localhost:6379", "redis://user:password@localhost",
                                 "rediss://user:password@localhost", "redis://localhost:0",
                                 "rediss://", "unix://run/redis.sock"}),
                     server) {
    const auto mistakes = mistakes_of(std::string{"redis_server = "} + server + "\n");

    BOOST_TEST(mistakes.find("portal.conf:1: redis_server must be redis://host:port, "
                             "rediss://host:port (TLS), unix:///path or empty") == 0u,
               mistakes);
}

BOOST_AUTO_TEST_CASE(a_certificate_for_redis_needs_its_key) {
    const std::string certificate{"redis_certificate_file = /a.pem\n"};
    const std::string key{"redis_key_file = /b.pem\n"};

    for (const auto& alone : {certificate, key})
        BOOST_TEST(mistakes_of(alone) ==
                   "redis_certificate_file and redis_key_file need each other");
    BOOST_TEST(mistakes_of(certificate + key) == "");
}

BOOST_AUTO_TEST_SUITE_END()
