#include "support/administrator_fixture.h"
#include "support/mails.h"

#include "base/crypto.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <regex>

using namespace portal;
using namespace portal::test;
namespace data = boost::unit_test::data;

namespace {

struct AdminApiKeysFixture : AdministratorFixture {
    std::string given_key(const Fields& more = {}) {
        Fields fields{{"name", "billing"}};
        fields.insert(fields.end(), more.begin(), more.end());
        const auto page = post("/admin/api_keys", fields);
        std::smatch found;
        BOOST_REQUIRE(std::regex_search(page.body, found, std::regex{">(fsa_[^<]*)<"}));
        return found[1];
    }
    std::string owner_of(const std::string& key, const std::string& address = "192.0.2.7") {
        const auto account = portal->api_keys.find(domain(), key, address, clock.now());
        return account ? account->username : "nobody";
    }
    std::string revocation() {
        const auto page = get("/admin/api_keys");
        std::smatch found;
        BOOST_REQUIRE(std::regex_search(
            page.body, found, std::regex{"action=\"(/admin/api_keys/[0-9]+/revocation)"}));
        return found[1];
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(admin_api_keys, AdminApiKeysFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(a_key_is_shown_once_and_kept_as_its_digest) {
    const auto key = given_key();

    BOOST_TEST(key.size() == 4 + 43);
    BOOST_TEST(owner_of(key) == "chief");
    BOOST_TEST(!contains(get("/admin/api_keys").body, key));
    BOOST_TEST(contains(text_of(get("/admin/api_keys")), "billing chief 2026-09-21 14:13 UTC"));
    BOOST_TEST(count("api_keys", "hash = '" + sha256_hex(key) + "'") == 1);
    BOOST_TEST(last_event(admin) == "api_key.created by admin: billing");
}

BOOST_AUTO_TEST_CASE(another_key_opens_nothing) {
    const auto key = given_key();

    for (const auto& other : {std::string{}, key.substr(4), key + "x", sha256_hex(key)})
        BOOST_TEST(owner_of(other) == "nobody");
    BOOST_TEST(!portal->api_keys.find(Domain{"other.example.org"}, key, "192.0.2.7", clock.now()));
}

BOOST_AUTO_TEST_CASE(an_expired_key_opens_nothing) {
    const auto key = given_key({{"days", "30"}});

    clock.pass(24h * 30 - 1s);
    BOOST_TEST(owner_of(key) == "chief");
    clock.pass(1s);
    BOOST_TEST(owner_of(key) == "nobody");
}

BOOST_AUTO_TEST_CASE(a_key_opens_only_from_its_addresses) {
    const auto key = given_key({{"addresses", " 192.0.2.0/28,\n2001:db8::/32 ; 198.51.100.9 "}});

    for (const auto* inside : {"192.0.2.7", "2001:db8:1::1", "198.51.100.9", "::ffff:192.0.2.7"})
        BOOST_TEST(owner_of(key, inside) == "chief", inside);
    for (const auto* outside : {"192.0.2.16", "2001:db9::1", "198.51.100.8", "", "x"})
        BOOST_TEST(owner_of(key, outside) == "nobody", outside);
    BOOST_TEST(
        contains(text_of(get("/admin/api_keys")), "192.0.2.0/28 2001:db8::/32 198.51.100.9"));
}

BOOST_AUTO_TEST_CASE(a_key_lives_no_longer_than_its_administrator_is_one) {
    const auto key = given_key();
    const auto other = given_administrator("other");

    portal->administration.demote(now(admin), {other.id, "192.0.2.7"});
    BOOST_TEST(owner_of(key) == "nobody");
    portal->administration.promote(now(admin), {other.id, "192.0.2.7"});
    BOOST_TEST(owner_of(key) == "chief");
    portal->administration.deactivate(now(admin), {other.id, "192.0.2.7"});
    BOOST_TEST(owner_of(key) == "nobody");
    portal->deletion.remove(now(admin), other.id, {"192.0.2.7", {}});
    BOOST_TEST(count("api_keys") == 0);
}

BOOST_AUTO_TEST_CASE(whoever_disowns_a_login_loses_the_keys_too) {
    const auto key = given_key();
    const auto other = given_key({{"days", "30"}});
    change_browser();
    given_login("chief");
    post(link_in(mails().back()));

    BOOST_TEST(owner_of(key) == "nobody");
    BOOST_TEST(owner_of(other) == "nobody");
    BOOST_TEST(count("api_keys") == 0);
}

BOOST_AUTO_TEST_CASE(when_it_was_used_is_told_to_the_minute) {
    const auto key = given_key();
    BOOST_TEST(contains(text_of(get("/admin/api_keys")), "never never anywhere"));

    clock.pass(1h);
    owner_of(key);
    clock.pass(59s);
    owner_of(key);
    BOOST_TEST(count("api_keys", "used_at = " + std::to_string(to_epoch(clock.now()) - 59)) == 1);
    clock.pass(1s);
    owner_of(key);
    BOOST_TEST(count("api_keys", "used_at = " + std::to_string(to_epoch(clock.now()))) == 1);
}

BOOST_AUTO_TEST_CASE(a_revoked_key_opens_nothing) {
    const auto key = given_key();
    const auto path = revocation();

    BOOST_TEST(post(path).header("Location") == "/admin/api_keys");
    BOOST_TEST(owner_of(key) == "nobody");
    BOOST_TEST(last_event(admin) == "api_key.revoked by admin: billing");
    BOOST_TEST(post(path).status == 404);
    BOOST_TEST(post("/admin/api_keys/x/revocation").status == 404);
}

BOOST_AUTO_TEST_CASE(the_keys_of_another_domain_are_neither_shown_nor_revoked) {
    const auto key = given_key();
    const auto path = revocation();
    const Domain elsewhere{"other.example.org"};
    const auto id = portal->stores.accounts.insert({*Username::parse("alien"), {}, "en"}, elsewhere,
                                                   clock.now());
    portal->database.sql() << "UPDATE api_keys SET account_id = " << id;

    BOOST_TEST(contains(text_of(get("/admin/api_keys")), "There is no key yet."));
    BOOST_TEST(post(path).status == 404);
    BOOST_TEST(count("api_keys") == 1);
}

BOOST_AUTO_TEST_CASE(all_mistakes_are_told_at_once_and_what_was_typed_is_kept) {
    const auto page =
        post("/admin/api_keys", {{"name", " "}, {"days", "0"}, {"addresses", "home"}});

    BOOST_TEST(page.status == 422);
    BOOST_TEST(refusal_of("name", page) == "Give the key a name.");
    BOOST_TEST(refusal_of("days", page) == "Choose when the key expires.");
    BOOST_TEST(refusal_of("addresses", page) == "“home” is no network address and no network.");
    BOOST_TEST(value_of("addresses", page) == "home");
    BOOST_TEST(count("api_keys") == 0);
}

BOOST_DATA_TEST_CASE(what_is_no_network_is_refused,
                     data::make({"192.0.2.0/33", "192.0.2", "::1/129", "10.0.0.0/", "a b"}), text) {
    BOOST_TEST(post("/admin/api_keys", {{"name", "x"}, {"addresses", text}}).status == 422);
}

BOOST_AUTO_TEST_CASE(long_names_and_many_networks_are_refused) {
    std::string many;
    for (int i = 0; i < 100; ++i) many += "192.0.2." + std::to_string(i) + " ";
    const auto page =
        post("/admin/api_keys", {{"name", std::string(65, 'x')}, {"addresses", many}});

    BOOST_TEST(refusal_of("name", page) == "Use up to 64 characters, all in one line.");
    BOOST_TEST(refusal_of("addresses", page) == "Name fewer networks, or wider ones.");
}

BOOST_AUTO_TEST_CASE(the_password_is_asked_for_again_before_a_key_is_made) {
    clock.pass(11min);
    BOOST_TEST(get("/admin/api_keys").header("Location") ==
               "/login/confirmation?return=%2Fadmin%2Fapi_keys");
    post("/admin/api_keys", {{"name", "billing"}});
    BOOST_TEST(count("api_keys") == 0);
}

BOOST_AUTO_TEST_CASE(without_the_api_there_are_no_keys) {
    auto settings = test_config();
    settings.api = false;
    begin(settings);

    BOOST_TEST(get("/admin/api_keys").status == 404);
    BOOST_TEST(!contains(get("/admin").body, "api_keys"));
    BOOST_TEST(contains(text_of(get("/documentation")),
                        "API key # This feature is not enabled on this instance."));
}

BOOST_AUTO_TEST_SUITE_END()
