#include "base/csv.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <cstring>

using namespace portal;
namespace data = boost::unit_test::data;

namespace {

/// A line of the text as "number: cell|cell", with its fault behind.
std::vector<std::string> lines_of(std::string_view text) {
    std::vector<std::string> lines;
    CsvReader reader{text};
    while (const auto line = reader.next()) {
        lines.push_back(std::to_string(line->number) + ":");
        for (const auto& cell : line->cells)
            lines.back() += (&cell == &line->cells.front() ? " " : "|") + cell;
        if (line->fault)
            lines.back() += line->fault == CsvFault::unclosed_quote ? " unclosed" : " behind";
    }
    return lines;
}

using Lines = std::vector<std::string>;

}  // namespace

BOOST_AUTO_TEST_SUITE(csv)

BOOST_AUTO_TEST_CASE(cells_are_quoted_where_they_must_be) {
    BOOST_TEST(csv_line({"a", "", "b c"}) == "a,,b c\r\n");
    BOOST_TEST(csv_line({"", "x"}) == ",x\r\n");
    BOOST_TEST(csv_line({"a,b", "say \"hi\"", "two\nlines"}) ==
               "\"a,b\",\"say \"\"hi\"\"\",\"two\nlines\"\r\n");
    BOOST_TEST(csv_line({"a;b"}) == "\"a;b\"\r\n");
    BOOST_TEST(csv_line({"a\tb"}) == "\"a\tb\"\r\n");
    BOOST_TEST(csv_line({}) == "\r\n");
}

BOOST_DATA_TEST_CASE(formulas_are_made_text_and_read_again,
                     data::make({"=1+1", "+33612345678", "-2", "@SUM(A1)", "\tx", "'=1", "''+"}),
                     text) {
    const auto line = csv_line({text});
    BOOST_TEST(line.substr(line.find('\''), 1 + std::strlen(text)) == "'" + std::string{text});
    BOOST_TEST(without_apostrophe(CsvReader{line}.next()->cells.front()) == text);
}

BOOST_DATA_TEST_CASE(other_apostrophes_stay, data::make({"", "'", "'tis", "d'Arc", "''"}), text) {
    BOOST_TEST(without_apostrophe(text) == text);
}

BOOST_DATA_TEST_CASE(lines_end_as_people_end_them,
                     data::make({"a,b\r\nc,\r\n", "a,b\nc,\n", "a,b\nc,",
                                 "\xEF\xBB\xBF\"a\",b\r\n\"c\",\"\"", "a;b\r\nc;\r\n", "a,b\rc,\r",
                                 "\"a\",b\rc,\"\"", "a\tb\nc\t\n"}),
                     text) {
    BOOST_TEST(lines_of(text) == (Lines{"1: a|b", "2: c|"}), boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(quoted_cells_hold_anything_and_lines_are_counted_as_in_an_editor) {
    BOOST_TEST(lines_of("a,\"b,\r\n\"\"c\"\"\"\r\n\r\n\n d ,e\"f\n") ==
                   (Lines{"1: a|b,\r\n\"c\"", "5:  d |e\"f"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(the_first_line_tells_what_parts_the_cells) {
    BOOST_TEST(lines_of("a;\"b,c,d\"\n1,5;2").front() == "1: a|b,c,d");
    BOOST_TEST(lines_of("a;\"b,c,d\"\n1,5;2").back() == "2: 1,5|2");
    BOOST_TEST(lines_of("a\n1;2").back() == "2: 1;2");
    BOOST_TEST(lines_of("a\r1;2").back() == "2: 1;2");
    BOOST_TEST(lines_of("\xEF\xBB\xBF\r\n\r\na;b\n").front() == "3: a|b");
    BOOST_TEST(lines_of("a\t\"b;c,d\"\n").front() == "1: a|b;c,d");
}

BOOST_AUTO_TEST_CASE(a_line_for_excel_tells_it_too) {
    BOOST_TEST(lines_of("\xEF\xBB\xBFsep=;\r\na;b,c\r\n") == (Lines{"2: a|b,c"}),
               boost::test_tools::per_element());
    BOOST_TEST(lines_of("sep=,\na,b;c;d\n").front() == "2: a|b;c;d");
    BOOST_TEST(lines_of("sep=;,x\n").front() == "1: sep=;|x");
}

BOOST_AUTO_TEST_CASE(a_carriage_return_counts_as_a_line_where_no_line_feed_follows) {
    BOOST_TEST(lines_of("a\r\"b\rc\r\nd\"\r\"e\" f\rg") ==
                   (Lines{"1: a", "2: b\rc\r\nd", "5: behind", "6: g"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(faults_are_told_with_their_line) {
    BOOST_TEST(lines_of("a,b\nc,\"d\" e\nf,g\nh,\"i\nj\n") ==
                   (Lines{"1: a|b", "2: c behind", "3: f|g", "4: h unclosed"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(nothing_is_no_line) {
    for (const auto* text : {"", "\n", "\r\n\r\n", "\xEF\xBB\xBF"})
        BOOST_TEST(lines_of(text).empty());
}

BOOST_AUTO_TEST_SUITE_END()
