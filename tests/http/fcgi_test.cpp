#include "http/fcgi.h"

#include "support/server_fixture.h"
#include "support/timing.h"

#include <boost/test/unit_test.hpp>

#include <atomic>
#include <functional>
#include <stdexcept>
#include <thread>
#include <vector>

using namespace portal::http;
using namespace portal::test;
using namespace std::chrono_literals;

BOOST_FIXTURE_TEST_SUITE(fcgi, ServerFixture)

BOOST_AUTO_TEST_CASE(a_site_can_be_replaced) {
    auto connection = client();
    BOOST_TEST(connection.ask(get("/accounts/login")).body == "GET /login");

    server.replace(site(""));

    BOOST_TEST(connection.ask(get("/accounts/login")).body == "GET /accounts/login");
}

BOOST_AUTO_TEST_CASE(stop_closes_idle_connections_after_a_while) {
    server.stop(0ms);

    BOOST_TEST(is_done_within(1s, [&] {
        Server next{socket(), 1, [] { return echo; }, site("/accounts")};
        auto connection = client();
        connection.ask(get("/accounts/"));
        next.stop(100ms);
        BOOST_TEST(connection.is_closed_within(0ms));
    }));
}

BOOST_AUTO_TEST_CASE(stop_answers_what_is_under_way_and_what_still_comes) {
    auto slow = client();
    auto late = client();
    late.ask(get("/accounts/"));
    slow.send(get("/accounts/slow"));
    std::this_thread::sleep_for(50ms);

    std::thread stopping{[&] { server.stop(2s); }};
    std::this_thread::sleep_for(50ms);
    const auto late_answer = late.ask(get("/accounts/"));
    const auto slow_answer = slow.receive();
    stopping.join();

    BOOST_TEST(late_answer.status == 200);
    BOOST_TEST(late.is_closed_within(0ms));
    BOOST_TEST(slow_answer.status == 200);
    BOOST_TEST(slow.is_closed_within(0ms));
}

BOOST_FIXTURE_TEST_CASE(stop_does_not_wait_long_for_half_a_request, HastyServerFixture) {
    auto connection = client();
    connection.send(begin_record());
    std::this_thread::sleep_for(20ms);
    const auto begin = std::chrono::steady_clock::now();

    server.stop(0ms);

    BOOST_TEST((std::chrono::steady_clock::now() - begin < 2s));
}

BOOST_AUTO_TEST_CASE(stop_under_load_loses_nothing) {
    std::atomic<int> answered{0};
    std::atomic<int> lost{0};
    const auto load = [&](FastcgiClient& connection) {
        // As web servers do: a request is lost when it was sent and not answered.
        while (true) {
            if (!connection.send(get("/accounts/"))) return;
            const auto answer = connection.receive();
            ++(answer.status == 200 ? answered : lost);
            if (answer.status != 200 || connection.is_closed_within(0ms)) return;
        }
    };
    std::vector<FastcgiClient> connections;
    for (int i = 0; i < 8; ++i) {
        connections.push_back(client());
        connections.back().ask(get("/accounts/"));  // who is not accepted yet is left to the next
    }
    std::vector<std::thread> clients;
    for (auto& connection : connections) clients.emplace_back(load, std::ref(connection));
    BOOST_TEST(comes_true([&] { return answered > 100; }));

    server.stop(300ms);
    for (auto& thread : clients) thread.join();

    BOOST_TEST(lost == 0);
}

BOOST_AUTO_TEST_CASE(who_comes_after_stop_is_served_by_the_next_server) {
    server.stop(0ms);
    auto waiting = client();
    waiting.send(get("/accounts/login"));

    Server next{socket(), 1, [] { return echo; }, site("/accounts")};

    BOOST_TEST(waiting.receive().body == "GET /login");
    next.stop(0ms);
}

BOOST_AUTO_TEST_CASE(a_handler_that_cannot_be_made_is_told) {
    const auto fail = []() -> Server::Handler { throw std::runtime_error{"no database"}; };

    BOOST_CHECK_THROW((Server{socket(), 2, fail, site("")}), std::runtime_error);
}

BOOST_AUTO_TEST_SUITE_END()
