#include "http/message.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal::http;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(message)

BOOST_AUTO_TEST_CASE(a_header_is_found_by_its_lower_case_name) {
    Request request;
    request.headers["user-agent"] = "Linphone";

    BOOST_TEST(request.header("user-agent") == "Linphone");
    BOOST_TEST(request.header("accept") == "");
}

BOOST_AUTO_TEST_CASE(a_cookie_is_found_by_its_exact_name) {
    Request request;
    request.headers["cookie"] = "a=1; __Host-session=x=y ;session;b=\"2\"; a=3";

    BOOST_TEST(request.cookie("a") == "1");
    BOOST_TEST(request.cookie("b") == "\"2\"");
    BOOST_TEST(request.cookie("__Host-session") == "x=y");
    BOOST_TEST(request.cookie("session") == "");
    BOOST_TEST(request.cookie("A") == "");
    BOOST_TEST(Request{}.cookie("a") == "");
}

BOOST_AUTO_TEST_CASE(methods_are_written_as_in_http) {
    BOOST_TEST(to_text(Method::get) == "GET");
    BOOST_TEST(to_text(Method::remove) == "DELETE");
}

BOOST_AUTO_TEST_CASE(a_response_gives_back_its_headers) {
    Response response;
    response.add("Content-Type", "text/html");

    BOOST_TEST(response.header("content-type") == "text/html");
    BOOST_TEST(response.header("Location") == "");
}

BOOST_DATA_TEST_CASE(headers_that_would_break_out_of_their_line_are_refused,
                     data::make({std::string{"a\rb"}, std::string{"a\nX: b"},
                                 std::string{"a\0b", 3}, std::string{"\r\n\r\n<html>"}}),
                     text) {
    Response response;

    BOOST_CHECK_THROW(response.add("X-Name", text), std::logic_error);
    BOOST_CHECK_THROW(response.add(text, "value"), std::logic_error);
    BOOST_CHECK_THROW(redirect("/" + text), std::logic_error);
    BOOST_TEST(response.headers.empty());
}

BOOST_DATA_TEST_CASE(names_of_headers_are_tokens, data::make({"", "a b", "a:b", "\xC3\xA9"}),
                     name) {
    Response response;

    BOOST_CHECK_THROW(response.add(name, "value"), std::logic_error);
}

BOOST_AUTO_TEST_CASE(a_redirect_asks_for_the_next_page_with_get) {
    const auto response = redirect("/accounts/login");

    BOOST_TEST(response.status == 303);
    BOOST_TEST(response.header("Location") == "/accounts/login");
}

BOOST_AUTO_TEST_CASE(a_cookie_is_hidden_from_scripts_and_other_sites) {
    Response response;

    set_cookie(response, {"__Host-session", "abc"});

    BOOST_TEST(response.header("Set-Cookie") ==
               "__Host-session=abc; Path=/; HttpOnly; SameSite=Lax; Secure");
}

BOOST_AUTO_TEST_CASE(a_cookie_lasts_as_long_as_told) {
    Response response;

    set_cookie(response, {"language", "fr", 3600, false});
    set_cookie(response, {"session", "", 0});

    BOOST_TEST(response.headers[0].second ==
               "language=fr; Path=/; HttpOnly; SameSite=Lax; Max-Age=3600");
    BOOST_TEST(response.headers[1].second ==
               "session=; Path=/; HttpOnly; SameSite=Lax; Secure; Max-Age=0");
}

BOOST_DATA_TEST_CASE(cookies_that_would_become_two_are_refused,
                     data::make({std::string{"a;b"}, std::string{"a\nb"}, std::string{"a\x7F"},
                                 std::string{"\0", 1}, std::string{"a\tb"}}),
                     text) {
    Response response;

    BOOST_CHECK_THROW(set_cookie(response, {"name", text}), std::logic_error);
    BOOST_CHECK_THROW(set_cookie(response, {text, "value"}), std::logic_error);
    BOOST_TEST(response.headers.empty());
}

BOOST_AUTO_TEST_SUITE_END()
