#include "net/redis_registrar.h"

#include "support/contacts.h"
#include "support/portal_fixture.h"
#include "support/redis_server.h"
#include "support/registrar_failure.h"
#include "support/unix_server.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <algorithm>

using namespace portal;
using namespace portal::net;
using namespace portal::test;
namespace data = boost::unit_test::data;

namespace {

constexpr auto alice = "alice@sip.example.org";
constexpr auto key = "fs:alice@sip.example.org";

RedisRegistrar registrar_at(const std::string& url, const std::string& user = {},
                            const std::string& password = {}) {
    Config config;
    config.redis_server = url;
    config.redis_user = user;
    config.redis_password = password;
    return RedisRegistrar{config};
}

std::string failure_to_list(RedisRegistrar registrar) {
    return failure_of([&](const Deadline& until) { registrar.list(alice, until); });
}

std::string failure_to_list_in_silence(RedisRegistrar registrar) {
    return failure_in_silence([&](const Deadline& until) { registrar.list(alice, until); });
}

bool holds(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

struct RedisFixture {
    RedisFixture() {
        redis.ask({"HSET", key, pixel_id, pixel_contact, plain_id, plain_contact});
        redis.ask({"HSET", "fs:bob@sip.example.org", plain_id, plain_contact});
    }

    RedisServer redis;
    RedisRegistrar registrar = registrar_at(redis.url());
    const Deadline soon{60s};
};

}  // namespace

BOOST_AUTO_TEST_SUITE(redis_registrar)

BOOST_FIXTURE_TEST_CASE(devices_are_listed_as_flexisip_keeps_them, RedisFixture) {
    auto devices = registrar.list(alice, soon);

    BOOST_REQUIRE(devices.size() == 2u);
    std::sort(devices.begin(), devices.end(),
              [](const auto& one, const auto& other) { return one.name > other.name; });
    BOOST_TEST(devices[0].id == pixel_id);
    BOOST_TEST(devices[0].name == "Alice's Pixel 8");
    BOOST_TEST(devices[0].application == "LinphoneAndroid");
    BOOST_TEST(to_epoch(devices[0].last_seen.value()) == 1790000000);
    BOOST_TEST(to_epoch(devices[0].registered_until.value()) == 1790003600);
    BOOST_TEST(devices[1].id == plain_id);
    BOOST_TEST(devices[1].name == "");
    BOOST_TEST(registrar.list("carol@sip.example.org", soon).empty());
}

BOOST_FIXTURE_TEST_CASE(whatever_stands_in_the_hash_is_listed, RedisFixture) {
    const std::string id{"a b\"\0\xff<\r\n", 10};
    redis.ask({"HSET", key, id, std::string(100'000, '<'), "", ""});

    const auto devices = registrar.list(alice, soon);

    BOOST_TEST(devices.size() == 4u);
    BOOST_TEST(std::count_if(devices.begin(), devices.end(),
                             [&](const Device& device) { return device.id == id; }) == 1);
}

BOOST_FIXTURE_TEST_CASE(exactly_that_field_goes_and_flexisip_hears_of_it, RedisFixture) {
    RedisServer& subscriber = redis;
    BOOST_TEST(subscriber.ask({"SUBSCRIBE", alice}) == std::string{"subscribe|"} + alice + "|1");

    registrar.remove(alice, pixel_id, soon);

    BOOST_TEST(subscriber.heard() == std::string{"message|"} + alice + "|");
    subscriber.ask({"UNSUBSCRIBE"});
    BOOST_TEST(redis.ask({"HKEYS", key}) == plain_id);
    BOOST_TEST(redis.ask({"HLEN", "fs:bob@sip.example.org"}) == "1");
}

BOOST_FIXTURE_TEST_CASE(a_device_that_is_gone_may_be_removed_again, RedisFixture) {
    registrar.remove(alice, pixel_id, soon);
    registrar.remove(alice, pixel_id, soon);
    registrar.remove(alice, "urn:uuid:de2bed16-122e-0043-a5b9-bca33b7d158e", soon);

    BOOST_TEST(redis.ask({"HKEYS", key}) == plain_id);
}

BOOST_FIXTURE_TEST_CASE(an_id_is_a_field_of_any_bytes, RedisFixture) {
    const std::string id{"a b\"\0\xff<\r\n", 10};
    redis.ask({"HSET", key, id, "x"});

    registrar.remove(alice, id, soon);

    BOOST_TEST(redis.ask({"HLEN", key}) == "2");
}

BOOST_FIXTURE_TEST_CASE(all_devices_of_an_address_go_at_once, RedisFixture) {
    registrar.remove_all(alice, soon);

    BOOST_TEST(redis.ask({"KEYS", "*"}) == "fs:bob@sip.example.org");
}

BOOST_FIXTURE_TEST_CASE(a_key_that_is_no_hash_is_told_and_left_alone, RedisFixture) {
    redis.ask({"SET", "fs:dave@sip.example.org", "text"});
    const auto list =
        failure_of([&](const auto& until) { registrar.list("dave@sip.example.org", until); });
    const auto remove = failure_of(
        [&](const auto& until) { registrar.remove("dave@sip.example.org", pixel_id, until); });

    BOOST_TEST(holds(list, redis.url() + ": HGETALL fs:dave@sip.example.org: its key is not one of "
                                         "Flexisip (WRONGTYPE"));
    BOOST_TEST(holds(remove, "HDEL fs:dave@sip.example.org: its key is not one of Flexisip"));
    BOOST_TEST(redis.ask({"GET", "fs:dave@sip.example.org"}) == "text");
}

BOOST_FIXTURE_TEST_CASE(a_replica_is_told_to_be_one, RedisFixture) {
    redis.ask({"REPLICAOF", "127.0.0.1", "1"});

    const auto failure =
        failure_of([&](const auto& until) { registrar.remove(alice, pixel_id, until); });

    BOOST_TEST(holds(failure,
                     "HDEL fs:alice@sip.example.org: it is a replica, redis_server must "
                     "name the master (READONLY"));
    BOOST_TEST(registrar.list(alice, soon).size() == 2u);
}

BOOST_FIXTURE_TEST_CASE(the_password_of_redis_is_asked_for_and_never_told, RedisFixture) {
    redis.ask({"CONFIG", "SET", "requirepass", "open sesame"});

    BOOST_TEST(holds(failure_to_list(registrar), "it asks for a password, see redis_password"));
    const auto wrong = failure_to_list(registrar_at(redis.url(), "", "sesame 1"));
    BOOST_TEST(wrong == redis.url() + ": it refuses redis_user or redis_password");
    BOOST_TEST(registrar_at(redis.url(), "", "open sesame").list(alice, soon).size() == 2u);
}

BOOST_FIXTURE_TEST_CASE(a_user_with_the_rights_of_the_guide_may_do_all, RedisFixture) {
    redis.ask({"ACL", "SETUSER", "portal", "on", ">secret", "resetchannels",
               "~fs:*@sip.example.org", "&*@sip.example.org", "+hgetall", "+hdel", "+del",
               "+publish"});
    redis.ask({"ACL", "SETUSER", "reader", "on", ">secret", "~fs:*", "+hgetall"});
    redis.ask({"ACL", "SETUSER", "deaf", "on", ">secret", "~fs:*", "resetchannels", "+hdel"});
    auto reader = registrar_at(redis.url(), "reader", "secret");
    auto portal = registrar_at(redis.url(), "portal", "secret");

    BOOST_TEST(reader.list(alice, soon).size() == 2u);
    BOOST_TEST(holds(failure_of([&](const auto& until) { reader.remove(alice, pixel_id, until); }),
                     "redis_user may not do that (NOPERM"));
    portal.remove(alice, pixel_id, soon);
    BOOST_TEST(portal.list(alice, soon).size() == 1u);
    registrar_at(redis.url(), "deaf", "secret").remove(alice, plain_id, soon);
    BOOST_TEST(redis.ask({"EXISTS", key}) == "0");
    portal.remove_all("bob@sip.example.org", soon);
    BOOST_TEST(redis.ask({"DBSIZE"}) == "0");
}

BOOST_FIXTURE_TEST_CASE(a_redis_that_pauses_is_away_in_time, RedisFixture) {
    redis.pause();
    const auto stopped = failure_to_list_in_silence(registrar);
    redis.resume();
    BOOST_TEST(stopped == "away: " + redis.url() + ": connection: Connection timed out");

    redis.ask({"CLIENT", "PAUSE", "60000", "WRITE"});
    const auto paused =
        failure_in_silence([&](const auto& until) { registrar.remove(alice, pixel_id, until); });
    BOOST_TEST(holds(paused, "away: "));
    redis.ask({"CLIENT", "UNPAUSE"});
    BOOST_TEST(registrar.list(alice, soon).size() == 2u);
}

BOOST_FIXTURE_TEST_CASE(a_redis_that_is_gone_is_away_at_once, RedisFixture) {
    redis.stop();

    BOOST_TEST(holds(failure_to_list(registrar), "away: " + redis.url() + ": connection: "));
}

BOOST_DATA_TEST_CASE(nobody_at_a_port_or_a_name_is_told,
                     data::make({"redis://127.0.0.1:1", "redis://localhost:1", "redis://[::1]:1",
                                 "redis://no-such-host.invalid"}),
                     url) {
    BOOST_TEST(
        holds(failure_to_list_in_silence(registrar_at(url)), std::string{"away: "} + url + ": "));
}

BOOST_DATA_TEST_CASE(a_reply_that_is_cut_short_or_not_redis_is_told,
                     data::make({"", "*2\r\n$3\r\nabc\r\n$9\r\nab", "HTTP/1.1 400 No\r\n\r\n",
                                 "*4294967295\r\n", "$-5\r\n"}),
                     reply) {
    const TemporaryFolder folder;
    const UnixServer server{folder.file("redis"),
                            [&](int connection, const auto&) { say(connection, reply); }};

    const auto failure = failure_to_list(registrar_at("unix://" + folder.file("redis")));
    BOOST_TEST(failure.find("unix://") == 0u, failure);
}

BOOST_DATA_TEST_CASE(a_reply_of_another_kind_is_told,
                     data::make({":1\r\n", "+OK\r\n", "*2\r\n:1\r\n:2\r\n", "$-1\r\n"}), reply) {
    const TemporaryFolder folder;
    const UnixServer server{folder.file("redis"),
                            [&](int connection, const auto&) { say(connection, reply); }};

    BOOST_TEST(holds(failure_to_list(registrar_at("unix://" + folder.file("redis"))),
                     "the reply is of another kind"));
}

BOOST_AUTO_TEST_CASE(a_reply_that_comes_byte_by_byte_is_not_waited_for) {
    const TemporaryFolder folder;
    const UnixServer server{folder.file("redis"), [](int connection, const auto&) {
                                for (int i = 0; i < 300; ++i) {
                                    say(connection, i == 0 ? "+" : "a");
                                    std::this_thread::sleep_for(10ms);
                                }
                            }};

    BOOST_TEST(holds(failure_to_list_in_silence(registrar_at("unix://" + folder.file("redis"))),
                     "timed out"));
}

BOOST_AUTO_TEST_CASE(a_reply_without_end_is_not_kept) {
    const TemporaryFolder folder;
    const UnixServer server{folder.file("redis"), [](int connection, const auto&) {
                                say(connection, "$9999999\r\n" + std::string(2'000'000, 'a'));
                            }};

    BOOST_TEST(holds(failure_to_list(registrar_at("unix://" + folder.file("redis"))), "too long"));
}

BOOST_AUTO_TEST_SUITE_END()
