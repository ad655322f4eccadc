#include "http/worker.h"

#include "support/server_fixture.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <set>
#include <thread>
#include <vector>

using namespace portal::http;
using namespace portal::test;
using namespace std::chrono_literals;
namespace data = boost::unit_test::data;

namespace {

/// The portal's own numbers: what is not cut early stays for the whole of the test.
struct PatientServerFixture : ServerFixture {
    PatientServerFixture() : ServerFixture{8} {}

    std::vector<FastcgiClient> unfinished(unsigned count) const {
        const auto half =
            begin_record() +
            stream(Record::parameters, encoded(call("POST", "/accounts/login", "a=12345"))) +
            record(Record::input, "a=1");
        std::vector<FastcgiClient> clients;
        for (unsigned i = 0; i < count; ++i) clients.push_back(client());
        for (auto& slow : clients) slow.send(half);
        return clients;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(worker, ServerFixture)

BOOST_AUTO_TEST_CASE(every_request_has_an_id_of_its_own) {
    auto connection = client();
    std::set<std::string> ids;

    for (int i = 0; i < 5; ++i)
        ids.insert(connection.ask(get("/accounts/")).headers.at("X-Request"));

    BOOST_TEST(ids.size() == 5u);
}

BOOST_AUTO_TEST_CASE(a_connection_is_kept_when_the_web_server_says_so) {
    auto kept = client();
    auto closed = client();

    closed.ask(request(call("GET", "/accounts/"), {}, false));
    for (int i = 0; i < 3; ++i) BOOST_TEST(kept.ask(get("/accounts/")).status == 200);

    BOOST_TEST(closed.is_closed_within(10s));
    BOOST_TEST(!kept.is_closed_within(50ms));
}

BOOST_AUTO_TEST_CASE(more_kept_connections_than_threads_are_all_served) {
    std::vector<FastcgiClient> connections;
    for (unsigned i = 0; i < 20 * thread_count; ++i) connections.push_back(client());

    for (int round = 0; round < 3; ++round)
        for (auto& connection : connections)
            BOOST_TEST(connection.ask(get("/accounts/")).status == 200);
}

BOOST_AUTO_TEST_CASE(a_request_may_come_in_pieces) {
    auto connection = client();
    const auto bytes = request(call("POST", "/accounts/", "a=1"), "a=1");

    for (const char byte : bytes) connection.send({&byte, 1});

    BOOST_TEST(connection.receive().body == "POST / form a=1");
}

BOOST_AUTO_TEST_CASE(a_handler_that_throws_is_answered_for) {
    auto connection = client();

    for (unsigned i = 0; i < 2 * thread_count; ++i)
        BOOST_TEST(connection.ask(get("/accounts/throw")).status == 500);

    BOOST_TEST(connection.ask(get("/accounts/")).status == 200);
}

BOOST_AUTO_TEST_CASE(an_answer_may_be_made_while_it_is_sent) {
    auto connection = client();

    const auto answer = connection.ask(get("/accounts/stream"));
    BOOST_TEST(answer.ended);
    BOOST_TEST(answer.body.size() == 1000000U);
    BOOST_TEST(answer.headers.count("Content-Length") == 0U);
    BOOST_TEST(connection.ask(get("/accounts/")).status == 200);
}

BOOST_AUTO_TEST_CASE(an_answer_that_breaks_while_it_is_made_has_no_end) {
    const auto answer = client().ask(get("/accounts/broken_stream"));

    BOOST_TEST(!answer.ended);
    BOOST_TEST(client().ask(get("/accounts/")).status == 200);
}

BOOST_FIXTURE_TEST_CASE(half_the_parameters_are_not_waited_for, HastyServerFixture) {
    auto silent = client();
    auto half = client();
    const auto parameters = encoded(call("GET", "/accounts/"));

    silent.send(begin_record());
    half.send(begin_record() + record(Record::parameters, parameters.substr(0, 20)));

    BOOST_TEST(half.is_closed_within(10s));
    BOOST_TEST(silent.is_closed_within(10s));
    BOOST_TEST(client().ask(get("/accounts/")).status == 200);
}

BOOST_FIXTURE_TEST_CASE(half_a_body_is_not_waited_for, HastyServerFixture) {
    auto connection = client();
    connection.send(
        begin_record() +
        stream(Record::parameters, encoded(call("POST", "/accounts/login", "a=12345"))) +
        record(Record::input, "a=1"));

    const auto answer = connection.receive();

    BOOST_TEST(answer.status == 408);
    BOOST_TEST(connection.is_closed_within(10s));
}

BOOST_FIXTURE_TEST_CASE(unfinished_requests_do_not_hold_up_the_others, PatientServerFixture) {
    auto slow = unfinished(24);
    std::this_thread::sleep_for(20ms);
    const auto start = std::chrono::steady_clock::now();

    BOOST_TEST(client().ask(get("/accounts/")).status == 200);

    BOOST_TEST((std::chrono::steady_clock::now() - start < 10s));
    BOOST_TEST(slow.front().receive().status == 408);
}

BOOST_FIXTURE_TEST_CASE(few_unfinished_requests_have_all_their_time, PatientServerFixture) {
    auto slow = unfinished(4);
    std::this_thread::sleep_for(300ms);

    BOOST_TEST(client().ask(get("/accounts/")).status == 200);
    for (auto& connection : slow) {
        connection.send(record(Record::input, "2345") + record(Record::input, {}));
        BOOST_TEST(connection.receive().body == "POST /login form a=12345");
    }
}

BOOST_FIXTURE_TEST_CASE(the_time_of_a_handler_is_its_own, HastyServerFixture) {
    BOOST_TEST(client().ask(get("/accounts/slow")).status == 200);
}

BOOST_FIXTURE_TEST_CASE(an_idle_connection_is_not_overdue, HastyServerFixture) {
    auto connection = client();
    auto fresh = client();
    connection.ask(get("/accounts/"));

    std::this_thread::sleep_for(2 * request_time);

    BOOST_TEST(connection.ask(get("/accounts/")).status == 200);
    BOOST_TEST(fresh.ask(get("/accounts/")).status == 200);
}

BOOST_AUTO_TEST_CASE(a_web_server_that_gives_up_ends_its_connection_only) {
    const auto parameters = stream(Record::parameters, encoded(call("POST", "/accounts/", "a=1")));

    auto aborted = client();
    aborted.send(begin_record() + parameters + record(Record::abort, {}));
    BOOST_TEST(aborted.is_closed_within(10s));
    for (std::size_t size = 0; size < parameters.size(); size += 7)
        client().send((begin_record() + parameters).substr(0, size));

    BOOST_TEST(client().ask(get("/accounts/")).status == 200);
}

BOOST_AUTO_TEST_CASE(records_of_another_request_are_passed_over) {
    auto connection = client();

    const auto answer =
        connection.ask(begin_record() + record(Record::parameters, "junk", 7) +
                       stream(Record::parameters, encoded(call("GET", "/accounts/"))) +
                       record(Record::input, "junk", 9) + stream(Record::input, ""));

    BOOST_TEST(answer.status == 200);
}

BOOST_DATA_TEST_CASE_F(HastyServerFixture, garbage_ends_its_connection_only,
                       data::make({std::string(64, '\0'), std::string(64, '\xFF'),
                                   std::string{"GET / HTTP/1.1\r\nHost: a\r\n\r\n"},
                                   record(Record::input, "a=1"), record(Record::begin, "short"),
                                   begin_record(true, 0), begin_record() + begin_record(),
                                   begin_record() + record(Record::end, "12345678"),
                                   begin_record() + record(Record::parameters, "\xFF\xFF\xFF"),
                                   begin_record() + stream(Record::parameters, "\x7F\x7F")}),
                       bytes) {
    client().send(bytes);
    auto connection = client();
    connection.send(bytes);
    BOOST_TEST(connection.receive().status == 0);

    BOOST_TEST(client().ask(get("/accounts/")).status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
