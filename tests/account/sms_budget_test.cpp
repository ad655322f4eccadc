#include "account/sms_budget.h"

#include "support/portal_fixture.h"

#include <boost/test/unit_test.hpp>

#include <map>

using namespace portal;
using namespace portal::test;

namespace {

struct BudgetFixture : PortalFixture {
    auto may_send(const std::string& number, const std::string& network = "192.0.2.0/24") {
        return portal->sms_budget.may_send(number, {"192.0.2.7", "", network}, clock.now()).count();
    }
    /// Another number, of the same prefix or of another one.
    std::string number_of(int prefix) {
        return "+33" + std::to_string(60000 + prefix) + std::to_string(1000 + ++numbers);
    }
    /// As many SMS, and no other limit reached by them.
    void given_sms(int prefix, int count, bool verified) {
        for (int i = 0; i < count; ++i) {
            const auto number = number_of(prefix);
            BOOST_REQUIRE(may_send(number, "network " + std::to_string(++networks)) == 0);
            if (verified) portal->sms_budget.verified(number, clock.now());
            clock.pass(6min);
        }
    }

    int numbers = 0;
    int networks = 0;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(sms_budget, BudgetFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(a_number_gets_one_a_minute_three_an_hour_five_a_day) {
    const auto number = number_of(1);

    BOOST_TEST(may_send(number) == 0);
    BOOST_TEST(may_send(number) == 60);
    clock.pass(60s);
    BOOST_TEST(may_send(number) == 0);
    clock.pass(60s);
    BOOST_TEST(may_send(number) == 0);
    BOOST_TEST(may_send(number) == 3600 - 120);
    BOOST_TEST(portal->sms_budget.wait(number, clock.now()).count() == 3600 - 120);
    clock.pass(1h);
    for (int i = 0; i < 2; ++i) {
        BOOST_TEST(may_send(number) == 0);
        clock.pass(60s);
    }
    BOOST_TEST(may_send(number) == 24 * 3600 - 3600 - 240);
}

BOOST_AUTO_TEST_CASE(a_network_gets_five_an_hour_times_the_factor) {
    for (int i = 0; i < 5; ++i) BOOST_TEST(may_send(number_of(i)) == 0);
    BOOST_TEST(may_send(number_of(6)) == 3600);
    BOOST_TEST(may_send(number_of(6), "198.51.100.0/24") == 0);

    config.network_limit_factor = 2;
    configure(config);
    for (int i = 0; i < 10; ++i) BOOST_TEST(may_send(number_of(i)) == 0);
    BOOST_TEST(may_send(number_of(11)) == 3600);
}

BOOST_AUTO_TEST_CASE(a_prefix_gets_ten_an_hour) {
    for (int i = 0; i < 10; ++i) BOOST_TEST(may_send(number_of(1), std::to_string(i)) == 0);
    BOOST_TEST(may_send(number_of(1), "another") == 3600);
    BOOST_TEST(may_send(number_of(2), "another") == 0);
}

BOOST_AUTO_TEST_CASE(what_must_wait_counts_nowhere) {
    const auto number = number_of(1);
    may_send(number);
    for (int i = 0; i < 20; ++i) BOOST_TEST(may_send(number) == 60);

    for (int i = 0; i < 4; ++i) BOOST_TEST(may_send(number_of(1)) == 0);
    BOOST_TEST(count("sms_sent") == 5);
}

BOOST_AUTO_TEST_CASE(a_day_s_budget_ends_and_that_is_audited) {
    config.sms_per_day = 3;
    configure(config);
    for (int i = 0; i < 3; ++i) BOOST_TEST(may_send(number_of(i)) == 0);

    BOOST_TEST(may_send(number_of(4)) == 24 * 3600);
    BOOST_TEST(may_send(number_of(5)) == 24 * 3600);

    BOOST_TEST(count("audit", "event = 'sms.budget_spent' AND detail = '3'") == 1);
    clock.pass(24h);
    BOOST_TEST(may_send(number_of(4)) == 0);
}

BOOST_AUTO_TEST_CASE(a_prefix_whose_codes_are_not_typed_in_has_a_pause) {
    given_sms(1, 9, true);
    given_sms(1, 41, false);
    clock.pass(4min + 1s);  // the last codes may still have been typed in till now

    BOOST_TEST(may_send(number_of(1)) == 3600 - 10 * 60 - 1);
    BOOST_TEST(may_send(number_of(1)) == 3600 - 10 * 60 - 1);
    BOOST_TEST(may_send(number_of(2)) == 0);
    BOOST_TEST(count("audit", "event = 'sms.prefix_paused' AND detail = '+3360001'") == 1);

    clock.pass(50min);
    BOOST_TEST(may_send(number_of(1)) == 0);
    clock.pass(11min);
    BOOST_TEST(may_send(number_of(1)) == 49 * 60);
}

BOOST_AUTO_TEST_CASE(a_prefix_whose_codes_are_typed_in_goes_on) {
    given_sms(1, 40, false);
    given_sms(1, 10, true);
    clock.pass(10min);

    BOOST_TEST(may_send(number_of(1)) == 0);
    BOOST_TEST(count("audit") == 0);
}

BOOST_AUTO_TEST_CASE(who_asks_again_before_typing_the_code_in_is_one_person) {
    const auto number = number_of(1);
    may_send(number);
    clock.pass(60s);
    may_send(number);
    may_send(number_of(1));

    portal->sms_budget.verified(number, clock.now());

    BOOST_TEST(count("sms_sent", "verified = 1") == 2);
}

BOOST_AUTO_TEST_SUITE_END()

// On one database, for it asks ten thousand times.
BOOST_FIXTURE_TEST_SUITE(sms_pumping, BudgetFixture)

BOOST_AUTO_TEST_CASE(ten_thousand_registrations_of_500_networks_bring_no_more_than_the_budget) {
    constexpr int registrations = 10'000;
    constexpr int prefixes = 5;
    const auto start = clock.now();
    int sent = 0;
    std::map<int, int> of_prefix;
    for (int i = 0; i < registrations; ++i) {
        const auto network = "network " + std::to_string(i % 500);
        if (may_send(number_of(i % prefixes), network) == 0) {
            ++sent;
            ++of_prefix[i % prefixes];
        }
        if (i % 10 == 0) clock.pass(80s);
    }
    BOOST_TEST((clock.now() - start < 24h));

    BOOST_TEST_MESSAGE(sent << " sent");
    BOOST_TEST(sent <= config.sms_per_day);
    BOOST_TEST(count("sms_sent") == sent);
    BOOST_TEST(count("audit", "event = 'sms.prefix_paused'") >= prefixes);
    // Ten an hour until there is a sample, then one for each hour of the day.
    for (const auto& [prefix, count_of_prefix] : of_prefix)
        BOOST_TEST(count_of_prefix <= 60 + 24 - 6, prefix);
}

BOOST_AUTO_TEST_SUITE_END()
