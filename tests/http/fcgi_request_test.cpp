#include "http/fcgi_request.h"

#include "support/server_fixture.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal::http;
using namespace portal::test;
using namespace std::chrono_literals;
namespace data = boost::unit_test::data;

BOOST_FIXTURE_TEST_SUITE(fcgi_request, ServerFixture)

BOOST_AUTO_TEST_CASE(a_call_is_answered) {
    const auto answer = client().ask(get("/accounts/login?a=1&b=%C3%A9"));

    BOOST_TEST(answer.ended);
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.headers.at("Content-Type") == "text/plain");
    BOOST_TEST(answer.headers.at("Content-Length") == std::to_string(answer.body.size()));
    BOOST_TEST(answer.body == "GET /login a=1 b=\u00E9");
}

BOOST_AUTO_TEST_CASE(a_status_is_sent_with_its_phrase) {
    BOOST_TEST(client().ask(get("/accounts/")).headers.at("Status") == "200 OK");
    BOOST_TEST(client().ask(get("/elsewhere")).headers.at("Status") == "404 Not Found");
}

BOOST_AUTO_TEST_CASE(a_form_is_decoded) {
    const std::string form = "name=Jo+Do&token=a%2Bb";

    const auto answer = client().ask(request(call("POST", "/accounts/"), form));
    const auto typed = client().ask(request(call("POST", "/accounts/", form), form));

    BOOST_TEST(answer.body == "POST /");
    BOOST_TEST(typed.body == "POST / form name=Jo Do form token=a+b");
}

BOOST_AUTO_TEST_CASE(a_body_without_a_length_is_read_to_its_end) {
    auto parameters = call("POST", "/accounts/");
    parameters.emplace_back("CONTENT_TYPE", "Application/X-WWW-Form-Urlencoded; charset=utf-8");

    BOOST_TEST(client().ask(request(parameters, "a=1")).body == "POST / form a=1");
    BOOST_TEST(client().ask(request(parameters, std::string(body_limit + 1, 'a'))).status == 413);
}

BOOST_AUTO_TEST_CASE(head_tells_the_length_of_what_it_leaves_out) {
    const auto answer = client().ask(request(call("HEAD", "/accounts/login")));

    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.headers.at("Content-Length") == "11");
    BOOST_TEST(answer.body == "");
}

BOOST_AUTO_TEST_CASE(an_unknown_method_is_left_to_the_handler) {
    BOOST_TEST(client().ask(request(call("BREW", "/accounts/"))).body == "OTHER /");
    BOOST_TEST(client().ask(request(call("DELETE", "/accounts/"))).body == "DELETE /");
}

BOOST_AUTO_TEST_CASE(a_large_answer_arrives_whole) {
    BOOST_TEST(client().ask(get("/accounts/large")).body.size() == 1000000u);
}

BOOST_AUTO_TEST_CASE(a_proxy_that_is_trusted_names_the_client) {
    auto parameters = call("GET", "/accounts/");
    parameters.emplace_back("HTTP_X_FORWARDED_FOR", "203.0.113.1, 198.51.100.7");

    BOOST_TEST(client().ask(request(parameters)).headers.at("X-Client") == "198.51.100.7");
}

BOOST_AUTO_TEST_CASE(the_last_of_a_parameter_given_twice_counts) {
    auto parameters = call("GET", "/accounts/first");
    parameters.emplace_back("REQUEST_URI", "/accounts/second");

    BOOST_TEST(client().ask(request(parameters)).body == "GET /second");
}

BOOST_AUTO_TEST_CASE(what_is_outside_the_base_path_is_refused) {
    BOOST_TEST(client().ask(get("/other")).body == "GET / refused 404");
    BOOST_TEST(client().ask(get("/accounts/%zz")).body == "GET / refused 400");
    BOOST_TEST(client().ask(get("")).body == "GET / refused 400");
}

BOOST_AUTO_TEST_CASE(a_query_or_form_that_cannot_be_read_is_refused) {
    const std::string twice = "a=1&a=2";

    BOOST_TEST(client().ask(get("/accounts/?" + twice)).status == 400);
    BOOST_TEST(client().ask(request(call("POST", "/accounts/", twice), twice)).status == 400);
}

BOOST_AUTO_TEST_CASE(too_many_parameters_are_refused) {
    auto parameters = call("GET", "/accounts/");
    parameters.emplace_back("LONG", std::string(parameters_limit, 'x'));
    auto connection = client();

    BOOST_TEST(connection.ask(request(parameters)).status == 431);
    BOOST_TEST(connection.ask(get("/accounts/")).status == 200);
}

BOOST_AUTO_TEST_CASE(too_many_headers_are_refused) {
    auto parameters = call("GET", "/accounts/");
    parameters.emplace_back("HTTP_COOKIE", std::string(headers_limit, 'x'));

    BOOST_TEST(client().ask(request(parameters)).status == 431);
}

BOOST_AUTO_TEST_CASE(a_body_is_taken_up_to_its_limit) {
    auto connection = client();
    const auto ask = [&](std::size_t size) {
        const std::string body(size, 'a');
        return connection.ask(request(call("POST", "/accounts/", body), body)).status;
    };

    BOOST_TEST(ask(body_limit) == 200);
    BOOST_TEST(ask(body_limit + 1) == 413);
    BOOST_TEST(ask(10) == 200);
}

BOOST_AUTO_TEST_CASE(a_file_may_be_larger_where_one_is_taken) {
    auto connection = client();
    const auto ask = [&](const std::string& path, std::size_t size) {
        const auto body =
            "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\n\r\n" +
            std::string(size, 'a') + "\r\n--x--\r\n";
        auto parameters = call("POST", path);
        parameters.emplace_back("CONTENT_TYPE", "multipart/form-data; boundary=x");
        return connection.ask(request(parameters, body));
    };

    BOOST_TEST(ask("/accounts/files/1", file_limit - 1000).body ==
               "POST /files/1 file file=16776216");
    BOOST_TEST(ask("/accounts/files/1", file_limit).status == 413);
    BOOST_TEST(ask("/accounts/elsewhere", body_limit).status == 413);
    BOOST_TEST(ask("/accounts/elsewhere", 3).body == "POST /elsewhere file file=3");
}

BOOST_AUTO_TEST_CASE(a_body_of_gigabytes_is_refused_before_it_comes) {
    auto parameters = call("POST", "/accounts/");
    parameters.emplace_back("CONTENT_LENGTH", "4294967296");
    auto connection = client();

    const auto answer =
        connection.ask(begin_record() + stream(Record::parameters, encoded(parameters)) +
                       record(Record::input, "a=1"));

    BOOST_TEST(answer.status == 413);
    BOOST_TEST(connection.is_closed_within(10s));
}

BOOST_DATA_TEST_CASE(a_broken_length_is_refused,
                     data::make({"-1", "2", "4", "x", "3x", "0x3", "99999999999999999999"}),
                     length) {
    auto parameters = call("POST", "/accounts/");
    parameters.emplace_back("CONTENT_LENGTH", length);

    BOOST_TEST(client().ask(request(parameters, "a=1")).status == 400);
}

BOOST_AUTO_TEST_SUITE_END()
