#include "support/mails.h"
#include "support/portal_fixture.h"

#include "account/notices.h"
#include "db/transaction.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

constexpr auto firefox =
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0";

struct SecurityFixture : PortalFixture {
    SecurityFixture() { given_account("alice"); }

    /// The link in the mail that a thief's login causes.
    std::string given_warning() {
        change_browser();
        given_login("alice");
        return link_in(mails().back());
    }
    void change_password(const std::string& password) {
        db::transact(portal->database, [&] {
            const auto alice = account_named("alice").value();
            portal->credentials.replace(alice, password, true, clock.now());
            portal->notices.password_changed(alice, {"192.0.2.66", firefox}, clock.now());
        });
    }
    long living_tokens(const std::string& purpose) {
        return count("tokens", "purpose = '" + purpose + "' AND used_at IS NULL AND expires_at > " +
                                   std::to_string(to_epoch(clock.now())));
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(security, SecurityFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(a_login_from_another_browser_is_told) {
    given_login("alice");

    BOOST_TEST(mails().back().subject == "New login to your account");
    BOOST_TEST(mails().back().to == "alice@example.org");
    BOOST_TEST(mails().back().text.find("sip:alice@sip.example.org") != std::string::npos);
    BOOST_TEST(
        mails().back().text.find("When: 2026-09-21 14:13 UTC\nNetwork address: 192.0.2.7\n\n") !=
        std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_login_from_a_known_browser_is_not) {
    given_login("alice");
    const auto before = mails().size();
    post("/logout");
    given_login("alice");
    BOOST_TEST(mails().size() == before);

    change_browser();
    given_login("alice");
    BOOST_TEST(mails().size() == before + 1);
}

BOOST_AUTO_TEST_CASE(the_first_login_at_all_is_not) {
    portal->database.sql() << "DELETE FROM audit";
    const auto before = mails().size();

    given_login("alice");

    BOOST_TEST(mails().size() == before);
}

BOOST_AUTO_TEST_CASE(an_account_without_an_address_is_told_nothing) {
    portal->database.sql() << "UPDATE accounts SET email = NULL";
    const auto before = mails().size();

    given_login("alice");

    BOOST_TEST(mails().size() == before);
    BOOST_TEST(get("/panel").status == 200);
}

BOOST_AUTO_TEST_CASE(another_password_is_told_with_the_browser) {
    change_password("another one of mine");

    BOOST_TEST(mails().back().subject == "Your password was changed");
    BOOST_TEST(
        mails().back().text.find("Network address: 192.0.2.66\nBrowser: Firefox (Windows)\n") !=
        std::string::npos);
    BOOST_TEST(mails().back().html.find("Firefox (Windows)") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(looking_at_the_link_changes_nothing) {
    const auto link = given_warning();

    for (int i = 0; i < 20; ++i) {
        BOOST_TEST(get(link).status == 200);
        BOOST_TEST(head(link).status == 200);
    }

    BOOST_TEST(get("/panel").status == 200);
    BOOST_TEST(living_tokens("security") == 1);
}

BOOST_AUTO_TEST_CASE(its_button_locks_everybody_out_and_mails_the_way_back) {
    const auto link = given_warning();
    const auto thief = cookies;
    change_browser();
    BOOST_TEST(text_of(get(link)).find("sip:alice@sip.example.org") != std::string::npos);

    BOOST_TEST(post(link).header("Location") == "/login");

    BOOST_TEST(text_of(get("/login")).find("Everybody is logged out") != std::string::npos);
    BOOST_TEST(count("sessions") == 0);
    BOOST_TEST(count("passwords") == 0);
    BOOST_TEST(count("audit", "event = 'account.disowned'") == 1);
    cookies = thief;
    BOOST_TEST(get("/panel").status == 303);
    BOOST_TEST(post("/login", {{"name", "alice"}, {"password", "tr0ub4dor and 3"}}).status == 422);

    change_browser();
    BOOST_TEST(mails().back().to == "alice@example.org");
    post(link_in(mails().back()), {{"password", "another one of mine"}});
    BOOST_TEST(get("/panel").status == 200);
}

BOOST_AUTO_TEST_CASE(a_thief_who_changes_the_password_does_not_end_the_link) {
    const auto link = given_warning();

    change_password("the password of a thief");

    BOOST_TEST(post(link).status == 303);
    BOOST_TEST(
        post("/login", {{"name", "alice"}, {"password", "the password of a thief"}}).status == 422);
}

BOOST_AUTO_TEST_CASE(a_thief_who_changes_the_address_does_not_get_the_way_back) {
    const auto link = given_warning();
    portal->database.sql() << "UPDATE accounts SET email = 'thief@example.com'";
    portal->database.sql()
        << "UPDATE addresses SET name = 'thief@example.com' WHERE kind = 'email'";

    BOOST_TEST(post(link).status == 303);

    BOOST_TEST(mails().back().to == "alice@example.org");
    BOOST_TEST(account_named("alice").value().email.value() == "alice@example.org");
    BOOST_TEST(count("addresses", "kind = 'email' AND name = 'alice@example.org'") == 1);
    BOOST_TEST(count("addresses", "name = 'thief@example.com'") == 0);
    BOOST_TEST(post(link_in(mails().back()), {{"password", "another one of mine"}}).status == 303);
}

BOOST_AUTO_TEST_CASE(an_address_that_is_another_s_by_now_is_not_given_back) {
    const auto link = given_warning();
    const auto alice = account_named("alice").value();
    const auto thief = EmailAddress::parse("thief@example.org").value();
    portal->stores.accounts.restore_email(alice, thief, true, clock.now());
    change_browser();
    given_account("bob");
    portal->database.sql() << "UPDATE addresses SET name = 'alice@example.org' "
                              "WHERE name = 'bob@example.org'";

    BOOST_TEST(post(link).status == 303);

    BOOST_TEST(!account_named("alice").value().email);
    BOOST_TEST(!account_named("alice").value().has_password);
    BOOST_TEST(mails().back().to == "alice@example.org");
}

BOOST_AUTO_TEST_CASE(once_one_warning_was_heeded_later_ones_are_moot) {
    const auto first = given_warning();
    clock.pass(1min);
    const auto second = given_warning();
    BOOST_TEST(first != second);
    BOOST_TEST(living_tokens("security") == 2);

    post(first);

    BOOST_TEST(get(first).status == 410);
    BOOST_TEST(get(second).status == 410);
    BOOST_TEST(post(second).status == 410);
    BOOST_TEST(living_tokens("recovery") == 1);
}

BOOST_AUTO_TEST_CASE(a_recovery_does_not_end_the_link) {
    const auto link = given_warning();
    post("/recover/email", {{"account", "alice"}});

    post(link_in(mails().back()), {{"password", "the password of a thief"}});

    BOOST_TEST(get(link).status == 200);
}

BOOST_AUTO_TEST_CASE(it_can_be_disowned_for_seven_days) {
    const auto link = given_warning();
    clock.pass(security_lifetime - 1s);
    BOOST_TEST(get(link).status == 200);

    clock.pass(1s);

    BOOST_TEST(get(link).status == 410);
    BOOST_TEST(post(link).status == 410);
    BOOST_TEST(get(link).body.find("href=\"/recover/email\"") != std::string::npos);
    BOOST_TEST(count("passwords") == 2);
}

BOOST_AUTO_TEST_CASE(a_deactivated_account_is_locked_without_a_way_back) {
    const auto link = given_warning();
    portal->database.sql() << "UPDATE accounts SET activated = 0";
    const auto before = mails().size();
    BOOST_TEST(!contains(text_of(get(link)), "We send you another message"));

    BOOST_TEST(post(link).header("Location") == "/login");

    BOOST_TEST(count("passwords") == 0);
    BOOST_TEST(mails().size() == before);
    const auto page = text_of(get("/login"));
    BOOST_TEST(contains(page, "Everybody is logged out"));
    BOOST_TEST(contains(page, "The account is switched off: ask your administrator"));
    BOOST_TEST(!contains(page, "Look in your mail"));
}

BOOST_AUTO_TEST_SUITE_END()
