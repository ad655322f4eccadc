#include "http/fcgi.h"

#include "support/fastcgi_client.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <unistd.h>

#include <atomic>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <thread>

using namespace portal::http;
using namespace portal::test;
using namespace std::chrono_literals;
namespace data = boost::unit_test::data;

namespace {

constexpr auto request_time = 200ms;
constexpr unsigned thread_count = 2;

/// Tells what it was asked, in one line: "GET /login [id=1] form[a=b]".
std::string shown(const Request& request) {
    auto text = std::string{to_text(request.method)} + " " + request.path;
    if (request.refused != 0) text += " refused " + std::to_string(request.refused);
    for (const auto& [name, value] : request.query) text += " " + name + "=" + value;
    for (const auto& [name, value] : request.form) text += " form " + name + "=" + value;
    return text;
}

Response echo(const Request& request) {
    if (request.path == "/throw") throw std::runtime_error{"a bug"};
    if (request.path == "/slow") std::this_thread::sleep_for(300ms);
    Response response{request.refused == 0 ? 200 : request.refused};
    response.add("Content-Type", "text/plain");
    response.add("X-Request", request.id);
    response.add("X-Client", request.remote_address);
    response.body = request.path == "/large" ? std::string(1000000, 'x') : shown(request);
    return response;
}

/// A server at a socket in a folder of its own, and the thread that ends overdue requests.
class ServerFixture {
public:
    ServerFixture() : server{socket_, thread_count, [] { return echo; }, site("/accounts")} {}

    ~ServerFixture() {
        done_ = true;
        watch_.join();
        server.stop(0ms);
        close(socket_);
        std::filesystem::remove_all(folder_);
        // The two of `server`, which lives a little longer.
        BOOST_TEST(open_descriptors() == descriptors_ + 2);
    }

    static std::shared_ptr<const Site> site(const std::string& base_path) {
        return std::make_shared<Site>(Site{base_path, {Network{"192.0.2.0/24"}}, request_time});
    }
    FastcgiClient client() const { return FastcgiClient{path_}; }
    int socket() const { return socket_; }

private:
    static std::size_t open_descriptors() {
        const std::filesystem::directory_iterator all{"/proc/self/fd"};
        return static_cast<std::size_t>(std::distance(begin(all), end(all)));
    }

    static std::string made_folder() {
        std::string name = std::filesystem::temp_directory_path() / "fcgi_test.XXXXXX";
        BOOST_REQUIRE(mkdtemp(name.data()) != nullptr);
        return name;
    }

    const std::size_t descriptors_ = open_descriptors();
    const std::string folder_ = made_folder();
    const std::string path_ = folder_ + "/socket";
    const int socket_ = listening_socket(path_);

public:
    Server server;

private:
    std::atomic<bool> done_{false};
    std::thread watch_{[this] {
        while (!done_) {
            server.end_overdue();
            std::this_thread::sleep_for(10ms);
        }
    }};
};

std::string get(const std::string& uri) { return request(call("GET", uri)); }

}  // namespace

BOOST_FIXTURE_TEST_SUITE(fcgi, ServerFixture)

BOOST_AUTO_TEST_CASE(a_call_is_answered) {
    const auto answer = client().ask(get("/accounts/login?a=1&b=%C3%A9"));

    BOOST_TEST(answer.ended);
    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.headers.at("Content-Type") == "text/plain");
    BOOST_TEST(answer.headers.at("Content-Length") == std::to_string(answer.body.size()));
    BOOST_TEST(answer.body == "GET /login a=1 b=\u00E9");
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

    BOOST_TEST(closed.is_closed_within(1s));
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

BOOST_AUTO_TEST_CASE(a_site_can_be_replaced) {
    auto connection = client();
    BOOST_TEST(connection.ask(get("/accounts/login")).body == "GET /login");

    server.replace(site(""));

    BOOST_TEST(connection.ask(get("/accounts/login")).body == "GET /accounts/login");
}

BOOST_AUTO_TEST_CASE(a_handler_that_throws_is_answered_for) {
    auto connection = client();

    for (unsigned i = 0; i < 2 * thread_count; ++i)
        BOOST_TEST(connection.ask(get("/accounts/throw")).status == 500);

    BOOST_TEST(connection.ask(get("/accounts/")).status == 200);
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

BOOST_AUTO_TEST_CASE(a_body_of_gigabytes_is_refused_before_it_comes) {
    auto parameters = call("POST", "/accounts/");
    parameters.emplace_back("CONTENT_LENGTH", "4294967296");
    auto connection = client();

    const auto answer =
        connection.ask(begin_record() + stream(Record::parameters, encoded(parameters)) +
                       record(Record::input, "a=1"));

    BOOST_TEST(answer.status == 413);
    BOOST_TEST(connection.is_closed_within(1s));
}

BOOST_DATA_TEST_CASE(a_broken_length_is_refused,
                     data::make({"-1", "2", "4", "x", "3x", "0x3", "99999999999999999999"}),
                     length) {
    auto parameters = call("POST", "/accounts/");
    parameters.emplace_back("CONTENT_LENGTH", length);

    BOOST_TEST(client().ask(request(parameters, "a=1")).status == 400);
}

BOOST_AUTO_TEST_CASE(half_the_parameters_are_not_waited_for) {
    auto silent = client();
    auto half = client();
    const auto parameters = encoded(call("GET", "/accounts/"));

    silent.send(begin_record());
    half.send(begin_record() + record(Record::parameters, parameters.substr(0, 20)));

    BOOST_TEST(half.is_closed_within(2 * request_time + 500ms));
    BOOST_TEST(silent.is_closed_within(2 * request_time + 500ms));
    BOOST_TEST(client().ask(get("/accounts/")).status == 200);
}

BOOST_AUTO_TEST_CASE(half_a_body_is_not_waited_for) {
    auto connection = client();
    connection.send(
        begin_record() +
        stream(Record::parameters, encoded(call("POST", "/accounts/login", "a=12345"))) +
        record(Record::input, "a=1"));

    const auto answer = connection.receive();

    BOOST_TEST(answer.status == 408);
    BOOST_TEST(connection.is_closed_within(1s));
}

BOOST_AUTO_TEST_CASE(the_time_of_a_handler_is_its_own) {
    BOOST_TEST(client().ask(get("/accounts/slow")).status == 200);
}

BOOST_AUTO_TEST_CASE(an_idle_connection_is_not_overdue) {
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
    BOOST_TEST(aborted.is_closed_within(1s));
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

BOOST_DATA_TEST_CASE(garbage_ends_its_connection_only,
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

BOOST_AUTO_TEST_CASE(stop_closes_idle_connections_after_a_while) {
    auto connection = client();
    connection.ask(get("/accounts/"));
    const auto begin = std::chrono::steady_clock::now();

    server.stop(100ms);

    BOOST_TEST(connection.is_closed_within(0ms));
    BOOST_TEST((std::chrono::steady_clock::now() - begin < 1s));
}

BOOST_AUTO_TEST_CASE(stop_answers_what_is_under_way_and_what_still_comes) {
    auto slow = client();
    auto late = client();
    late.ask(get("/accounts/"));
    slow.send(get("/accounts/slow"));
    std::this_thread::sleep_for(50ms);

    std::thread stopping{[&] { server.stop(200ms); }};
    std::this_thread::sleep_for(50ms);
    const auto late_answer = late.ask(get("/accounts/"));
    const auto slow_answer = slow.receive();
    stopping.join();

    BOOST_TEST(late_answer.status == 200);
    BOOST_TEST(late.is_closed_within(0ms));
    BOOST_TEST(slow_answer.status == 200);
    BOOST_TEST(slow.is_closed_within(0ms));
}

BOOST_AUTO_TEST_CASE(stop_does_not_wait_long_for_half_a_request) {
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
    const auto load = [&] {
        // As web servers do: a request is lost when it was sent and not answered.
        for (auto connection = client();;) {
            if (!connection.send(get("/accounts/"))) return;
            const auto answer = connection.receive();
            ++(answer.status == 200 ? answered : lost);
            if (answer.status != 200 || connection.is_closed_within(0ms)) return;
        }
    };
    std::vector<std::thread> clients;
    for (int i = 0; i < 8; ++i) clients.emplace_back(load);
    std::this_thread::sleep_for(200ms);

    server.stop(300ms);
    for (auto& thread : clients) thread.join();

    BOOST_TEST(answered > 100);
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
