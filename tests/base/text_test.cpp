#include "base/text.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(text)

BOOST_AUTO_TEST_CASE(white_space_is_trimmed_at_both_ends) {
    BOOST_TEST(trim(" \t a b \r\n") == "a b");
    BOOST_TEST(trim(" \n ") == "");
}

BOOST_AUTO_TEST_CASE(only_ascii_is_lower_cased) { BOOST_TEST(lower("ÄBC-Z9") == "Äbc-z9"); }

BOOST_AUTO_TEST_CASE(splitting_keeps_empty_parts) {
    BOOST_TEST(split("a,,b,", ',') == (std::vector<std::string>{"a", "", "b", ""}));
    BOOST_TEST(split("", ',') == std::vector<std::string>{""});
}

BOOST_AUTO_TEST_CASE(what_replaces_is_not_replaced_again) {
    BOOST_TEST(replace_all("aXbX", "X", "XX") == "aXXbXX");
}

BOOST_AUTO_TEST_CASE(base64url_is_that_of_rfc_4648_without_padding) {
    const std::pair<std::string, std::string> vectors[] = {
        {"", ""},           {"f", "Zg"}, {"fo", "Zm8"}, {"foo", "Zm9v"}, {"foobar", "Zm9vYmFy"},
        {"\xFB\xFF", "-_8"}};
    for (const auto& [bytes, encoded] : vectors) {
        BOOST_TEST(base64url(bytes) == encoded);
        BOOST_TEST(from_base64url(encoded).value() == bytes);
    }
}

BOOST_DATA_TEST_CASE(what_is_not_base64url_is_refused,
                     data::make({"Z", "Zg==", "Zm9v!", "Zh", "Zm9", "a b"}), encoded) {
    BOOST_TEST(!from_base64url(encoded));
}

BOOST_AUTO_TEST_CASE(percent_escapes_are_decoded_to_utf8) {
    BOOST_TEST(percent_decoded("caf%C3%A9+%41").value() == "café+A");
    BOOST_TEST(percent_encoded("café /?") == "caf%C3%A9%20%2F%3F");
}

BOOST_DATA_TEST_CASE(broken_escapes_are_refused,
                     data::make({"%", "%4", "%zz", "%00", "%C3", "%FF"}), encoded) {
    BOOST_TEST(!percent_decoded(encoded));
}

BOOST_DATA_TEST_CASE(malformed_utf8_is_told,
                     data::make({"\xC0\xAF", "\xE0\x80\x80", "\xED\xA0\x80", "\xF4\x90\x80\x80",
                                 "\xC3", "\x80", "\xF5\x80\x80\x80"}),
                     bytes) {
    BOOST_TEST(!is_utf8(bytes));
}

BOOST_AUTO_TEST_CASE(text_is_cut_before_a_character) {
    BOOST_TEST(cut("café", 5) == "café");
    BOOST_TEST(cut("café", 4) == "caf");
    BOOST_TEST(cut("€", 2) == "");
}

BOOST_AUTO_TEST_CASE(what_somebody_else_wrote_becomes_one_line) {
    BOOST_TEST(one_line("café\r\n", 99) == "café??");
    BOOST_TEST(one_line("caf\xe9\x7f", 99) == "caf??");
    BOOST_TEST(one_line("café au lait", 4) == "caf");
}

BOOST_AUTO_TEST_CASE(the_password_of_an_address_is_not_shown) {
    BOOST_TEST(without_password("mysql://portal:a:b@c@host:1/name") ==
               "mysql://portal:…@host:1/name");
    for (const auto* text : {"mysql://portal@host:1/name", "a:b@c", "smtp://host:25", ""})
        BOOST_TEST(without_password(text) == text);
}

BOOST_AUTO_TEST_CASE(an_integer_is_digits_and_nothing_else) {
    BOOST_TEST(to_integer("42").value() == 42);
    BOOST_TEST(to_integer("-7").value() == -7);
    for (const auto* text : {"", " 1", "1 ", "1x", "99999999999999999999"})
        BOOST_TEST(!to_integer(text));
}

BOOST_AUTO_TEST_SUITE_END()
