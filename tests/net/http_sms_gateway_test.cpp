#include "net/http_sms_gateway.h"

#include "support/http_sink.h"
#include "support/mails.h"

#include <boost/test/unit_test.hpp>

#include <chrono>

using namespace portal;
using namespace portal::net;
using namespace portal::test;
using namespace std::chrono_literals;

namespace {

const Sms code{"+33612345678", "Your \"code\" is 123456 & {to} é"};

Config config_for(const HttpSink& sink) {
    Config config;
    config.sms_url = sink.url("/send");
    config.sms_sender = "Portal";
    config.sms_secret = "open sesame";
    config.sms_body = R"({"to": "{to}", "from": "{sender}", "text": "{text}"})";
    return config;
}

std::string outcome_with(const Config& config, const ClientOptions& options = {}) {
    HttpSmsGateway gateway{config, options};
    return outcome_of(gateway, code);
}

std::string outcome_of_answer(const std::string& status, const std::string& answer = "") {
    const HttpSink sink{{"--status", status, "--answer", answer}};
    return outcome_with(config_for(sink));
}

}  // namespace

BOOST_AUTO_TEST_SUITE(http_sms_gateway)

BOOST_AUTO_TEST_CASE(a_json_body_holds_number_and_text_whatever_they_contain) {
    HttpSink sink;
    auto config = config_for(sink);
    config.sms_headers = "Authorization: Bearer {secret}\nX-Test: {to}";

    BOOST_TEST(outcome_with(config) == "sent");

    const auto call = sink.call();
    BOOST_TEST(call["method"] == "POST");
    BOOST_TEST(call["path"] == "/send");
    BOOST_TEST(call["headers"]["content-type"] == "application/json; charset=utf-8");
    BOOST_TEST(call["headers"]["authorization"] == "Bearer open sesame");
    BOOST_TEST(call["headers"]["x-test"] == "{to}");
    const auto body = nlohmann::json::parse(call["body"].get<std::string>());
    BOOST_TEST(body["to"] == code.to);
    BOOST_TEST(body["text"] == code.text);
    BOOST_TEST(body["from"] == "Portal");
}

BOOST_AUTO_TEST_CASE(a_form_is_escaped_as_forms_are) {
    HttpSink sink;
    auto config = config_for(sink);
    config.sms_body_type = SmsBody::form;
    config.sms_body = "to={digits}&text={text}&key={secret}&{unknown}";

    BOOST_TEST(outcome_with(config) == "sent");

    const auto call = sink.call();
    BOOST_TEST(call["headers"]["content-type"] == "application/x-www-form-urlencoded");
    BOOST_TEST(call["body"] ==
               "to=33612345678&text=Your%20%22code%22%20is%20123456%20%26%20%7Bto%7D%20%C3%A9&key="
               "open%20sesame&{unknown}");
}

BOOST_AUTO_TEST_CASE(a_gateway_may_take_all_in_its_address) {
    HttpSink sink;
    auto config = config_for(sink);
    config.sms_method = "GET";
    config.sms_url = sink.url("/send?to={to}&text={text}");

    BOOST_TEST(outcome_with(config) == "sent");

    const auto call = sink.call();
    BOOST_TEST(call["method"] == "GET");
    BOOST_TEST(call["path"] ==
               "/send?to=%2B33612345678&text=Your%20%22code%22%20is%20123456%20%26%"
               "20%7Bto%7D%20%C3%A9");
    BOOST_TEST(call["body"] == "");
}

BOOST_AUTO_TEST_CASE(one_gateway_sends_many) {
    HttpSink sink;
    HttpSmsGateway gateway{config_for(sink)};

    for (int i = 0; i < 3; ++i) BOOST_TEST(outcome_of(gateway, code) == "sent");

    for (int i = 0; i < 3; ++i) BOOST_TEST(sink.call()["method"] == "POST");
}

BOOST_AUTO_TEST_CASE(what_is_wrong_with_the_call_is_for_good_and_all_else_for_another_try) {
    for (const auto* status : {"400", "422"})
        BOOST_TEST(contains(outcome_of_answer(status), "refused: 127.0.0.1 answered "));
    for (const auto* status : {"302", "401", "403", "404", "429", "500", "503"})
        BOOST_TEST(contains(outcome_of_answer(status), "later: 127.0.0.1 answered "), status);
}

BOOST_AUTO_TEST_CASE(an_answer_without_the_text_of_success_is_for_good) {
    const HttpSink sink{{"--answer", "ERROR 7"}};
    auto config = config_for(sink);
    config.sms_success = "OK";

    BOOST_TEST(outcome_with(config) == "refused: 127.0.0.1 answered 200: ERROR 7");

    config.sms_success = "ERROR";
    BOOST_TEST(outcome_with(config) == "sent");
}

BOOST_AUTO_TEST_CASE(no_code_number_or_secret_is_told) {
    const HttpSink sink{
        {"--status", "500", "--answer",
         "error 42\ncode 123456 to +33612345678 by my 123456 key" + std::string(900, '.')}};
    auto config = config_for(sink);
    config.sms_secret = "my 123456 key";

    const auto outcome = outcome_with(config);

    BOOST_TEST(contains(outcome, "answered 500: error 42?code … to +… by …..."), outcome);
    BOOST_TEST(outcome.size() < 250u);
}

BOOST_AUTO_TEST_CASE(a_redirection_is_not_followed) {
    HttpSink other;
    const HttpSink sink{{"--status", "307", "--location", other.url()}};

    BOOST_TEST(contains(outcome_with(config_for(sink)), "later: 127.0.0.1 answered 307"));

    BOOST_TEST(!other.was_called());
}

BOOST_AUTO_TEST_CASE(a_trusted_certificate_lets_it_pass_and_no_other_does) {
    HttpSink sink{{"--tls"}};
    auto config = config_for(sink);

    const auto untrusted = outcome_with(config);
    BOOST_TEST(contains(untrusted, "later: 127.0.0.1: "), untrusted);
    config.sms_url = "https://127.0.0.2:" + sink.port + "/send";
    const auto elsewhere = outcome_with(config, {30s, sink.certificate});
    BOOST_TEST(contains(elsewhere, "later: 127.0.0.2: "), elsewhere);
    BOOST_TEST(!sink.was_called());

    config.sms_url = sink.url();
    BOOST_TEST(outcome_with(config, {30s, sink.certificate}) == "sent");
}

BOOST_AUTO_TEST_CASE(a_gateway_that_is_not_there_or_slow_is_for_another_try) {
    Config config;
    config.sms_url = "http://127.0.0.1:1/?key={secret}";
    config.sms_secret = "sesame";
    const auto away = outcome_with(config);
    BOOST_TEST(contains(away, "later: 127.0.0.1: "), away);
    BOOST_TEST(!contains(away, "sesame"), away);

    const HttpSink sink{{"--delay", "20"}};
    const auto begin = std::chrono::steady_clock::now();
    const auto slow = outcome_with(config_for(sink), {1s});
    BOOST_TEST(contains(slow, "later: 127.0.0.1: "), slow);
    BOOST_TEST((std::chrono::steady_clock::now() - begin < 10s));
}

BOOST_AUTO_TEST_CASE(a_check_asks_the_host_and_says_nothing_of_what_is_secret) {
    HttpSink sink{{"--status", "404"}};
    auto config = config_for(sink);
    config.sms_url = sink.url("/send?key={secret}&to={to}");

    HttpSmsGateway{config}.check();

    const auto call = sink.call();
    BOOST_TEST(call["method"] == "GET");
    BOOST_TEST(call["path"] == "/");
}

BOOST_AUTO_TEST_CASE(a_check_tells_of_a_gateway_that_is_not_there) {
    Config config;
    config.sms_url = "http://127.0.0.1:1/send";

    BOOST_CHECK_THROW(HttpSmsGateway{config}.check(), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
