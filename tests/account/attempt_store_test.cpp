#include "account/attempt_store.h"

#include "support/portal_fixture.h"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <filesystem>
#include <thread>

using namespace portal;
using namespace portal::test;

namespace {

struct AttemptFixture : PortalFixture {
    AttemptStore& attempts = portal->stores.attempts;
    auto attempt(const AttemptStore::Rule& rule) {
        return attempts.attempt("somebody", rule, clock.now()).count();
    }
};

constexpr AttemptStore::Rule three_a_minute{60s, 3};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(attempt_store, AttemptFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(so_many_are_free_within_the_window) {
    for (int i = 0; i < 3; ++i) BOOST_TEST(attempt(three_a_minute) == 0);
    clock.pass(20s);
    BOOST_TEST(attempt(three_a_minute) == 40);
    clock.pass(40s);
    BOOST_TEST(attempt(three_a_minute) == 0);
}

BOOST_AUTO_TEST_CASE(asking_how_long_to_wait_counts_nothing) {
    for (int i = 0; i < 9; ++i)
        BOOST_TEST(attempts.wait("somebody", three_a_minute, clock.now()).count() == 0);
    BOOST_TEST(count("attempts") == 0);
}

BOOST_AUTO_TEST_CASE(each_subject_counts_by_itself_and_can_be_forgotten) {
    for (int i = 0; i < 3; ++i) attempt(three_a_minute);
    BOOST_TEST(attempts.attempt("another", three_a_minute, clock.now()).count() == 0);
    attempts.forget("somebody");
    BOOST_TEST(attempt(three_a_minute) == 0);
}

BOOST_AUTO_TEST_CASE(several_are_counted_together_or_not_at_all) {
    const std::vector<AttemptStore::Counted> both{{"one", {60s, 1}}, {"other", {90s, 2}}};
    const auto attempt_both = [&] { return attempts.attempt(both, clock.now()).count(); };

    BOOST_TEST(attempt_both() == 0);
    BOOST_TEST(attempt_both() == 60);
    BOOST_TEST(attempts.attempt("other", {90s, 2}, clock.now()).count() == 0);
    BOOST_TEST(attempt_both() == 90);
    clock.pass(90s);
    BOOST_TEST(attempt_both() == 0);
}

BOOST_AUTO_TEST_CASE(however_many_ask_at_once_no_more_are_let_through) {
    auto shared = config;
    const auto file = std::filesystem::temp_directory_path() / ("attempts-" + random_token());
    if (portal->database.is_sqlite()) shared.database = "sqlite://" + file.string();
    configure(shared);
    std::atomic<int> passed{0};
    std::vector<std::thread> workers;
    for (int i = 0; i < 8; ++i)
        workers.emplace_back([&, i] {
            Portal own{portal->installation, clock};
            for (int j = 0; j < 25; ++j) {
                const auto wait = own.guard([&] {
                    return own.stores.attempts.attempt(
                        {{"some " + std::to_string(i % 4), {60s, 9}}, {"all", {60s, 5}}},
                        clock.now());
                });
                if (wait == 0s) ++passed;
            }
        });
    for (auto& worker : workers) worker.join();
    portal->database.close();
    for (const auto* suffix : {"", "-wal", "-shm"}) std::filesystem::remove(file.string() + suffix);

    BOOST_TEST(passed == 5);
}

BOOST_AUTO_TEST_CASE(a_trial_leaves_no_row) {
    attempts.try_to_count(clock.now());
    attempts.try_to_count(clock.now());

    BOOST_TEST(count("attempts") == 0);
}

BOOST_AUTO_TEST_SUITE_END()
