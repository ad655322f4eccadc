#include "base/text.h"
#include "support/portal_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

struct PanelEmailFixture : PortalFixture {
    PanelEmailFixture() {
        given_account("alice");
        given_login("alice");
        sent = mails().size();
    }

    http::Response ask(const std::string& email) {
        return post("/panel/email", {{"email", email}});
    }
    std::string email_of(const std::string& username) {
        return account_named(username).value().email.value_or("");
    }
    /// The page without what differs between two addresses.
    static std::string without(const std::string& email, const http::Response& response) {
        return replace_all(response.body, email, "");
    }

    std::size_t sent;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(panel_email, PanelEmailFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(a_link_goes_to_the_new_address_and_nothing_changes_yet) {
    BOOST_TEST(ask("alice@new.example").header("Location") == "/panel/email/sent");

    BOOST_REQUIRE(mails().size() == sent + 1);
    BOOST_TEST(mails().back().to == "alice@new.example");
    BOOST_TEST(link_in(mails().back()).find("/email/") == 0u);
    BOOST_TEST(email_of("alice") == "alice@example.org");
    BOOST_TEST(text_of(get("/panel/email/sent")).find("alice@new.example") != std::string::npos);
    BOOST_TEST(text_of(get("/panel")).find("alice@new.example not confirmed yet") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_cannot_be_an_address_is_refused) {
    BOOST_TEST(!refusal_of("email", ask("")).empty());
    BOOST_TEST(refusal_of("email", ask("alice")) ==
               "Enter an email address such as name@example.org.");
    BOOST_TEST(refusal_of("email", ask("alice@example.org")) ==
               "This is your email address already.");
    BOOST_TEST(value_of("email", ask("alice@")) == "alice@");
    BOOST_TEST(mails().size() == sent);
}

BOOST_AUTO_TEST_CASE(an_address_of_another_account_gets_the_same_answer_and_its_owner_a_mail) {
    given_account("bob");
    sent = mails().size();
    clock.pass(2min);
    const auto taken = ask("bob@example.org");
    const auto taken_page = get("/panel/email/sent");
    BOOST_REQUIRE(mails().size() == sent + 1);
    BOOST_TEST(mails().back().to == "bob@example.org");
    BOOST_TEST(mails().back().text.find("sip:bob@sip.example.org") != std::string::npos);
    BOOST_TEST(mails().back().text.find("http") == std::string::npos);

    const auto free = ask("eve@example.org");
    const auto free_page = get("/panel/email/sent");

    BOOST_TEST(taken.status == free.status);
    BOOST_TEST(taken.header("Location") == free.header("Location"));
    BOOST_TEST(without("bob@example.org", taken_page) == without("eve@example.org", free_page));
    BOOST_TEST(email_of("alice") == "alice@example.org");
}

BOOST_AUTO_TEST_CASE(the_mail_is_sent_again_after_a_minute_with_a_new_link) {
    ask("alice@new.example");
    const auto first = link_in(mails().back());
    BOOST_TEST(get("/panel/email/sent").body.find("data-wait=\"60\"") != std::string::npos);
    post("/panel/email/resend");
    BOOST_TEST(mails().size() == sent + 1);

    clock.pass(60s);
    BOOST_TEST(post("/panel/email/resend").header("Location") == "/panel/email/sent");

    BOOST_TEST(mails().size() == sent + 2);
    BOOST_TEST(get(first).status == 410);
    BOOST_TEST(get(link_in(mails().back())).status == 200);
}

BOOST_AUTO_TEST_CASE(with_nothing_asked_for_there_is_nothing_to_wait_for) {
    BOOST_TEST(get("/panel/email/sent").header("Location") == "/panel/email");
    BOOST_TEST(post("/panel/email/resend").header("Location") == "/panel/email");
}

BOOST_AUTO_TEST_CASE(the_password_is_asked_for_again_when_the_login_is_old) {
    clock.pass(11min);

    BOOST_TEST(get("/panel/email").header("Location") ==
               "/login/confirmation?return=%2Fpanel%2Femail");
    BOOST_TEST(ask("alice@new.example").header("Location") ==
               "/login/confirmation?return=%2Fpanel%2Femail");
    BOOST_TEST(mails().size() == sent);
}

BOOST_AUTO_TEST_SUITE_END()
