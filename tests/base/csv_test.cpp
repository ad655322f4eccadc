#include "base/csv.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(csv)

BOOST_AUTO_TEST_CASE(cells_are_quoted_where_they_must_be) {
    BOOST_TEST(csv_line({"a", "", "b c"}) == "a,,b c\r\n");
    BOOST_TEST(csv_line({"", "x"}) == ",x\r\n");
    BOOST_TEST(csv_line({"a,b", "say \"hi\"", "two\nlines"}) ==
               "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n");
    BOOST_TEST(csv_line({}) == "\r\n");
}

BOOST_DATA_TEST_CASE(formulas_are_made_text,
                     data::make({"=1+1", "+33612345678", "-2", "@SUM(A1)", "\tx"}), text) {
    BOOST_TEST(csv_line({text}) == "'" + std::string{text} + "\r\n");
}

BOOST_AUTO_TEST_SUITE_END()
