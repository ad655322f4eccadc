#include "http/multipart.h"

#include "http/message.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal::http;
namespace data = boost::unit_test::data;

namespace {

const std::string type = "multipart/form-data; boundary=----x1";

std::string part(const std::string& parameters, const std::string& content) {
    return "------x1\r\nContent-Disposition: form-data; " + parameters +
           "\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n";
}
std::string ended(const std::string& parts) { return parts + "------x1--\r\n"; }

int refusal(const std::string& body, const std::string& content_type = type) {
    try {
        decode_multipart(body, content_type);
    } catch (const Error& error) {
        return error.status;
    }
    return 0;
}

const std::string field = part("name=\"csrf\"", "abc");

}  // namespace

BOOST_AUTO_TEST_SUITE(multipart)

BOOST_AUTO_TEST_CASE(fields_and_files_are_told_apart) {
    const std::string file{"a,b\r\n\xFF\0\r\n--", 11};
    const auto form = decode_multipart(
        ended(field + part("name=\"file\"; filename=\"a; b.csv\"", file) + part("name=\"n\"", "")),
        type);

    BOOST_TEST(value(form.fields, "csrf") == "abc");
    BOOST_TEST(has(form.fields, "n"));
    BOOST_TEST(form.fields.size() == 2u);
    BOOST_TEST(value(form.files, "file") == file);
}

BOOST_AUTO_TEST_CASE(headers_are_read_as_they_may_be_written) {
    const std::string body =
        "--a b\r\nX: y\r\ncontent-disposition:form-data; name=\"n\"\r\n\r\n1\r\n--a b--";
    const auto form =
        decode_multipart(body, "Multipart/Form-Data; charset=x; Boundary=\"a b\"; y=z");
    BOOST_TEST(value(form.fields, "n") == "1");
    BOOST_TEST(decode_multipart("------x1--", type).fields.empty());
}

BOOST_DATA_TEST_CASE(what_is_broken_is_refused,
                     data::make({std::string{}, field, field + "------x1", "x" + ended(field),
                                 ended("------x1\r\n\r\n\r\n"), ended(part("filename=\"a\"", "x")),
                                 ended(part("name=\"a", "x")), ended(part("name=\"a\"", "\xFF")),
                                 ended(field + field), std::string{"------x1x"}}),
                     body) {
    BOOST_TEST(refusal(body) == 400);
}

BOOST_AUTO_TEST_CASE(a_boundary_is_needed_and_fields_are_limited) {
    for (const auto* without : {"multipart/form-data", "multipart/form-data; boundary="})
        BOOST_TEST(refusal(ended(field), without) == 400);
    std::string parts;
    for (std::size_t i = 0; i < fields_limit; ++i)
        parts += part("name=\"f" + std::to_string(i) + "\"", "");
    BOOST_TEST(refusal(ended(parts)) == 0);
    BOOST_TEST(refusal(ended(parts + field)) == 413);
}

BOOST_AUTO_TEST_SUITE_END()
