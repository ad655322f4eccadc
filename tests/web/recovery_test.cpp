#include "support/portal_fixture.h"

#include "account/recovery.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

struct RecoveryFixture : PortalFixture {
    std::string given_link(const std::string& username = "alice") {
        post("/recover/email", {{"account", username}});
        return link_in(mails().back());
    }
    http::Response recover(const std::string& link) {
        return post(link, {{"password", password}, {"sha256", "yes"}});
    }
    static constexpr auto password = "another one of mine";
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(recovery, RecoveryFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(the_link_shows_the_sip_address_and_asks_for_a_password) {
    given_account("alice");

    const auto page = get(given_link());

    BOOST_TEST(page.status == 200);
    BOOST_TEST(text_of(page).find("sip:alice@sip.example.org") != std::string::npos);
    BOOST_TEST(page.body.find("value=\"alice\" autocomplete=\"username\" hidden") !=
               std::string::npos);
    BOOST_TEST(page.body.find("autocomplete=\"new-password\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(looking_at_the_link_changes_nothing) {
    given_account("alice");
    const auto link = given_link();

    for (int i = 0; i < 20; ++i) {
        BOOST_TEST(get(link).status == 200);
        BOOST_TEST(head(link).status == 200);
    }

    BOOST_TEST(count("tokens", "purpose = 'recovery' AND used_at IS NULL") == 1);
    given_login("alice");
}

BOOST_AUTO_TEST_CASE(a_new_password_logs_in_here_and_out_everywhere_else) {
    given_account("alice");
    given_login("alice");
    const auto elsewhere = cookies;
    change_browser();

    const auto answer = recover(given_link());

    BOOST_TEST(answer.header("Location") == "/panel");
    BOOST_TEST(text_of(get("/panel")).find("Your password is set.") != std::string::npos);
    BOOST_TEST(count("sessions") == 1);
    BOOST_TEST(count("audit", "event = 'password.recovered'") == 1);
    cookies = elsewhere;
    BOOST_TEST(get("/panel").status == 303);
    change_browser();
    BOOST_TEST(post("/login", {{"name", "alice"}, {"password", "tr0ub4dor and 3"}}).status == 422);
    given_login("alice", password);
}

BOOST_AUTO_TEST_CASE(its_owner_is_told_that_the_password_was_changed) {
    given_account("alice");

    recover(given_link());

    BOOST_TEST(mails().back().subject == "Your password was changed");
    BOOST_TEST(mails().back().to == "alice@example.org");
    BOOST_TEST(mails().back().text.find("Network address: 192.0.2.7") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(other_links_of_the_account_work_no_more) {
    const auto alice = given_account("alice");
    const auto login = "/login/" + portal->login.issue_link(alice, 1h);
    const auto first = given_link();
    clock.pass(1min);
    const auto second = given_link();
    BOOST_TEST(get(first).status == 410);

    recover(second);
    change_browser();

    BOOST_TEST(get(login).status == 410);
    BOOST_TEST(get(second).status == 410);
}

BOOST_AUTO_TEST_CASE(an_account_that_waits_is_activated_by_it) {
    post("/register/email", {{"username", "alice"}, {"email", "alice@example.org"}});
    const auto activation = link_in(mails().back());

    BOOST_TEST(recover(given_link()).header("Location") == "/panel");

    BOOST_TEST(account_named("alice").value().activated);
    BOOST_TEST(get("/panel").status == 200);
    BOOST_TEST(mails().back().subject == "Set a new password");
    BOOST_TEST(get(activation).status == 410);
}

BOOST_AUTO_TEST_CASE(an_account_that_never_had_a_password_gets_one) {
    given_account("alice");
    portal->database.sql() << "DELETE FROM passwords";

    recover(given_link());

    BOOST_TEST(get("/panel").status == 200);
    change_browser();
    given_login("alice", password);
}

BOOST_AUTO_TEST_CASE(a_refused_password_leaves_the_link_alive) {
    given_account("alice");
    const auto link = given_link();

    const auto answer = post(link, {{"password", "alice"}});

    BOOST_TEST(answer.status == 422);
    BOOST_TEST(refusal_of("password", answer) == "Use 8 characters or more.");
    BOOST_TEST(recover(link).status == 303);
}

BOOST_AUTO_TEST_CASE(used_expired_and_unknown_links_lead_to_another) {
    given_account("alice");
    const auto used = given_link();
    recover(used);
    change_browser();
    clock.pass(1min);
    const auto expired = given_link();
    clock.pass(recovery_lifetime);

    for (const auto& link : {used, expired}) {
        BOOST_TEST(get(link).status == 410);
        BOOST_TEST(post(link, {{"password", password}}).status == 410);
        BOOST_TEST(get(link).body.find("href=\"/recover/email\"") != std::string::npos);
    }
    const auto unknown = get("/recover/" + std::string(43, 'x'));
    BOOST_TEST(unknown.status == 404);
    BOOST_TEST(unknown.body.find("href=\"/recover/email\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_link_to_an_address_that_is_the_account_s_no_more_is_worth_nothing) {
    given_account("alice");
    const auto link = given_link();
    portal->database.sql() << "UPDATE accounts SET email = 'new@example.org'";

    BOOST_TEST(get(link).status == 404);
    BOOST_TEST(recover(link).status == 404);
}

BOOST_AUTO_TEST_CASE(a_deactivated_account_is_not_opened_by_it) {
    given_account("alice");
    const auto link = given_link();
    portal->database.sql() << "UPDATE accounts SET activated = 0";

    BOOST_TEST(recover(link).status == 404);
    BOOST_TEST(!account_named("alice").value().activated);
}

BOOST_AUTO_TEST_CASE(a_member_who_has_forgotten_the_password_recovers_too) {
    given_account("alice");
    given_login("alice");

    BOOST_TEST(get("/recover/email").status == 200);
    BOOST_TEST(recover(given_link()).header("Location") == "/panel");
    BOOST_TEST(get("/panel").status == 200);
}

BOOST_AUTO_TEST_SUITE_END()
