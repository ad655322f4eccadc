#include "support/portal_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

struct EmailFixture : PortalFixture {
    EmailFixture() {
        given_account("alice");
        given_login("alice");
    }

    /// The link in the mail to a new address.
    std::string asked_for(const std::string& email) {
        BOOST_REQUIRE(post("/panel/email", {{"email", email}}).status == 303);
        BOOST_REQUIRE(mails().back().to == email);
        return link_in(mails().back());
    }
    /// Changes the address, and returns the way back that the one before got.
    std::string changed_to(const std::string& email) {
        BOOST_REQUIRE(post(asked_for(email)).status == 303);
        return link_in(mails().back());
    }
    std::string email_of(const std::string& username) {
        return account_named(username).value().email.value_or("");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(email, EmailFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(looking_at_the_link_changes_nothing) {
    const auto link = asked_for("alice@new.example");

    for (int i = 0; i < 20; ++i) {
        BOOST_TEST(get(link).status == 200);
        BOOST_TEST(head(link).status == 200);
    }

    BOOST_TEST(email_of("alice") == "alice@example.org");
}

BOOST_AUTO_TEST_CASE(its_button_changes_the_address_once_and_tells_the_one_before) {
    const auto link = asked_for("alice@new.example");

    const auto answer = post(link);

    BOOST_TEST(answer.header("Location") == "/panel");
    BOOST_TEST(text_of(get("/panel")).find("Your email address is changed.") != std::string::npos);
    BOOST_TEST(email_of("alice") == "alice@new.example");
    BOOST_TEST(mails().back().to == "alice@example.org");
    BOOST_TEST(mails().back().text.find("alice@new.example") == std::string::npos);
    BOOST_TEST(get(link).status == 410);
    BOOST_TEST(post(link).status == 410);
    BOOST_TEST(count("audit", "event = 'email.changed'") == 1);
}

BOOST_AUTO_TEST_CASE(another_browser_may_follow_it_and_is_not_logged_in_by_it) {
    const auto link = asked_for("alice@new.example");
    change_browser();

    BOOST_TEST(post(link).header("Location") == "/login");

    BOOST_TEST(email_of("alice") == "alice@new.example");
    BOOST_TEST(get("/panel").status == 303);
}

BOOST_AUTO_TEST_CASE(whoever_is_logged_in_to_another_account_does_not_take_it_for_theirs) {
    const auto link = asked_for("alice@new.example");
    given_account("bob");
    change_browser();
    given_login("bob");

    BOOST_TEST(post(link).header("Location") == "/panel");

    BOOST_TEST(email_of("alice") == "alice@new.example");
    const auto panel = text_of(get("/panel"));
    BOOST_TEST(panel.find("Your email address is changed.") == std::string::npos);
    BOOST_TEST(panel.find("The email address of the other account is changed.") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(after_an_hour_it_is_too_old_and_says_what_to_do) {
    const auto link = asked_for("alice@new.example");
    clock.pass(1h);

    const auto page = get(link);

    BOOST_TEST(page.status == 410);
    BOOST_TEST(page.body.find("href=\"/panel/email\"") != std::string::npos);
    BOOST_TEST(post(link).status == 410);
    BOOST_TEST(get("/email/unknown").status == 404);
    BOOST_TEST(email_of("alice") == "alice@example.org");
}

BOOST_AUTO_TEST_CASE(an_address_that_went_to_another_account_meanwhile_is_refused) {
    const auto link = asked_for("carol@example.org");
    given_account("carol");

    const auto answer = post(link);

    BOOST_TEST(answer.status == 409);
    BOOST_TEST(email_of("alice") == "alice@example.org");
    BOOST_TEST(post(link).status == 409);
}

BOOST_AUTO_TEST_CASE(an_account_without_an_address_gets_its_first) {
    portal->database.sql() << "UPDATE accounts SET email = NULL";
    portal->database.sql() << "DELETE FROM addresses WHERE kind = 'email'";
    const auto link = asked_for("alice@new.example");
    const auto sent = mails().size();

    post(link);

    BOOST_TEST(email_of("alice") == "alice@new.example");
    BOOST_TEST(mails().size() == sent);
    BOOST_TEST(count("addresses", "name = 'alice@new.example' AND kind = 'email'") == 1);
}

BOOST_AUTO_TEST_CASE(the_way_back_puts_the_address_back_once_and_ends_other_sessions) {
    const auto undo = changed_to("mallory@new.example");
    change_browser();
    BOOST_TEST(get(undo).status == 200);
    BOOST_TEST(email_of("alice") == "mallory@new.example");

    BOOST_TEST(post(undo).status == 200);

    BOOST_TEST(email_of("alice") == "alice@example.org");
    BOOST_TEST(count("sessions") == 0);
    BOOST_TEST(post(undo).status == 410);
    BOOST_TEST(count("audit", "event = 'email.restored'") == 1);
    BOOST_TEST(count("addresses", "kind <> 'username'") == 1);
}

BOOST_AUTO_TEST_CASE(whoever_goes_back_stays_logged_in) {
    const auto undo = changed_to("alice@new.example");
    const auto mine = cookies;
    change_browser();
    given_login("alice");
    const auto other = std::exchange(cookies, mine);

    post(undo);

    BOOST_TEST(get("/panel").status == 200);
    cookies = other;
    BOOST_TEST(get("/panel").status == 303);
}

BOOST_AUTO_TEST_CASE(a_thief_who_changes_it_twice_does_not_take_the_way_back) {
    const auto undo = changed_to("mallory@new.example");
    clock.pass(1s);
    const auto thief_s = changed_to("mallory@other.example");
    clock.pass(24h * 6);
    change_browser();

    post(undo);

    BOOST_TEST(email_of("alice") == "alice@example.org");
    BOOST_TEST(post(thief_s).status == 410);
    BOOST_TEST(email_of("alice") == "alice@example.org");
}

BOOST_AUTO_TEST_CASE(nor_does_one_who_goes_back_first) {
    const auto undo = changed_to("mallory@new.example");
    const auto thief_s = changed_to("mallory@other.example");

    BOOST_TEST(post(thief_s).status == 200);
    post("/logout");
    post("/register/email", {{"username", "mallory"}, {"email", "alice@example.org"}});

    BOOST_TEST(post(undo).status == 200);
    BOOST_TEST(email_of("alice") == "alice@example.org");
}

BOOST_AUTO_TEST_CASE(nor_does_one_who_changes_the_password) {
    const auto undo = changed_to("mallory@new.example");
    portal->credentials.replace(account_named("alice").value(), "another 5 words", true,
                                clock.now());

    BOOST_TEST(post(undo).status == 200);
    BOOST_TEST(email_of("alice") == "alice@example.org");
}

BOOST_AUTO_TEST_CASE(what_a_thief_s_address_was_sent_works_no_more_after_the_way_back) {
    const auto undo = changed_to("mallory@new.example");
    post("/panel/password",
         {{"current_password", "tr0ub4dor and 3"}, {"password", "another 5 words"}});
    BOOST_REQUIRE(mails().back().to == "mallory@new.example");
    const auto disowning = link_in(mails().back());

    post(undo);

    BOOST_TEST(post(disowning).status == 410);
    BOOST_TEST(email_of("alice") == "alice@example.org");
}

BOOST_AUTO_TEST_CASE(nor_does_a_thief_s_way_back_once_the_owner_disowned) {
    const auto disowning = link_in(mails().back());
    BOOST_REQUIRE(disowning.find("/security/") == 0u);
    clock.pass(1s);
    changed_to("mallory@new.example");
    clock.pass(1s);
    const auto thief_s = changed_to("mallory@other.example");

    BOOST_TEST(post(disowning).status == 303);
    BOOST_TEST(post(thief_s).status == 410);
    BOOST_TEST(email_of("alice") == "alice@example.org");
}

BOOST_AUTO_TEST_CASE(the_address_before_is_kept_for_seven_days) {
    const auto undo = changed_to("alice@new.example");
    post("/logout");
    post("/register/email", {{"username", "mallory"}, {"email", "alice@example.org"}});
    BOOST_TEST(!account_named("mallory"));

    clock.pass(24h * 7 + 1s);
    clean_up(portal->stores, config, clock.now());

    BOOST_TEST(get(undo).status == 410);
    post("/register/email", {{"username", "bob"}, {"email", "alice@example.org"}});
    BOOST_TEST(account_named("bob").has_value());
}

BOOST_AUTO_TEST_CASE(one_may_go_back_to_an_address_that_is_kept) {
    changed_to("alice@new.example");
    clock.pass(2min);
    const auto link = asked_for("alice@example.org");

    BOOST_TEST(post(link).status == 303);

    BOOST_TEST(email_of("alice") == "alice@example.org");
    BOOST_TEST(count("addresses", "name = 'alice@example.org' AND kind = 'email'") == 1);
    BOOST_TEST(count("addresses", "kind = 'former_email'") == 1);
}

BOOST_AUTO_TEST_CASE(accounts_share_an_address_where_the_setting_lets_them) {
    config.unique_email = false;
    configure(config);
    change_browser();
    given_account("alice");
    given_account("bob");
    given_login("alice");
    clock.pass(2min);

    BOOST_TEST(post(asked_for("bob@example.org")).status == 303);

    BOOST_TEST(email_of("alice") == "bob@example.org");
    BOOST_TEST(post(link_in(mails().back())).status == 200);
    BOOST_TEST(email_of("alice") == "alice@example.org");
}

BOOST_AUTO_TEST_SUITE_END()
