#include "support/portal_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using test::PortalFixture;

BOOST_FIXTURE_TEST_SUITE(register_email, PortalFixture)

BOOST_AUTO_TEST_CASE(a_new_account_waits_for_its_activation_mail) {
    const auto answer = post("/register/email", {{"username", "Alice"}, {"email", "alice@example.org"}});

    BOOST_TEST(answer.status == 303);
    BOOST_TEST(answer.header("Location") == "/register/email/sent");
    BOOST_REQUIRE(mails().size() == 1u);
    BOOST_TEST(mails()[0].to == "alice@example.org");
    BOOST_TEST(!account_named("alice").value().activated);
    BOOST_TEST(text_of(get("/register/email/sent")).find("a•••@example.org") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_taken_username_is_refused_beside_its_field) {
    given_account("alice");

    const auto answer = post("/register/email", {{"username", "alice"}, {"email", "b@example.org"}});

    BOOST_TEST(answer.status == 422);
    BOOST_TEST(refusal_of("username", answer).find("This username is taken.") == 0u);
    BOOST_TEST(answer.body.find("id=\"username-refused\"") != std::string::npos);
    BOOST_TEST(value_of("email", answer) == "b@example.org");
    BOOST_TEST(mails().size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_was_typed_is_shown_again_as_text) {
    const auto answer =
        post("/register/email", {{"username", "\"><script>alert(1)</script>"}, {"email", "x"}});

    BOOST_TEST(answer.status == 422);
    BOOST_TEST(answer.body.find("<script>alert") == std::string::npos);
    BOOST_TEST(answer.body.find("&quot;&gt;&lt;script&gt;") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_known_address_gets_the_same_answer_as_an_unknown_one) {
    given_account("alice");
    clock.pass(2min);

    const auto known = post("/register/email", {{"username", "bobby"}, {"email", "alice@example.org"}});
    const auto known_page = get("/register/email/sent");
    change_browser();
    const auto unknown = post("/register/email", {{"username", "carol"}, {"email", "aaron@example.org"}});
    const auto unknown_page = get("/register/email/sent");

    BOOST_TEST(known.status == unknown.status);
    BOOST_TEST(known.header("Location") == unknown.header("Location"));
    BOOST_TEST(text_of(known_page) == text_of(unknown_page));
    BOOST_TEST(known_page.body.size() == unknown_page.body.size());
}

BOOST_AUTO_TEST_CASE(the_page_counts_down_to_the_next_mail) {
    post("/register/email", {{"username", "alice"}, {"email", "alice@example.org"}});

    BOOST_TEST(get("/register/email/sent").body.find("data-wait=\"60\"") != std::string::npos);
    clock.pass(20s);
    BOOST_TEST(get("/register/email/sent").body.find("data-wait=\"40\"") != std::string::npos);
    post("/register/email/resend");
    BOOST_TEST(mails().size() == 1u);

    clock.pass(40s);
    BOOST_TEST(get("/register/email/sent").body.find("data-wait") == std::string::npos);
    post("/register/email/resend");
    BOOST_TEST(mails().size() == 2u);
    BOOST_TEST(text_of(get("/register/email/sent")).find("on its way again") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_address_can_be_changed_before_it_is_proved) {
    post("/register/email", {{"username", "alice"}, {"email", "alcie@example.org"}});
    BOOST_TEST(value_of("email", get("/register/email/address")) == "alcie@example.org");

    const auto refused = post("/register/email/address", {{"email", "alice"}});
    BOOST_TEST(refused.status == 422);
    BOOST_TEST(value_of("email", refused) == "alice");

    post("/register/email/address", {{"email", "alice@example.org"}});
    BOOST_TEST(mails().back().to == "alice@example.org");
}

BOOST_AUTO_TEST_CASE(whoever_has_not_registered_here_is_sent_to_the_form) {
    for (const auto* path : {"/register/email/sent", "/register/email/address"})
        BOOST_TEST(get(path).header("Location") == "/register/email");
    BOOST_TEST(post("/register/email/resend").header("Location") == "/register/email");
}

BOOST_AUTO_TEST_CASE(a_forged_registration_cookie_is_nobody_s) {
    cookies["__Host-accounts-registration"] =
        base64url("alice alice@example.org") + "." + base64url(std::string(32, 'x'));

    BOOST_TEST(get("/register/email/sent").header("Location") == "/register/email");
}

BOOST_AUTO_TEST_CASE(terms_and_privacy_are_asked_for_where_they_are_set) {
    BOOST_TEST(get("/register/email").body.find("name=\"terms\"") == std::string::npos);
    config.terms_url = "https://example.org/terms";
    config.privacy_url = "https://example.org/privacy";
    configure(config);

    BOOST_TEST(get("/register/email").body.find("href=\"https://example.org/terms\"") !=
               std::string::npos);
    const auto answer = post("/register/email",
                             {{"username", "alice"}, {"email", "a@example.org"}, {"terms", "yes"}});
    BOOST_TEST(answer.status == 422);
    BOOST_TEST(refusal_of("terms", answer).empty());
    BOOST_TEST(refusal_of("privacy", answer) == "Accept the privacy policy to go on.");
    BOOST_TEST(answer.body.find("name=\"terms\" value=\"yes\" required checked") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(registration_that_is_switched_off_is_nowhere) {
    config.public_registration = false;
    configure(config);

    BOOST_TEST(get("/register/email").status == 404);
    BOOST_TEST(get("/").body.find("/register") == std::string::npos);
    BOOST_TEST(get("/login").body.find("/register") == std::string::npos);
    BOOST_TEST(get("/documentation").body.find("/register") == std::string::npos);
    BOOST_TEST(text_of(get("/documentation")).find("This feature is not enabled on this instance.") !=
               std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
