#include "base/config.h"

#include <boost/test/unit_test.hpp>

using namespace portal;

namespace {

std::string mistakes_of(const std::string& text) try {
    parse_config(text, "test.conf");
    return "none";
} catch (const ConfigError& error) {
    return error.what();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(phone_settings)

BOOST_AUTO_TEST_CASE(phones_need_a_country_and_a_way_to_send_sms) {
    BOOST_TEST(mistakes_of("phone_authentication = yes") ==
               "phone_authentication = yes needs sms_gateway\n"
               "phone_authentication = yes needs default_country");
    BOOST_TEST(mistakes_of("phone_authentication = yes\ndefault_country = FR\n"
                           "sms_gateway = folder\nsms_folder = /tmp/sms") == "none");
    BOOST_TEST(
        mistakes_of("default_country = fr").find("must be a country code of two capital letters") !=
        std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_name_of_the_host_is_without_scheme_port_and_path) {
    Config config;
    for (const auto& [url, host] : {std::pair{"https://example.org/accounts/", "example.org"},
                                    {"http://127.0.0.1:8080/", "127.0.0.1"},
                                    {"http://[::1]:8080/", "[::1]"}}) {
        config.base_url = url;
        BOOST_TEST(config.host() == host);
    }
}

BOOST_AUTO_TEST_SUITE_END()
