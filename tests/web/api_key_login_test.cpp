#include "support/administrator_fixture.h"
#include "support/mails.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

/// A key of the administrator, and a program that shows it where phones ask for their settings.
struct ApiKeyFixture : AdministratorFixture {
    ApiKeyFixture() : key(given_key({"billing", {}, "192.0.2.0/24"})) { change_browser(); }

    std::string given_key(const ApiKeys::Form& form) {
        return *portal->api_keys.create(form, {admin.id, "192.0.2.7"});
    }
    http::Response ask(const std::string& shown, const std::string& address = "192.0.2.9") {
        http::Request request;
        request.path = request.target = "/provisioning/me";
        request.remote_address = address;
        request.headers = {{"x-api-key", shown}};
        return send(request);
    }

    std::string key;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(api_key_login, ApiKeyFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(a_key_opens_the_settings_of_whoever_made_it_again_and_again) {
    given_account("alice");
    for (int i = 0; i < 2; ++i) {
        const auto document = ask(key);
        BOOST_TEST(document.status == 200);
        BOOST_TEST(document.header("Content-Type") == "application/xml; charset=utf-8");
        BOOST_TEST(document.header("Cache-Control") == "no-store");
        BOOST_TEST(contains(document.body, "sip:chief@sip.example.org"));
        BOOST_TEST(!contains(document.body, "alice"));
    }
    BOOST_TEST(count("api_keys", "used_at = " + std::to_string(to_epoch(clock.now()))) == 1);
}

BOOST_AUTO_TEST_CASE(a_key_that_opens_nothing_is_refused_as_a_digest_is) {
    const auto expiring = given_key({"short", "1", {}});
    clock.pass(24h);

    for (const auto& answer : {ask("fsa_x"), ask(key, "198.51.100.1"), ask(expiring)}) {
        BOOST_TEST(answer.status == 401);
        BOOST_TEST(contains(answer.header("WWW-Authenticate"), "Digest realm="));
    }
    portal->database.sql() << "UPDATE accounts SET activated = 0";
    BOOST_TEST(ask(key).status == 401);
}

BOOST_AUTO_TEST_CASE(too_many_wrong_keys_of_a_network_must_wait) {
    for (int i = 0; i < 30; ++i) BOOST_REQUIRE(ask("fsa_x").status == 401);

    const auto refused = ask(key);
    BOOST_TEST(refused.status == 429);
    BOOST_TEST(!refused.header("Retry-After").empty());
    clock.pass(10min);
    BOOST_TEST(ask(key).status == 200);
}

BOOST_AUTO_TEST_CASE(without_the_api_no_key_is_looked_at) {
    auto settings = config;
    settings.api = false;
    begin(settings);
    key = given_key({"billing", {}, {}});

    BOOST_TEST(ask(key).status == 401);
    BOOST_TEST(count("api_keys", "used_at IS NOT NULL") == 0);
    BOOST_TEST(count("attempts", "subject LIKE 'digest%'") == 0);
}

BOOST_AUTO_TEST_SUITE_END()
