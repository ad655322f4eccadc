#include "support/administrator_fixture.h"
#include "support/contacts.h"
#include "support/mails.h"
#include "support/redis_server.h"

#include "base/text.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

constexpr auto key = "fs:alice@sip.example.org";

/// An administrator, and alice, who has two devices.
struct AdminDevicesFixture : AdministratorFixture {
    AdminDevicesFixture() {
        config.devices_management = true;
        config.redis_server = redis.url();
        begin(config);
        alice = given_account("alice");
        path = path_of(alice) + "/devices";
        redis.ask({"HSET", key, pixel_id, pixel_contact, plain_id, plain_contact});
    }

    http::Response confirmation_of(const std::string& id) {
        return get(path + "/deletion?id=" + base64url(id));
    }
    http::Response remove(const std::string& id) {
        return post(path + "/deletion", {{"id", base64url(id)}});
    }

    RedisServer redis;
    Account alice;
    std::string path;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(admin_account_devices, AdminDevicesFixture,
                         *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(the_page_of_an_account_leads_to_its_devices) {
    BOOST_TEST(contains(get(path_of(alice)).body, "href=\"" + path + "\""));

    const auto text = text_of(get(path));
    BOOST_TEST(contains(text, "registered with sip:alice@sip.example.org"));
    BOOST_TEST(contains(text, "Alice's Pixel 8 LinphoneAndroid 2026-09-21 14:13 UTC"));
    BOOST_TEST(contains(text, "Device without a name"));
    BOOST_TEST(contains(text, "unless the password of the account changes too"));
    BOOST_TEST(contains(text_of(get(path_of(admin) + "/devices")), "No device is registered now."));
}

BOOST_AUTO_TEST_CASE(accounts_that_are_deleted_together_lose_all_their_devices) {
    const auto bob = given_account("bob");
    redis.ask({"HSET", "fs:bob@sip.example.org", pixel_id, pixel_contact});

    post("/admin/accounts/selection?act=deletion&account-" + std::to_string(alice.id) +
             "=yes&account-" + std::to_string(bob.id) + "=yes",
         {{"number", "2"}});

    BOOST_TEST(!account_named("bob"));
    BOOST_TEST(redis.ask({"DBSIZE"}) == "0");
}

BOOST_AUTO_TEST_CASE(deletion_asks_first_and_is_written_down_with_who_did_it) {
    const auto confirmation = confirmation_of(pixel_id);
    BOOST_TEST(contains(text_of(confirmation), "sip:alice@sip.example.org"));
    BOOST_TEST(contains(text_of(confirmation), "Alice's Pixel 8"));
    BOOST_TEST(contains(confirmation.body, "href=\"" + path_of(alice) + "#mail\""));
    BOOST_TEST(redis.ask({"HLEN", key}) == "2");

    const auto answer = post(path + "/deletion", {{"id", value_of("id", confirmation)}});

    BOOST_TEST(answer.header("Location") == path);
    BOOST_TEST(redis.ask({"HEXISTS", key, pixel_id}) == "0");
    BOOST_TEST(redis.ask({"HLEN", key}) == "1");
    BOOST_TEST(contains(text_of(get(path)), "The device is deleted."));
    BOOST_TEST(last_event(alice) == std::string{"device.deleted by admin: "} + pixel_id);
}

BOOST_AUTO_TEST_CASE(it_takes_the_device_of_that_account_only) {
    redis.ask({"HSET", "fs:chief@sip.example.org", pixel_id, pixel_contact});

    remove(pixel_id);

    BOOST_TEST(redis.ask({"HLEN", "fs:chief@sip.example.org"}) == "1");
    BOOST_TEST(confirmation_of(pixel_id).header("Location") == path);
    BOOST_TEST(contains(text_of(get(path)), "This device is not registered any more."));
}

BOOST_AUTO_TEST_CASE(whoever_gives_the_password_again_comes_back_to_the_list) {
    const auto confirmation = confirmation_of(pixel_id);
    clock.pass(11min);

    const auto answer = remove(pixel_id);
    BOOST_TEST(answer.header("Location") ==
               "/login/confirmation?return=" + percent_encoded(path + "/deletion"));
    BOOST_TEST(redis.ask({"HLEN", key}) == "2");

    post("/login/confirmation", {{"password", "tr0ub4dor and 3"}});
    BOOST_TEST(get(path + "/deletion").header("Location") == path);
    BOOST_TEST(!contains(text_of(get(path)), "not registered any more"));
}

BOOST_AUTO_TEST_CASE(devices_that_cannot_be_told_spoil_no_page) {
    config.redis_server = "unix:///nonexistent/redis.sock";
    begin(config);
    alice = given_account("alice");
    path = path_of(alice) + "/devices";

    BOOST_TEST(get(path_of(alice)).status == 200);
    BOOST_TEST(contains(text_of(get(path)), "The devices cannot be shown now."));
    const auto answer = remove(pixel_id);
    BOOST_TEST(answer.status == 503);
    BOOST_TEST(contains(text_of(answer), "The device could not be deleted now."));
    BOOST_TEST(contains(answer.body, "href=\"" + path + "\""));
    BOOST_TEST(count("audit", "event = 'device.deleted'") == 0);
}

BOOST_AUTO_TEST_CASE(an_account_of_another_domain_shows_and_loses_nothing) {
    const auto id = portal->stores.accounts.insert({*Username::parse("alien"), {}, "en"},
                                                   Domain{"other.example.org"}, clock.now());
    path = "/admin/accounts/" + std::to_string(id) + "/devices";

    BOOST_TEST(get(path).status == 404);
    BOOST_TEST(confirmation_of(pixel_id).status == 404);
    BOOST_TEST(remove(pixel_id).status == 404);
}

BOOST_AUTO_TEST_CASE(the_feature_is_off_everywhere) {
    config.devices_management = false;
    begin(config);
    alice = given_account("alice");

    BOOST_TEST(get(path_of(alice) + "/devices").status == 404);
    BOOST_TEST(get(path_of(alice)).body.find("/devices") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
