#include "support/mails.h"
#include "support/portal_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

struct LanguageFixture : PortalFixture {
    http::Response get_in(const std::string& accept_language, const std::string& path = "/login") {
        http::Request request;
        request.path = path;
        request.headers["accept-language"] = accept_language;
        return send(request);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(language, LanguageFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(the_page_speaks_the_language_that_the_browser_asks_for) {
    BOOST_TEST(get_in("fr-CA, en;q=0.5").body.find("<html lang=\"fr\">") != std::string::npos);
    BOOST_TEST(get_in("de, fr;q=0.4, en;q=0.9").body.find("<html lang=\"en\">") !=
               std::string::npos);
    BOOST_TEST(get_in("xx").body.find("<html lang=\"en\">") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_chosen_language_stays) {
    const auto answer = post("/language", {{"language", "fr"}, {"return", "/login"}});

    BOOST_TEST(answer.header("Location") == "/login");
    BOOST_TEST(get_in("en").body.find("<html lang=\"fr\">") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(whoever_chooses_a_language_stays_on_the_page_with_its_query) {
    BOOST_TEST(contains(get("/register/email?x=%22%3E").body,
                        "name=\"return\" value=\"/register/email?x=%22%3E\""));
}

BOOST_AUTO_TEST_CASE(the_choice_of_a_member_is_that_of_the_account_s_mails) {
    given_account("alice");
    given_login("alice");

    post("/language", {{"language", "fr"}, {"return", "/panel"}});

    BOOST_TEST(account_named("alice").value().language == "fr");
}

BOOST_AUTO_TEST_CASE(what_a_visitor_chose_is_the_language_of_the_account_that_logs_in) {
    given_account("alice");
    given_login("alice");
    BOOST_TEST(account_named("alice").value().language == "en");
    post("/logout");

    post("/language", {{"language", "fr"}, {"return", "/login"}});
    given_login("alice");

    BOOST_TEST(account_named("alice").value().language == "fr");
}

BOOST_AUTO_TEST_CASE(whoever_activates_an_account_gets_mails_in_the_language_of_that_page) {
    post("/register/email", {{"username", "alice"}, {"email", "alice@example.org"}});
    post("/language", {{"language", "fr"}, {"return", "/login"}});
    post(link_in(mails().back()), {{"password", "tr0ub4dor and 3"}});

    BOOST_TEST(account_named("alice").value().language == "fr");
}

BOOST_AUTO_TEST_CASE(a_language_that_is_not_spoken_is_refused) {
    BOOST_TEST(post("/language", {{"language", "../en"}}).status == 400);
}

BOOST_AUTO_TEST_CASE(refusals_are_in_the_language_of_the_page) {
    post("/language", {{"language", "fr"}});

    const auto answer = post("/register/email", {{"username", ""}, {"email", "a@example.org"}});
    BOOST_TEST(refusal_of("username", answer) == "Choisissez un nom d’utilisateur.");
}

BOOST_AUTO_TEST_SUITE_END()
