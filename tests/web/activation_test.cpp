#include "db/query.h"
#include "support/mails.h"
#include "support/portal_fixture.h"

#include "account/registration.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

struct ActivationFixture : PortalFixture {
    std::string given_link() {
        post("/register/email", {{"username", "alice"}, {"email", "alice@example.org"}});
        return link_in(mails().back());
    }

    /// Flexisip's built-in password request.
    long flexisip_passwords(const std::string& algorithm) {
        long long count = 0;
        std::string password;
        std::string found;
        const std::string id = "alice";
        const std::string domain = "sip.example.org";
        db::for_each(
            portal->database.sql(),
            "select password, algorithm from passwords where account_id = "
            "(select id from accounts where username = :id and domain = :domain and activated = "
            "true)",
            [&] { count += found == algorithm ? 1 : 0; }, soci::into(password), soci::into(found),
            soci::use(id, "id"), soci::use(domain, "domain"));
        return static_cast<long>(count);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(activation, ActivationFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(the_link_shows_the_sip_address_and_asks_for_a_password) {
    const auto page = get(given_link());

    BOOST_TEST(page.status == 200);
    BOOST_TEST(text_of(page).find("sip:alice@sip.example.org") != std::string::npos);
    BOOST_TEST(page.body.find("autocomplete=\"new-password\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(looking_at_the_link_changes_nothing) {
    const auto link = given_link();

    for (int i = 0; i < 20; ++i) {
        BOOST_TEST(get(link).status == 200);
        BOOST_TEST(head(link).status == 200);
    }

    BOOST_TEST(!account_named("alice").value().activated);
    BOOST_TEST(count("tokens", "used_at IS NOT NULL") == 0);
}

BOOST_AUTO_TEST_CASE(a_password_activates_and_logs_in) {
    const auto answer = post(given_link(), {{"password", "tr0ub4dor and 3"}, {"sha256", "yes"}});

    BOOST_TEST(answer.status == 303);
    BOOST_TEST(answer.header("Location") == "/panel");
    BOOST_TEST(account_named("alice").value().activated);
    const auto panel = get("/panel");
    BOOST_TEST(panel.status == 200);
    BOOST_TEST(text_of(panel).find("Your account is open") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(flexisip_finds_the_passwords_after_the_activation_and_none_before) {
    const auto link = given_link();
    BOOST_TEST(flexisip_passwords("MD5") == 0);

    post(link, {{"password", "tr0ub4dor and 3"}, {"sha256", "yes"}});

    BOOST_TEST(flexisip_passwords("MD5") == 1);
    BOOST_TEST(flexisip_passwords("SHA-256") == 1);
    BOOST_TEST(count("passwords",
                     "algorithm = 'MD5' AND password = '" +
                         ha1(SipAlgorithm::md5, "alice", "sip.example.org", "tr0ub4dor and 3") +
                         "'") == 1);
}

BOOST_AUTO_TEST_CASE(without_the_choice_of_sha256_only_md5_is_kept) {
    post(given_link(), {{"password", "tr0ub4dor and 3"}});

    BOOST_TEST(flexisip_passwords("MD5") == 1);
    BOOST_TEST(flexisip_passwords("SHA-256") == 0);
}

BOOST_AUTO_TEST_CASE(a_server_of_one_algorithm_leaves_no_choice) {
    config.sip_algorithms = {SipAlgorithm::sha256};
    configure(config);
    const auto link = given_link();

    BOOST_TEST(get(link).body.find("name=\"sha256\"") == std::string::npos);
    post(link, {{"password", "tr0ub4dor and 3"}});
    BOOST_TEST(flexisip_passwords("SHA-256") == 1);
    BOOST_TEST(flexisip_passwords("MD5") == 0);
}

BOOST_AUTO_TEST_CASE(the_realm_of_the_settings_goes_into_the_digest) {
    config.realm = "example.org";
    configure(config);
    post(given_link(), {{"password", "tr0ub4dor and 3"}});

    BOOST_TEST(count("passwords", "realm = 'example.org'") == 1);
    given_login("alice");
}

BOOST_AUTO_TEST_CASE(a_refused_password_leaves_the_link_alive_and_is_not_shown_again) {
    const auto link = given_link();

    const auto answer = post(link, {{"password", "alice42"}});

    BOOST_TEST(answer.status == 422);
    BOOST_TEST(refusal_of("password", answer) == "Use 8 characters or more.");
    BOOST_TEST(answer.body.find("alice42") == std::string::npos);
    BOOST_TEST(answer.body.find("<title>Error: ") != std::string::npos);
    BOOST_TEST(get(link).status == 200);
}

BOOST_AUTO_TEST_CASE(a_used_link_says_so_and_leads_to_the_login) {
    const auto link = given_link();
    post(link, {{"password", "tr0ub4dor and 3"}});
    change_browser();

    BOOST_TEST(get(link).status == 410);
    BOOST_TEST(text_of(get(link)).find("This link has been used") != std::string::npos);
    BOOST_TEST(post(link, {{"password", "another one of mine"}}).status == 410);
    given_login("alice", "tr0ub4dor and 3");
}

BOOST_AUTO_TEST_CASE(an_expired_link_offers_a_new_one) {
    const auto link = given_link();
    clock.pass(activation_lifetime);

    BOOST_TEST(get(link).status == 410);
    BOOST_TEST(text_of(get(link)).find("This link is too old") != std::string::npos);
    BOOST_TEST(post(link, {{"password", "tr0ub4dor and 3"}}).status == 410);
    const auto renewed = post(link + "/renewal");
    BOOST_TEST(renewed.status == 200);
    BOOST_TEST(value_of("return", renewed) == link);

    BOOST_TEST(mails().size() == 2u);
    BOOST_TEST(post(link_in(mails().back()), {{"password", "tr0ub4dor and 3"}}).status == 303);
}

BOOST_AUTO_TEST_CASE(so_does_one_to_an_account_that_was_switched_on_meanwhile) {
    const auto link = given_link();
    portal->stores.accounts.activate(account_named("alice").value().id, clock.now());
    clock.pass(activation_lifetime);

    BOOST_TEST(post(link + "/renewal").status == 200);

    BOOST_TEST(post(link_in(mails().back()), {{"password", "tr0ub4dor and 3"}}).status == 303);
    BOOST_TEST(account_named("alice").value().has_password);
}

BOOST_AUTO_TEST_CASE(an_unknown_link_explains_itself) {
    const auto page = get("/activate/" + std::string(43, 'x'));

    BOOST_TEST(page.status == 404);
    BOOST_TEST(contains(text_of(page), "No account yet? Create an account"));

    config.public_registration = false;
    configure(config);
    BOOST_TEST(!contains(text_of(get("/activate/" + std::string(43, 'x'))), "No account yet?"));
}

BOOST_AUTO_TEST_CASE(whoever_is_offered_the_newsletter_joins_once_the_address_is_proved) {
    config.newsletter_address = "news@example.org";
    configure(config);
    post("/register/email",
         {{"username", "alice"}, {"email", "alice@example.org"}, {"newsletter", "yes"}});
    BOOST_REQUIRE(mails().size() == 1u);

    post(link_in(mails().back()), {{"password", "tr0ub4dor and 3"}});

    BOOST_REQUIRE(mails().size() == 2u);
    BOOST_TEST(mails().back().to == "news@example.org");
    BOOST_TEST(mails().back().text.find("alice@example.org") != std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
