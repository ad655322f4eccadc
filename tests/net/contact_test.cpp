#include "net/contact.h"

#include "support/contacts.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::net;
using namespace portal::test;
namespace data = boost::unit_test::data;

namespace {

constexpr auto seen = 1'790'000'000;

/// "seen +registered +kept", seconds after the registration; "-" for what is not known.
std::string times_of(std::string_view text) {
    const auto contact = parse_contact(text).value();
    if (!contact.updated_at) return "-";
    auto shown = std::to_string(to_epoch(*contact.updated_at));
    for (const auto& time : {contact.registered_until, contact.kept_until})
        shown += time ? " +" + std::to_string((*time - *contact.updated_at).count()) : " -";
    return shown;
}

std::string user_agent_of(std::string_view text) { return parse_contact(text).value().user_agent; }

}  // namespace

BOOST_AUTO_TEST_SUITE(contact)

BOOST_AUTO_TEST_CASE(what_flexisip_notes_is_read) {
    const auto contact = parse_contact(pixel_contact).value();

    BOOST_TEST(contact.user_agent ==
               "LinphoneAndroid/6.0.1 (Alice's Pixel 8) LinphoneSDK/5.4.30 (tags/5.4.30)");
    BOOST_TEST(to_epoch(contact.updated_at.value()) == seen);
    BOOST_TEST(to_epoch(contact.registered_until.value()) == seen + 3600);
    BOOST_TEST(to_epoch(contact.kept_until.value()) == seen + 2592000);
}

BOOST_AUTO_TEST_CASE(a_device_without_instance_and_user_agent_is_one_too) {
    BOOST_TEST(user_agent_of(plain_contact) == "");
    BOOST_TEST(times_of(plain_contact) == "1790000000 +3600 +3600");
}

const std::tuple<const char*, const char*> timed[] = {
    {"<sip:a@b;expires=60;updatedAt=5>;expires=90", "5 +90 +90"},
    {"<sip:a@b;expires=60;updatedAt=5>;Expires = 90", "5 +90 +90"},
    {"<sip:a@b;expires=60;updatedAt=5>;expires=soon", "5 +60 +60"},
    {"<sip:a@b;expires=60;updatedAt=5>;message-expires=30", "5 +60 +60"},
    {"<sip:a@b;expires=1;updatedAt=1;expires=60;updatedAt=5>", "5 +60 +60"},
    {"<sip:a;updatedAt=1@b;expires=60;updatedAt=5>", "5 +60 +60"},
    {"<sip:a?updatedAt=1@b;expires=60;updatedAt=5>", "5 +60 +60"},
    {"<sip:b;expires=60;updatedAt=5>", "5 +60 +60"},
    {"\"A <sip:x@y;updatedAt=1>\" <sip:a@b;expires=60;updatedAt=5>", "5 +60 +60"},
    {"<sip:a@b;updatedAt=5>;x=\"a;expires=90\";y=\"<urn>\"", "5 - -"},
    {"<sip:a@b;updatedAt=5>;x=\"a\\\";expires=90\"", "5 - -"},
    {"<sip:a@b;updatedAt=5;expires=60>;x=\"never closed;expires=90", "5 +60 +60"},
    {"<sip:a@b;expires=60>", "-"},
    {"<sip:a@b;expires=60;updatedAt=>", "-"},
    {"<sip:a@b;expires=60;updatedAt>", "-"},
    {"<sip:a@b;expires=60;updatedAt=-5>", "-"},
    {"<sip:a@b;expires=60;updatedAt=9223372036854775807>", "-"},
    {"<sip:a@b;expires=60;updatedAt=99999999999999999999>", "-"},
    {"<sip:a@b;expires=9223372036854775807;updatedAt=5>", "5 - -"},
    {"<>", "-"},
};

BOOST_DATA_TEST_CASE(times_are_those_of_flexisip, data::make(timed), text, expected) {
    BOOST_TEST(times_of(text) == expected);
}

const std::tuple<const char*, const char*> named[] = {
    {"<sip:a@b?user-agent=A%20B>", "A B"},
    {"<sip:a@b?User-Agent=A>", "A"},
    {"<sip:a@b?x=user-agent&user-agent=A>;user-agent=B", "A"},
    {"<sip:a@b?user-agent=50%>", "50%"},
    {"<sip:a@b?user-agent=%FF%00>", "%FF%00"},
    {"<sip:a@b?user-agent=%3Cscript%3E>", "<script>"},
    {"<sip:a@b>", ""},
};

BOOST_DATA_TEST_CASE(the_user_agent_is_a_header_of_the_uri, data::make(named), text, expected) {
    BOOST_TEST(user_agent_of(text) == expected);
}

BOOST_DATA_TEST_CASE(what_has_no_uri_in_brackets_is_no_contact,
                     data::make({"", "*", "sip:a@b", "<sip:a@b", "sip:a@b>", "\"<sip:a@b>"}),
                     text) {
    BOOST_TEST(!parse_contact(text));
}

BOOST_AUTO_TEST_CASE(a_long_text_takes_no_long_time) {
    const auto text = "<sip:a@b" + std::string(500'000, ';') + "?" + std::string(500'000, '&') +
                      ">" + std::string(500'000, ';');

    BOOST_TEST(times_of(text) == "-");
}

BOOST_AUTO_TEST_SUITE_END()
