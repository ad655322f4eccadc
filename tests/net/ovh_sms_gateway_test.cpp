#include "net/ovh_sms_gateway.h"

#include "support/http_sink.h"
#include "support/mails.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::net;
using namespace portal::test;

namespace {

constexpr auto accepted = R"({"ids":[1],"invalidReceivers":[],"validReceivers":["+33612345678"]})";

HttpSink sink_answering(const std::string& answer, const std::string& status = "200") {
    return HttpSink{{"--status", status, "--answer", answer, "--answer-to-get", "1790000000"}};
}

Config config_for(const HttpSink& sink) {
    Config config;
    config.ovh_url = sink.url("/1.0/");
    config.ovh_service = "sms-ab1-1";
    config.ovh_application_key = "key";
    config.ovh_application_secret = "secret";
    config.ovh_consumer_key = "consumer";
    config.sms_sender = "Portal";
    return config;
}

std::string outcome_with(const HttpSink& sink) {
    OvhSmsGateway gateway{config_for(sink)};
    return outcome_of(gateway, Sms{"+33612345678", "Code 123456"});
}

}  // namespace

BOOST_AUTO_TEST_SUITE(ovh_sms_gateway)

// By: printf %s 'secret+consumer+POST+https://…+{}+1790000000' | sha1sum
BOOST_AUTO_TEST_CASE(a_signature_is_of_all_that_a_call_says) {
    const OvhSignature signature{"secret", "consumer", 1790000000};

    BOOST_TEST(signature.text_for({"POST", "https://eu.api.ovh.com/1.0/sms/a/jobs", {}, "{}"}) ==
               "$1$bf36ca80d2ebd0293ce1aa5e57ae9f440ed74ac8");
}

BOOST_AUTO_TEST_CASE(a_job_is_signed_with_the_time_of_ovh) {
    auto sink = sink_answering(accepted);

    BOOST_TEST(outcome_with(sink) == "sent");

    BOOST_TEST(sink.call()["path"] == "/1.0/auth/time");
    const auto call = sink.call();
    BOOST_TEST(call["method"] == "POST");
    BOOST_TEST(call["path"] == "/1.0/sms/sms-ab1-1/jobs");
    const auto& headers = call["headers"];
    BOOST_TEST(headers["x-ovh-application"] == "key");
    BOOST_TEST(headers["x-ovh-consumer"] == "consumer");
    const auto time = std::stoll(headers["x-ovh-timestamp"].get<std::string>());
    BOOST_TEST(time >= 1790000000);
    BOOST_TEST(time < 1790000060);
    const OvhSignature signature{"secret", "consumer", time};
    BOOST_TEST(
        headers["x-ovh-signature"] ==
        signature.text_for(
            {"POST", sink.url("/1.0/sms/sms-ab1-1/jobs"), {}, call["body"].get<std::string>()}));
    const auto body = nlohmann::json::parse(call["body"].get<std::string>());
    BOOST_TEST(body["receivers"] == nlohmann::json::array({"+33612345678"}));
    BOOST_TEST(body["message"] == "Code 123456");
    BOOST_TEST(body["sender"] == "Portal");
    BOOST_TEST(body["noStopClause"] == true);
}

BOOST_AUTO_TEST_CASE(a_number_that_ovh_does_not_send_to_is_refused) {
    for (const auto* answer : {R"({"validReceivers":[],"invalidReceivers":["+33612345678"]})",
                               R"({"validReceivers":"x"})", "[]", "not json"})
        BOOST_TEST(contains(outcome_with(sink_answering(answer)), "refused: 127.0.0.1 answered"),
                   answer);
}

BOOST_AUTO_TEST_CASE(a_key_that_ovh_does_not_know_is_for_another_try) {
    const auto outcome = outcome_with(sink_answering(R"({"message":"Invalid key"})", "403"));

    BOOST_TEST(outcome == R"(later: 127.0.0.1 answered 403: {"message":"Invalid key"})");
}

BOOST_AUTO_TEST_CASE(without_the_time_nothing_is_sent) {
    HttpSink sink{{"--answer-to-get", "soon", "--answer", accepted}};

    BOOST_TEST(contains(outcome_with(sink), "later: 127.0.0.1 answered 200: soon"));

    BOOST_TEST(sink.call()["method"] == "GET");
    BOOST_TEST(!sink.was_called());
}

BOOST_AUTO_TEST_CASE(a_check_asks_for_the_time_and_sends_nothing) {
    auto sink = sink_answering(accepted);

    OvhSmsGateway{config_for(sink)}.check();

    BOOST_TEST(sink.call()["path"] == "/1.0/auth/time");
    BOOST_TEST(!sink.was_called());
}

BOOST_AUTO_TEST_SUITE_END()
