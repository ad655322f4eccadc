#include "http/form.h"

#include "http/message.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal::http;
namespace data = boost::unit_test::data;

namespace {

/// "[name=value][name=value]"
std::string shown(const Form& form) {
    std::string text;
    for (const auto& [name, value] : form) text += "[" + name + "=" + value + "]";
    return text;
}

int refusal(const std::string& encoded) {
    try {
        decode_form(encoded);
    } catch (const Error& error) {
        return error.status;
    }
    return 0;
}

struct Sample {
    std::string encoded;
    std::string decoded;
};
std::ostream& operator<<(std::ostream& out, const Sample& sample) { return out << sample.encoded; }

std::string fields(std::size_t count) {
    std::string text;
    for (std::size_t i = 0; i < count; ++i) text += "f" + std::to_string(i) + "=x&";
    return text;
}

const std::vector<Sample> samples{
    {"", ""},
    {"a=1&b=2", "[a=1][b=2]"},
    {"b=2&a=1", "[b=2][a=1]"},
    {"name=J%C3%A9r%C3%B4me+X", "[name=J\u00E9r\u00F4me X]"},
    {"plus=1%2B1", "[plus=1+1]"},
    {" a = 1 ", "[ a = 1 ]"},
    {"a=b=c", "[a=b=c]"},
    {"a%3Db=c%26d", "[a=b=c&d]"},
    {"Token=1&token=2", "[Token=1][token=2]"},
    {"flag", "[flag=]"},
    {"a=1&flag", "[a=1][flag=]"},
    {"flag&a=1", "[flag=][a=1]"},
    {"&&a=1&&b=2&&", "[a=1][b=2]"},
    {"a=", "[a=]"},
    {"=1", "[=1]"},
    {"=", "[=]"},
    {"url=x;y=z", "[url=x;y=z]"},
    {"a;b=c;d", "[a;b=c;d]"},
    {"a=%", "[a=%]"},
    {"a=%4", "[a=%4]"},
    {"a=%zz&b=%%41", "[a=%zz][b=%A]"},
    {"a=%4&b=1%", "[a=%4][b=1%]"},
    {"%61=%41", "[a=A]"},
    {"a=\"x\"&b=<y>", "[a=\"x\"][b=<y>]"},
    {"a=1%0D%0A2", "[a=1\r\n2]"},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(form)

BOOST_DATA_TEST_CASE(forms_are_decoded_as_browsers_encode_them, data::make(samples), sample) {
    BOOST_TEST(shown(decode_form(sample.encoded)) == sample.decoded);
}

BOOST_DATA_TEST_CASE(what_is_encoded_again_is_decoded_to_the_same, data::make(samples), sample) {
    const auto form = decode_form(sample.encoded);
    BOOST_TEST(shown(decode_form(encode_form(form))) == shown(form));
}

BOOST_DATA_TEST_CASE(a_name_given_twice_is_refused,
                     data::make({"a=1&a=1", "a&a=1", "a=1&b=2&%61=3", "=1&=2"}), encoded) {
    BOOST_TEST(refusal(encoded) == 400);
}

BOOST_DATA_TEST_CASE(what_is_no_text_is_refused,
                     data::make({"a=%00", "%00=a", "a=%FF", "a=%C3", "a=%ED%A0%80", "a=\xFF"}),
                     encoded) {
    BOOST_TEST(refusal(encoded) == 400);
}

BOOST_AUTO_TEST_CASE(too_many_fields_are_refused) {
    BOOST_TEST(decode_form(fields(fields_limit)).size() == fields_limit);
    BOOST_TEST(refusal(fields(fields_limit + 1)) == 413);
}

BOOST_AUTO_TEST_CASE(a_large_value_is_kept_whole) {
    const std::string text(200 * 1024, 'x');

    BOOST_TEST(value(decode_form("a=" + text), "a").size() == text.size());
}

BOOST_AUTO_TEST_CASE(fields_are_found_by_their_exact_name) {
    const Form form{{"a", "1"}, {"empty", ""}};

    BOOST_TEST(value(form, "a") == "1");
    BOOST_TEST(value(form, "A") == "");
    BOOST_TEST(has(form, "empty"));
    BOOST_TEST(!has(form, "b"));
}

BOOST_AUTO_TEST_SUITE_END()
