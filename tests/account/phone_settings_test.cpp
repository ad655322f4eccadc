#include "account/phone_settings.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(phone_settings)

BOOST_AUTO_TEST_CASE(sections_and_entries_are_read_in_their_order) {
    const auto settings = parse_phone_settings(
        "# for everybody\n[sip]\n media_encryption = srtp\n\n[net]\r\n; a comment\n"
        "stun_server=stun.example.org?a=b\nempty=\n",
        "rc");

    BOOST_REQUIRE(settings.size() == 2u);
    BOOST_TEST(settings[0].name == "sip");
    BOOST_TEST(settings[0].entries[0].first == "media_encryption");
    BOOST_TEST(settings[0].entries[0].second == "srtp");
    BOOST_TEST(settings[1].name == "net");
    BOOST_TEST(settings[1].entries[0].second == "stun.example.org?a=b");
    BOOST_TEST(settings[1].entries[1].second == "");
}

BOOST_DATA_TEST_CASE(a_mistake_is_named_with_its_line,
                     data::make({"[a]\nword", "[a]\n=b", "[a]\n[]", "[a]\n[b", "[a]\nb=\x01",
                                 "[a]\nb=\xff", "\nb=c"}),
                     text) {
    BOOST_CHECK_EXCEPTION(parse_phone_settings(text, "rc"), std::runtime_error, [](auto& error) {
        return std::string{error.what()}.find("rc:2: ") == 0;
    });
}

BOOST_AUTO_TEST_CASE(no_file_is_no_settings_and_a_missing_one_is_an_error) {
    BOOST_TEST(read_phone_settings("").empty());
    BOOST_TEST(read_phone_settings("/dev/null").empty());
    BOOST_CHECK_THROW(read_phone_settings("/nowhere/rc"), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
