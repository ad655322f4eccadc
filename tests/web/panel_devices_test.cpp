#include "support/contacts.h"
#include "support/portal_fixture.h"
#include "support/redis_server.h"
#include "support/timing.h"
#include "support/unix_server.h"

#include "base/text.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;
namespace data = boost::unit_test::data;

namespace {

constexpr auto key = "fs:alice@sip.example.org";
constexpr auto old_phone = "<sip:alice@192.0.2.1;expires=60;updatedAt=1789999000>";
constexpr auto hostile_id = "\"><script>alert('id')</script>&=\n\xff";
constexpr auto hostile_contact =
    "<sip:x;expires=60;updatedAt=1789999999?user-agent=%3Cb%3EApp%3C/b%3E/1%20"
    "(%22%3E%3Cscript%3Ealert(1)%3C/script%3E)>";

struct DevicesFixture : PortalFixture {
    DevicesFixture() {
        config.devices_management = true;
        config.redis_server = redis.url();
        begin();
        redis.ask({"HSET", key, pixel_id, pixel_contact, plain_id, plain_contact});
    }

    void begin() {
        configure(config);
        given_account("alice");
        given_login("alice");
    }

    http::Response confirmation_of(const std::string& id) {
        return get("/panel/devices/deletion?id=" + base64url(id));
    }
    http::Response remove(const std::string& id) {
        return post("/panel/devices/deletion", {{"id", base64url(id)}});
    }
    bool shows(const http::Response& page, const std::string& text) {
        return text_of(page).find(text) != std::string::npos;
    }

    RedisServer redis;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(panel_devices, DevicesFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(the_page_tells_name_application_and_times) {
    const auto page = get("/panel/devices");

    BOOST_TEST(page.status == 200);
    BOOST_TEST(shows(page,
                     "Alice's Pixel 8 LinphoneAndroid 2026-09-21 14:13 UTC "
                     "2026-09-21 15:13 UTC Delete Alice's Pixel 8"));
    BOOST_TEST(shows(page, "Device without a name 2026-09-21 14:13 UTC 2026-09-21 15:13 UTC"));
    BOOST_TEST(shows(get("/panel"), "Show your devices"));
}

BOOST_AUTO_TEST_CASE(who_was_seen_last_comes_first_and_what_is_over_is_left_out) {
    clock.pass(30min);
    redis.ask({"HSET", key, "old", old_phone, "unreadable", "?", "new",
               "<sip:a@b;expires=60;updatedAt=1790001799?user-agent=New>"});

    const auto text = text_of(get("/panel/devices"));

    BOOST_TEST(text.find("New") < text.find("Alice's Pixel 8"));
    BOOST_TEST(text.find("Alice's Pixel 8") < text.find("Device without a name not known"));
    BOOST_TEST(text.find("not known") != std::string::npos);
    BOOST_TEST(text.find("2026-09-21 13:56") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_device_for_which_messages_wait_is_shown_as_offline) {
    clock.pass(2h);
    given_login("alice");

    const auto page = get("/panel/devices");

    BOOST_TEST(shows(page, "offline now Messages wait for it until 2026-10-21 14:13 UTC"));
    BOOST_TEST(!shows(page, "Device without a name"));
}

BOOST_AUTO_TEST_CASE(an_address_without_devices_says_so) {
    redis.ask({"FLUSHALL"});

    BOOST_TEST(shows(get("/panel/devices"), "No device is registered now."));
}

BOOST_AUTO_TEST_CASE(what_a_client_calls_itself_is_text) {
    redis.ask({"HSET", key, hostile_id, hostile_contact});

    const auto page = get("/panel/devices");
    const auto confirmation = confirmation_of(hostile_id);

    BOOST_TEST(shows(page, "\"><script>alert(1)</script> <b>App<"));
    BOOST_TEST(confirmation.status == 200);
    for (const auto& answer : {page, confirmation}) {
        BOOST_TEST(answer.body.find("<script>alert") == std::string::npos);
        BOOST_TEST(is_utf8(answer.body));
    }
}

BOOST_DATA_TEST_CASE(deletion_asks_first_and_takes_exactly_that_device,
                     data::make({pixel_id, plain_id, hostile_id}), id) {
    redis.ask({"HSET", key, hostile_id, hostile_contact});
    const auto confirmation = confirmation_of(id);
    BOOST_TEST(shows(confirmation, "unless your password changes too"));
    BOOST_TEST(redis.ask({"HLEN", key}) == "3");

    const auto answer = post("/panel/devices/deletion", {{"id", value_of("id", confirmation)}});

    BOOST_TEST(answer.header("Location") == "/panel/devices");
    BOOST_TEST(redis.ask({"HLEN", key}) == "2");
    BOOST_TEST(redis.ask({"HEXISTS", key, id}) == "0");
    BOOST_TEST(shows(get("/panel/devices"), "The device is deleted."));
    BOOST_TEST(count("audit", "event = 'device.deleted'") == 1);
}

BOOST_AUTO_TEST_CASE(deleting_twice_is_no_error) {
    remove(pixel_id);

    BOOST_TEST(remove(pixel_id).status == 303);
    BOOST_TEST(confirmation_of(pixel_id).header("Location") == "/panel/devices");
    BOOST_TEST(shows(get("/panel/devices"), "This device is not registered any more."));
}

BOOST_AUTO_TEST_CASE(nobody_deletes_the_device_of_another) {
    redis.ask({"HSET", "fs:bob@sip.example.org", pixel_id, pixel_contact});

    remove(pixel_id);

    BOOST_TEST(redis.ask({"HLEN", "fs:bob@sip.example.org"}) == "1");
}

BOOST_AUTO_TEST_CASE(an_id_that_no_page_of_ours_has_is_not_found) {
    BOOST_TEST(get("/panel/devices/deletion?id=%22").status == 404);
    BOOST_TEST(post("/panel/devices/deletion", {{"id", "\""}}).status == 404);
    BOOST_TEST(get("/panel/devices/deletion").header("Location") == "/panel/devices");
}

BOOST_AUTO_TEST_CASE(a_redis_that_is_silent_costs_one_page_a_moment_and_the_next_nothing) {
    patience = registrar_patience;
    begin();
    redis.pause();
    http::Response first, deletion, second;

    BOOST_TEST(is_done_within(300ms, [&] {
        clock.pass(30s);  // what was silent before is asked again
        first = get("/panel/devices");
    }));
    BOOST_TEST(is_done_within(100ms, [&] {
        deletion = remove(pixel_id);
        second = get("/panel/devices");
    }));

    BOOST_TEST(shows(first, "The devices cannot be shown now."));
    BOOST_TEST(shows(second, "The devices cannot be shown now."));
    BOOST_TEST(deletion.status == 503);
    BOOST_TEST(shows(deletion, "The device could not be deleted now."));
    BOOST_TEST(count("audit", "event = 'device.deleted'") == 0);
}

BOOST_AUTO_TEST_CASE(a_redis_that_was_silent_is_asked_again_after_half_a_minute) {
    patience = 1s;
    begin();
    redis.pause();
    BOOST_TEST(shows(get("/panel/devices"), "The devices cannot be shown now."));
    redis.resume();

    clock.pass(29s);
    BOOST_TEST(shows(get("/panel/devices"), "The devices cannot be shown now."));
    clock.pass(1s);
    BOOST_TEST(shows(get("/panel/devices"), "Alice's Pixel 8"));
}

BOOST_AUTO_TEST_CASE(a_key_that_is_no_hash_spoils_no_other_page) {
    redis.ask({"SET", key, "text"});

    BOOST_TEST(shows(get("/panel/devices"), "The devices cannot be shown now."));
    redis.ask({"DEL", key});
    BOOST_TEST(shows(get("/panel/devices"), "No device is registered now."));
}

BOOST_AUTO_TEST_CASE(the_feature_is_off_everywhere_or_on) {
    BOOST_TEST(shows(get("/documentation"), "Your devices are the phones and apps"));

    config.devices_management = false;
    begin();

    BOOST_TEST(get("/panel/devices").status == 404);
    BOOST_TEST(remove(pixel_id).status == 404);
    BOOST_TEST(!shows(get("/panel"), "Devices"));
    BOOST_TEST(get("/documentation").body.find("/panel/devices") == std::string::npos);
    BOOST_TEST(redis.ask({"HLEN", key}) == "2");
}

BOOST_AUTO_TEST_CASE(how_long_the_old_password_is_taken_is_told_when_no_proxy_is) {
    BOOST_TEST(shows(get("/panel/devices"), "for up to 30 minutes"));

    config.flexisip_sockets = {"/nowhere/flexisip-*"};
    begin();

    BOOST_TEST(!shows(get("/panel/devices"), "for up to 30 minutes"));
}

BOOST_AUTO_TEST_SUITE_END()
