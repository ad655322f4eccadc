#include "account/phone_number.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(phone_number)

BOOST_DATA_TEST_CASE(one_number_has_one_spelling_however_it_is_typed,
                     data::make({"0612345678", " 06 12 34 56 78 ", "06.12.34.56.78",
                                 "06-12-34-56-78", "(06) 12 34 56 78", "+33612345678",
                                 "+33 6 12 34 56 78", "+33 (0)6 12 34 56 78", "0033612345678",
                                 "00 33 6 12 34 56 78", "33612345678", "tel:+33612345678",
                                 "TEL:+33-6-12-34-56-78", "tel:0612345678;phone-context=+33",
                                 "０６１２３４５６７８", "＋33612345678", "٠٦١٢٣٤٥٦٧٨",
                                 "06\u00A012\u202F34\u00A056 78", "\u202A+33 6 12 34 56 78\u202C"}),
                     typed) {
    const auto number = PhoneNumber::parse(typed, "FR");

    BOOST_REQUIRE(number.has_value());
    BOOST_TEST(number->text() == "+33612345678");
    BOOST_TEST(number->country() == "FR");
}

BOOST_DATA_TEST_CASE(what_is_no_number_is_none,
                     data::make({"",
                                 " ",
                                 "+",
                                 "00",
                                 "0",
                                 "112",
                                 "061234",
                                 "06123456789012345",
                                 "alice",
                                 "0612345678a",
                                 "0800 flowers",
                                 "06 12 34 56 78 ext. 9",
                                 "06/12",
                                 "+999612345678",
                                 "sip:0612345678",
                                 "+33",
                                 "tel:",
                                 "06\xFF",
                                 "<script>",
                                 "'; DROP TABLE accounts"}),
                     typed) {
    BOOST_TEST(!PhoneNumber::parse(typed, "FR").has_value());
}

BOOST_AUTO_TEST_CASE(whatever_is_far_too_long_is_none) {
    BOOST_TEST(!PhoneNumber::parse(std::string(100000, '6'), "FR").has_value());
    BOOST_TEST(!PhoneNumber::parse("+33" + std::string(300, ' ') + "612345678", "FR").has_value());
}

BOOST_AUTO_TEST_CASE(a_number_that_would_not_read_as_itself_is_none) {
    BOOST_TEST(!PhoneNumber::parse("0005000", "DE"));
}

BOOST_AUTO_TEST_CASE(national_numbers_are_those_of_the_default_country) {
    BOOST_TEST(PhoneNumber::parse("(202) 456-1111", "US")->text() == "+12024561111");
    BOOST_TEST(PhoneNumber::parse("030 123456", "DE")->text() == "+4930123456");
    BOOST_TEST(PhoneNumber::parse("06 12345678", "IT")->text() == "+390612345678");
    BOOST_TEST(PhoneNumber::parse("0049 30 123456", "US")->text() == "+4930123456");
    BOOST_TEST(PhoneNumber::parse("+49 30 123456", "")->text() == "+4930123456");
    BOOST_TEST(!PhoneNumber::parse("030 123456", "").has_value());
}

BOOST_AUTO_TEST_CASE(countries_that_share_a_calling_code_are_told_apart) {
    BOOST_TEST(PhoneNumber::parse("+12024561111", "FR")->country() == "US");
    BOOST_TEST(PhoneNumber::parse("+16135550123", "FR")->country() == "CA");
    BOOST_TEST(PhoneNumber::parse("+18765550123", "FR")->country() == "JM");
}

BOOST_AUTO_TEST_CASE(a_range_that_the_tables_do_not_know_is_taken_for_its_length) {
    const auto number = PhoneNumber::parse("+442012345678", "FR");  // no number begins with 201

    BOOST_REQUIRE(number.has_value());
    BOOST_TEST(number->country() == "GB");
}

BOOST_AUTO_TEST_CASE(a_masked_number_shows_its_calling_code_and_two_digits) {
    BOOST_TEST(PhoneNumber::parse("0612345678", "FR")->masked() == "+33\u00A0•••\u00A0••78");
}

BOOST_AUTO_TEST_SUITE_END()
