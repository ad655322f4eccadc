#include "account/delivery.h"
#include "net/http_sms_gateway.h"

#include "support/http_sink.h"
#include "support/portal_fixture.h"

#include <boost/test/unit_test.hpp>

#include <set>

using namespace portal;
using namespace portal::test;

namespace {

struct OutageFixture : PortalFixture {
    void put_sms(int count) {
        for (int i = 0; i < count; ++i)
            outbox.put({"+33" + std::to_string(600000000 + ++numbers), "Code 123456"}, {},
                       clock.now(), clock.now() + 10min);
    }

    /// How many of those that wait go out by a gateway at that address.
    int sent_to(const std::string& url) {
        config.sms_url = url;
        config.sms_body = R"({"to": "{to}", "text": "{text}"})";
        net::HttpSmsGateway gateway{config, {1s}};
        return deliver(outbox, gateway, clock);
    }

    Outbox& outbox = portal->stores.outbox;
    int numbers = 0;
};

}  // namespace

// Not on each database: it is the network that fails.
BOOST_FIXTURE_TEST_SUITE(sms_outage, OutageFixture)

BOOST_AUTO_TEST_CASE(what_a_gateway_misses_in_any_way_it_gets_once_when_it_is_back) {
    const HttpSink refusing{{"--status", "503"}};
    const HttpSink dropping{{"--drop"}};
    const HttpSink slow{{"--delay", "20"}};
    for (const auto& [url, count] : {std::pair<std::string, int>{"http://127.0.0.1:1/", 66},
                                     {refusing.url(), 66},
                                     {dropping.url(), 66},
                                     {slow.url(), 2}}) {
        put_sms(count);
        BOOST_TEST(sent_to(url) == 0, url);
        outbox.put({"a@example.org", "s", "t", "", "<id>", "date"}, {}, clock.now());
        BOOST_TEST(deliver(outbox, mailer, clock) == 1);
    }

    HttpSink back;
    clock.pass(1min);
    BOOST_TEST(sent_to(back.url()) == 200);
    std::set<std::string> numbers_called;
    for (int i = 0; i < 200; ++i)
        numbers_called.insert(nlohmann::json::parse(back.call()["body"].get<std::string>())["to"]);
    BOOST_TEST(numbers_called.size() == 200u);
    BOOST_TEST(!back.was_called());
}

BOOST_AUTO_TEST_SUITE_END()
