#include "account/registration.h"

#include "db/query.h"
#include "support/portal_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

struct RegistrationFixture : PortalFixture {
    Domain domain{"sip.example.org"};
    Origin origin{"192.0.2.7", "test"};

    auto enter(const std::string& username, const std::string& email) {
        return portal->registration.by_email(domain, {username, email}, "en", origin);
    }
    auto change_address(const Registration::Pending& pending, const std::string& email) {
        return portal->registration.change_address(domain, pending, email, "en", origin);
    }
    void resend(const Registration::Pending& pending, const std::string& language = "en") {
        portal->registration.resend(domain, pending, language);
    }
};

std::string reasons(const Refusals& refusals) {
    std::string text;
    for (const auto& refusal : refusals) text += (text.empty() ? "" : " ") + refusal.reason;
    return text;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(registration, RegistrationFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(account_token_and_mail_are_made_together) {
    BOOST_REQUIRE(enter("Alice", "Alice@Example.org"));

    const auto account = account_named("alice").value();
    BOOST_TEST(account.email.value() == "Alice@example.org");
    BOOST_TEST(!account.activated);
    BOOST_TEST(!account.has_password);
    BOOST_TEST(count("tokens") == 1);
    BOOST_TEST(count("outbox", "state = 'queued'") == 1);
    BOOST_TEST(count("audit", "event = 'account.registered'") == 1);
}

BOOST_AUTO_TEST_CASE(the_database_alone_does_not_reveal_the_link) {
    enter("alice", "alice@example.org");
    std::string stored;
    db::fetch(portal->database.sql(), "SELECT message FROM outbox", soci::into(stored));
    const auto token = link_in(mails().at(0)).substr(std::string{"/activate/"}.size());

    BOOST_TEST(token.size() == 43u);
    BOOST_TEST(stored.find(token) == std::string::npos);
    BOOST_TEST(count("tokens", "hash = '" + token + "'") == 0);
    BOOST_TEST(count("tokens", "hash = '" + sha256_hex(token) + "'") == 1);
    BOOST_TEST(count("outbox", "message IS NULL AND state = 'sent'") == 1);
}

BOOST_AUTO_TEST_CASE(all_refusals_are_told_at_once) {
    config.terms_url = "https://example.org/terms";
    configure(config);

    BOOST_TEST(reasons(enter("a b", "nobody").refusals()) ==
               "username.malformed email.malformed terms.missing");
    BOOST_TEST(reasons(enter("", "").refusals()) == "username.missing email.missing terms.missing");
    BOOST_TEST(count("accounts") == 0);
}

BOOST_AUTO_TEST_CASE(names_of_the_service_and_numbers_are_refused) {
    BOOST_TEST(reasons(enter("postmaster", "a@example.org").refusals()) == "username.reserved");
    BOOST_TEST(reasons(enter("+33612345678", "a@example.org").refusals()) ==
               "username.phone_number");
}

BOOST_AUTO_TEST_CASE(a_taken_username_is_refused) {
    enter("alice", "alice@example.org");

    BOOST_TEST(reasons(enter("ALICE", "bob@example.org").refusals()) == "username.taken");
    BOOST_TEST(count("accounts") == 1);
    BOOST_TEST(mails().size() == 1u);
}

BOOST_AUTO_TEST_CASE(
    registering_once_more_with_the_same_address_sends_the_mail_again_after_a_minute) {
    enter("alice", "alice@example.org");
    enter("alice", "alice@example.org");
    BOOST_TEST(mails().size() == 1u);

    clock.pass(61s);
    BOOST_TEST(!enter("alice", "alice@example.org"));
    BOOST_TEST(mails().size() == 2u);
    BOOST_TEST(count("accounts") == 1);
}

BOOST_AUTO_TEST_CASE(an_address_with_an_account_gets_a_mail_that_says_so) {
    given_account("alice");
    clock.pass(2min);

    BOOST_TEST(static_cast<bool>(enter("alice2", "ALICE@example.org")));

    BOOST_TEST(!account_named("alice2"));
    BOOST_TEST(mails().back().to == "ALICE@example.org");
    BOOST_TEST(mails().back().text.find("sip:alice@sip.example.org") != std::string::npos);
    BOOST_TEST(link_in(mails().back()) == "/login");
}

BOOST_AUTO_TEST_CASE(the_name_asked_for_with_a_known_address_is_kept_as_any_other) {
    given_account("alice");
    clock.pass(2min);
    enter("alice2", "alice@example.org");

    BOOST_TEST(reasons(enter("alice2", "mallory@example.org").refusals()) == "username.taken");

    clock.pass(unconfirmed_lifetime + 1s);
    clean_up(portal->stores, config, clock.now());
    BOOST_TEST(static_cast<bool>(enter("alice2", "mallory@example.org")));
}

BOOST_AUTO_TEST_CASE(an_address_whose_account_waits_gets_a_new_link_to_it) {
    enter("alice", "alice@example.org");
    clock.pass(2min);
    enter("alice2", "alice@example.org");

    const auto link = link_in(mails().back());
    post(link, {{"password", "tr0ub4dor and 3"}});
    BOOST_TEST(account_named("alice").value().activated);
    BOOST_TEST(!account_named("alice2"));
}

BOOST_AUTO_TEST_CASE(accounts_share_an_address_where_the_setting_lets_them) {
    config.unique_email = false;
    configure(config);

    BOOST_TEST(static_cast<bool>(enter("alice", "family@example.org")));
    BOOST_TEST(static_cast<bool>(enter("bob", "family@example.org")));
    BOOST_TEST(count("accounts") == 2);
}

BOOST_AUTO_TEST_CASE(the_mail_is_sent_again_after_a_minute_and_its_first_link_expires) {
    const auto pending = enter("alice", "alice@example.org");
    const auto first = link_in(mails().back());
    BOOST_TEST(portal->registration.wait_before_resend(*pending).count() == 60);
    resend(*pending);
    BOOST_TEST(mails().size() == 1u);

    clock.pass(60s);
    resend(*pending);

    BOOST_TEST(mails().size() == 2u);
    BOOST_TEST(get(first).status == 410);
    BOOST_TEST(get(link_in(mails().back())).status == 200);
}

BOOST_AUTO_TEST_CASE(an_address_gets_five_mails_an_hour) {
    const auto pending = enter("alice", "alice@example.org");
    for (int i = 0; i < 10; ++i) {
        clock.pass(61s);
        resend(*pending);
    }
    BOOST_TEST(mails().size() == 5u);

    clock.pass(1h);
    resend(*pending);
    BOOST_TEST(mails().size() == 6u);
}

BOOST_AUTO_TEST_CASE(a_mistyped_address_is_replaced) {
    const auto pending = enter("alice", "alcie@example.org");
    const auto first = link_in(mails().back());

    const auto changed = change_address(*pending, "alice@example.org");

    BOOST_REQUIRE(changed);
    BOOST_TEST(mails().back().to == "alice@example.org");
    BOOST_TEST(account_named("alice").value().email.value() == "alice@example.org");
    BOOST_TEST(get(first).status == 404);
    BOOST_TEST(count("addresses") == 2);
}

BOOST_AUTO_TEST_CASE(replacing_the_address_of_another_s_account_is_not_possible) {
    enter("alice", "alice@example.org");
    const auto mine = enter("mallory", "mallory@example.org");

    for (const auto& ticket : {std::string{}, mine->ticket})
        for (const auto* email : {"alice@example.org", "mallory@example.org"}) {
            const Registration::Pending forged{Username::parse("alice").value(),
                                               EmailAddress::parse(email).value(), false, ticket};
            BOOST_TEST(!change_address(forged, "m@example.org"));
        }
    BOOST_TEST(account_named("alice").value().email.value() == "alice@example.org");
}

BOOST_AUTO_TEST_CASE(a_registration_that_was_replaced_replaces_nothing) {
    given_account("alice");
    for (const auto* name : {"probe", "other"}) {
        const auto first = enter(name, name + std::string{"@example.org"});
        const auto* const asked_for =
            name == std::string{"probe"} ? "alice@example.org" : "nobody@example.org";
        BOOST_REQUIRE(change_address(*first, asked_for));

        // Else it would tell whether the second address has an account.
        BOOST_TEST(reasons(change_address(*first, "third@example.org").refusals()) ==
                   "username.taken");
    }
}

BOOST_AUTO_TEST_CASE(the_wish_for_the_newsletter_outlives_another_address) {
    const auto pending = portal->registration.by_email(
        domain, {"alice", "alcie@example.org", false, false, true}, "en", origin);

    BOOST_REQUIRE(change_address(*pending, "alice@example.org"));
    BOOST_TEST(account_named("alice").value().newsletter);
}

BOOST_AUTO_TEST_CASE(names_of_deleted_accounts_are_not_set_free_by_who_registered_them) {
    const auto pending = enter("alice", "alice@example.org");
    post(link_in(mails().back()), {{"password", "tr0ub4dor and 3"}});
    post("/panel/deletion", {{"sip_address", "alice@sip.example.org"}});
    BOOST_REQUIRE(!account_named("alice"));

    BOOST_TEST(!change_address(*pending, "other@example.org"));
}

BOOST_AUTO_TEST_CASE(an_account_that_nobody_activates_is_removed_after_a_week) {
    enter("alice", "alice@example.org");
    given_account("bob");

    clock.pass(unconfirmed_lifetime + 1s);
    clean_up(portal->stores, config, clock.now());

    BOOST_TEST(!account_named("alice"));
    BOOST_TEST(account_named("bob").has_value());
    BOOST_TEST(count("addresses") == 2);
    BOOST_TEST(static_cast<bool>(enter("alice", "alice@example.org")));
}

BOOST_AUTO_TEST_CASE(the_mail_is_in_the_language_of_its_reader) {
    const auto pending =
        portal->registration.by_email(domain, {"alice", "alice@example.org"}, "fr", origin);
    BOOST_TEST(mails().back().subject == "Ouvrez votre compte SIP");

    clock.pass(60s);
    resend(*pending, "en");
    BOOST_TEST(mails().back().subject == "Open your SIP account");
    BOOST_TEST(account_named("alice").value().language == "en");
}

BOOST_AUTO_TEST_SUITE_END()
