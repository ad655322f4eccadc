#include "base/country.h"

#include <boost/test/unit_test.hpp>

using namespace portal;

BOOST_AUTO_TEST_SUITE(country)

BOOST_AUTO_TEST_CASE(countries_have_codes_of_two_capital_letters) {
    BOOST_TEST(is_country("FR"));
    BOOST_TEST(is_country("US"));
    BOOST_TEST(!is_country("fr"));
    BOOST_TEST(!is_country("XX"));
    BOOST_TEST(!is_country(""));
}

BOOST_AUTO_TEST_SUITE_END()
