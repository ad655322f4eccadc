#include "support/portal_fixture.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;
namespace data = boost::unit_test::data;

namespace {

struct RecoverEmailFixture : PortalFixture {
    RecoverEmailFixture() {
        given_account("alice");
        before = mails().size();
    }

    http::Response ask(const std::string& account) {
        return post("/recover/email", {{"account", account}});
    }
    /// Mails since the account was made.
    std::size_t sent() { return mails().size() - before; }

    std::size_t before = 0;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(recover_email, RecoverEmailFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(the_login_page_leads_there) {
    BOOST_TEST(get("/login").body.find("href=\"/recover/email\"") != std::string::npos);
    BOOST_TEST(get("/recovery/email").header("Location") == "/recover/email");
}

BOOST_DATA_TEST_CASE(an_address_a_username_and_a_sip_address_get_the_link,
                     data::make({"alice@example.org", " Alice@Example.ORG", "alice", "ALICE",
                                 "alice@sip.example.org", "sip:alice@sip.example.org"}),
                     name) {
    const auto answer = ask(name);

    BOOST_TEST(answer.header("Location") == "/recover/email/sent");
    BOOST_REQUIRE(sent() == 1u);
    BOOST_TEST(mails().back().to == "alice@example.org");
    BOOST_TEST(mails().back().subject == "Set a new password");
    BOOST_TEST(get(link_in(mails().back())).status == 200);
}

BOOST_AUTO_TEST_CASE(nobody_is_told_whether_there_is_an_account) {
    const auto known = ask("alice@example.org");
    const auto known_page = get("/recover/email/sent");
    change_browser();
    const auto unknown = ask("aaron@example.org");
    const auto unknown_page = get("/recover/email/sent");

    BOOST_TEST(sent() == 1u);
    BOOST_TEST(known.status == unknown.status);
    BOOST_TEST(known.header("Location") == unknown.header("Location"));
    BOOST_TEST(text_of(known_page) == text_of(unknown_page));
    BOOST_TEST(known_page.body.size() == unknown_page.body.size());
    BOOST_TEST(text_of(known_page).find("a•••@example.org") != std::string::npos);
    BOOST_TEST(known_page.body.find("alice@") == std::string::npos);
}

BOOST_DATA_TEST_CASE(what_can_be_no_account_is_refused,
                     data::make({"", "  ", "a b", "alice@", "@"}), name) {
    const auto answer = ask(name);

    BOOST_TEST(answer.status == 422);
    BOOST_TEST(!refusal_of("account", answer).empty());
}

BOOST_AUTO_TEST_CASE(accounts_of_one_address_get_a_link_each_in_one_mail) {
    config.unique_email = false;
    configure(config);
    given_account("alice");
    given_account("bobby");
    portal->database.sql() << "UPDATE accounts SET email = 'alice@example.org'";
    const auto others = mails().size();

    ask("alice@example.org");

    BOOST_REQUIRE(mails().size() == others + 1);
    const auto& text = mails().back().text;
    const auto alice =
        text.find("sip:alice@sip.example.org\nhttps://accounts.example.org/recover/");
    const auto bobby =
        text.find("sip:bobby@sip.example.org\nhttps://accounts.example.org/recover/");
    BOOST_TEST(alice < bobby);
    BOOST_TEST(bobby != std::string::npos);

    ask("bobby");
    BOOST_TEST(mails().back().text.find("sip:alice") == std::string::npos);
    BOOST_TEST(mails().back().to == "alice@example.org");
    BOOST_TEST(get(link_in(mails().back())).body.find("sip:bobby@") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(accounts_that_nobody_activated_do_not_crowd_out_the_real_one) {
    config.unique_email = false;
    config.network_limit_factor = 100;
    configure(config);
    for (int i = 0; i < 12; ++i)
        post("/register/email",
             {{"username", "thief" + std::to_string(i)}, {"email", "alice@example.org"}});
    clock.pass(2h);
    given_account("alice");

    ask("alice@example.org");

    const auto& text = mails().back().text;
    BOOST_TEST(text.find("sip:alice@") < text.find("sip:thief0@"));
    BOOST_TEST(text.find("sip:thief9@") == std::string::npos);
    BOOST_TEST(text.find("Other accounts have this address too.") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_sip_address_may_be_another_account_s_email_address) {
    given_account("bobby");
    portal->database.sql()
        << "UPDATE accounts SET email = 'alice@sip.example.org' WHERE username = 'bobby'";
    const auto others = mails().size();

    ask("alice@sip.example.org");

    BOOST_TEST(mails().size() == others + 2);
}

BOOST_AUTO_TEST_CASE(deactivated_accounts_and_those_without_an_address_get_no_link) {
    portal->database.sql() << "UPDATE accounts SET activated = 0";
    BOOST_TEST(ask("alice").header("Location") == "/recover/email/sent");
    BOOST_TEST(ask("alice@example.org").header("Location") == "/recover/email/sent");
    BOOST_TEST(sent() == 0u);

    portal->database.sql() << "UPDATE accounts SET activated = 1, email = NULL";
    clock.pass(1min);
    BOOST_TEST(ask("alice").header("Location") == "/recover/email/sent");
    BOOST_TEST(sent() == 0u);
}

BOOST_AUTO_TEST_CASE(the_page_counts_down_to_the_next_mail) {
    ask("alice");
    BOOST_TEST(get("/recover/email/sent").body.find("data-wait=\"60\"") != std::string::npos);
    post("/recover/email/resend");
    BOOST_TEST(sent() == 1u);

    clock.pass(60s);
    BOOST_TEST(get("/recover/email/sent").body.find("data-wait") == std::string::npos);
    BOOST_TEST(post("/recover/email/resend").header("Location") == "/recover/email/sent");
    BOOST_TEST(sent() == 2u);
    BOOST_TEST(text_of(get("/recover/email/sent")).find("on its way again") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(an_account_gets_three_mails_an_hour_whoever_asks) {
    for (const auto* name : {"alice", "alice@example.org", "sip:alice@sip.example.org",
                             "alice@sip.example.org", "ALICE@sip.example.org "}) {
        BOOST_TEST(ask(name).header("Location") == "/recover/email/sent");
        clock.pass(1min);
    }
    BOOST_TEST(sent() == 3u);
    BOOST_TEST(count("audit", "event = 'recovery.requested'") == 3);

    clock.pass(1h);
    ask("alice");
    BOOST_TEST(sent() == 4u);
}

BOOST_AUTO_TEST_CASE(whoever_has_not_asked_here_is_sent_to_the_form) {
    BOOST_TEST(get("/recover/email/sent").header("Location") == "/recover/email");
    BOOST_TEST(post("/recover/email/resend").header("Location") == "/recover/email");
}

BOOST_AUTO_TEST_SUITE_END()
