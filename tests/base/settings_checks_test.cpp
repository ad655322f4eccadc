#include "base/config.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

namespace data = boost::unit_test::data;
using namespace portal;

namespace {

struct Case {
    const char* line;
    const char* mistake;
};
std::ostream& operator<<(std::ostream& stream, const Case& c) { return stream << c.line; }

const Case wrong_values[] = {
    {"base_url = ftp://example.org/",
     "base_url must be an http:// or https:// address without query or fragment, not "
     "'ftp://example.org/'"},
    {"base_url = https://example.org/?a", "base_url must be"},
    {"base_url = https://example.org/#a", "base_url must be"},
    {"base_url = https://user@example.org/", "base_url must be"},
    {"base_url = https://example.org:0/", "base_url must be"},
    {"base_url = https://", "base_url must be"},
    {"base_url =", "base_url must be"},
    {"terms_url = javascript:alert(1)", "terms_url must be"},
    {"privacy_url = https://example.org/a b", "privacy_url must be"},
    {"brand_hue = 361", "brand_hue must be a whole number from 0 to 360, not '361'"},
    {"brand_hue = blue", "brand_hue must be"},
    {"threads = 0", "threads must be a whole number from 1 to 256, not '0'"},
    {"threads = 8 # many", "threads must be"},
    {"public_registration = true", "public_registration must be yes or no, not 'true'"},
    {"sip_domain = example..org", "sip_domain must be a host name"},
    {"sip_domain = -a.example.org", "sip_domain must be"},
    {"sip_domain =", "sip_domain must be"},
    {"sip_algorithms = md5", "sip_algorithms must be one of MD5, SHA-256, not 'md5'"},
    {"sip_algorithms =", "sip_algorithms must name at least one algorithm"},
    {"sip_transport = TLS", "sip_transport must be udp, tcp or tls"},
    {"mail_server = localhost:25", "mail_server must be smtp://host:port"},
    {"mail_server = smtp://user:password@localhost", "mail_server must be"},
    {"mail_server = smtp://localhost/helo", "mail_server must be"},
    {"mail_security = always", "mail_security must be one of none, if_offered, required"},
    {"mail_from = Example <noreply>", "mail_from must be"},
    {"newsletter_address = a@b@c", "newsletter_address must be"},
    {"default_language = english", "default_language must be"},
    {"default_country = XX", "default_country must be"},
    {"sms_countries = FR XX", "sms_countries must be"},
    {"database = postgresql://localhost", "database must begin with"},
    {"database = sqlite://", "database must name a file"},
    {"database = sqlite:///a=b", "database must name a file"},
    {"database = mysql://foo", "database must be mysql://user@host/name, not 'mysql://foo'"},
    {"database = mysql://portal@host/", "database must be mysql://user@host/name"},
    {"database = mysql://portal@host:abc/name", "database must have a port from 1 to 65535"},
    {"database = mysql://portal@[::1/name", "database must have a ]"},
    {"database = mysql://portal@host/name?ssl=1", "database must have no option but"},
    {"database = mysql://p%2@host/name", "database must have %XX escapes"},
    {"database_password = '\"", "database_password must not have both"},
    {"key_file =", "key_file must be the path of a file"},
    {"trusted_proxies = 10.0.0.0/8 foo",
     "trusted_proxies must be addresses or networks, such as 192.0.2.1 or 10.0.0.0/8, not "
     "'10.0.0.0/8 foo'"},
    {"trusted_proxies = 10.0.0.0/33", "trusted_proxies must be addresses or networks"},
    {"app_name = One\n  Two", "app_name must be a single line"},
    {"app_name = a\x1b[31mb",
     "app_name must be a single line without control characters, not 'a?[31mb'"},
    {"app_name = \xff", "app_name must be UTF-8 text, not '?'"},
    {"registrar = a b", "registrar must be a single word"},
    {"flexisip_sockets = /tmp/a tmp/b", "flexisip_sockets must be paths that begin with /"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(settings_checks)

BOOST_DATA_TEST_CASE(a_wrong_value_is_refused_at_its_line, data::make(wrong_values), wrong) {
    const auto text = std::string{"\n"} + wrong.line + "\n";

    BOOST_CHECK_EXCEPTION(parse_config(text, "portal.conf"), ConfigError, [&](const auto& error) {
        BOOST_TEST_MESSAGE(error.what());
        return std::string{error.what()}.find(std::string{"portal.conf:2: "} + wrong.mistake) == 0;
    });
}

BOOST_AUTO_TEST_SUITE_END()
