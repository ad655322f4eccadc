#include "support/phone_fixture.h"

#include "base/text.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;
namespace data = boost::unit_test::data;

namespace {

struct LoginFixture : PortalFixture {
    LoginFixture() { given_account("alice"); }

    http::Response log_in(const std::string& name, const std::string& typed) {
        return post("/login", {{"name", name}, {"password", typed}});
    }
    static constexpr auto password = "tr0ub4dor and 3";
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(login, LoginFixture, *boost::unit_test::label("database"))

BOOST_DATA_TEST_CASE(username_and_sip_address_log_in,
                     data::make({"alice", "ALICE ", "alice@sip.example.org",
                                 "sip:alice@sip.example.org"}),
                     name) {
    const auto answer = log_in(name, password);

    BOOST_TEST(answer.status == 303);
    BOOST_TEST(answer.header("Location") == "/panel");
    BOOST_TEST(get("/panel").status == 200);
}

BOOST_AUTO_TEST_CASE(an_unknown_name_and_a_wrong_password_get_the_same_answer) {
    const auto wrong = log_in("alice", "no such password");
    const auto unknown = log_in("bobby", "no such password");

    BOOST_TEST(wrong.status == 422);
    BOOST_TEST(unknown.status == 422);
    BOOST_TEST(replace_all(wrong.body, "alice", "bobby") == unknown.body);
    BOOST_TEST(refusal_of("password", wrong) ==
               "The username or the password is not right. Check both and try again.");
    BOOST_TEST(value_of("name", wrong) == "alice");
    BOOST_TEST(wrong.body.find("no such password") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_left_empty_is_asked_for) {
    const auto answer = log_in("", "");

    BOOST_TEST(!refusal_of("name", answer).empty());
    BOOST_TEST(!refusal_of("password", answer).empty());
}

BOOST_AUTO_TEST_CASE(one_goes_on_to_the_page_first_asked_for) {
    const auto detour = get("/panel");
    BOOST_TEST(detour.header("Location") == "/login?return=%2Fpanel");
    BOOST_TEST(value_of("return", get("/login?return=%2Fdocumentation")) == "/documentation");

    const auto answer =
        post("/login", {{"name", "alice"}, {"password", password}, {"return", "/documentation"}});
    BOOST_TEST(answer.header("Location") == "/documentation");
}

BOOST_AUTO_TEST_CASE(one_comes_back_to_a_page_with_what_was_searched_there) {
    const std::string page = "/admin/accounts?search=%2Ason%2A&state=active";
    BOOST_TEST(get(page).header("Location") == "/login?return=" + percent_encoded(page));

    const auto answer =
        post("/login", {{"name", "alice"}, {"password", password}, {"return", page}});
    BOOST_TEST(answer.header("Location") == page);
}

BOOST_DATA_TEST_CASE(nobody_is_sent_to_another_site,
                     data::make({"https://evil.example", "//evil.example", "/\\evil.example",
                                 "javascript:alert(1)", "evil", "", "/a b"}),
                     target) {
    const auto answer =
        post("/login", {{"name", "alice"}, {"password", password}, {"return", target}});

    BOOST_TEST(answer.header("Location") == "/panel");
}

BOOST_AUTO_TEST_CASE(after_five_wrong_passwords_one_must_wait) {
    for (int i = 0; i < 5; ++i) log_in("alice", "wrong");

    BOOST_TEST(refusal_of("password", log_in("alice", password)) ==
               "There were too many tries. Wait 1 second and try again.");
    clock.pass(1s);
    BOOST_TEST(log_in("alice", password).status == 303);
}

BOOST_AUTO_TEST_CASE(the_wait_doubles_up_to_a_quarter_of_an_hour) {
    config.network_limit_factor = 100;
    configure(config);
    given_account("alice");
    for (int i = 0; i < 5; ++i) log_in("alice", "wrong");
    for (const int seconds : {1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 900, 900}) {
        clock.pass(std::chrono::seconds{seconds - 1});
        BOOST_TEST(refusal_of("password", log_in("alice", "wrong")).find("Wait 1 second ") !=
                   std::string::npos);
        clock.pass(1s);
        BOOST_TEST(refusal_of("password", log_in("alice", "wrong")).find("not right") !=
                   std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(a_known_browser_is_not_locked_out_by_strangers) {
    log_in("alice", password);
    post("/logout");
    const auto mine = cookies;
    change_browser();
    for (int i = 0; i < 8; ++i) log_in("alice", "guess");
    BOOST_TEST(log_in("alice", password).status == 422);

    cookies = mine;
    BOOST_TEST(log_in("alice", password).status == 303);
}

BOOST_AUTO_TEST_CASE(a_deactivated_account_is_told_so_only_after_its_right_password) {
    portal->database.sql() << "UPDATE accounts SET activated = 0";

    BOOST_TEST(refusal_of("password", log_in("alice", "wrong")).find("not right") !=
               std::string::npos);
    BOOST_TEST(refusal_of("name", log_in("alice", password)).find("switched off") !=
               std::string::npos);
    BOOST_TEST(count("sessions") == 1);
}

BOOST_AUTO_TEST_CASE(deactivation_ends_what_is_logged_in) {
    log_in("alice", password);
    portal->database.sql() << "UPDATE accounts SET activated = 0";

    BOOST_TEST(get("/panel").status == 303);
}

BOOST_AUTO_TEST_CASE(logging_in_renews_the_session) {
    log_in("alice", password);
    const auto first = cookies.at("__Host-accounts-session");
    post("/logout");
    log_in("alice", password);

    BOOST_TEST(cookies.at("__Host-accounts-session") != first);
    BOOST_TEST(count("sessions", "hash = '" + sha256_hex(first) + "'") == 0);
}

BOOST_AUTO_TEST_CASE(logging_out_is_a_post_and_ends_the_session) {
    log_in("alice", password);
    const auto session = cookies.at("__Host-accounts-session");
    BOOST_TEST(get("/logout").status == 405);
    BOOST_TEST(get("/logout").header("Allow") == "POST");
    BOOST_TEST(get("/panel").status == 200);

    BOOST_TEST(post("/logout").header("Location") == "/");
    cookies["__Host-accounts-session"] = session;
    BOOST_TEST(get("/panel").status == 303);
}

BOOST_AUTO_TEST_CASE(a_session_ends_after_half_an_hour_of_rest_or_twelve_hours) {
    log_in("alice", password);
    for (int i = 0; i < 23; ++i) {
        clock.pass(29min);
        BOOST_TEST(get("/panel").status == 200);
    }
    clock.pass(55min);
    BOOST_TEST(get("/panel").status == 303);

    log_in("alice", password);
    clock.pass(31min);
    BOOST_TEST(get("/panel").status == 303);
}

BOOST_AUTO_TEST_CASE(whoever_stays_signed_in_does_so_for_thirty_days) {
    post("/login", {{"name", "alice"}, {"password", password}, {"stay", "yes"}});

    clock.pass(24h * 29);
    BOOST_TEST(get("/panel").status == 200);
    clock.pass(24h * 2);
    BOOST_TEST(get("/panel").status == 303);
}

BOOST_AUTO_TEST_CASE(members_are_not_asked_to_log_in_again) {
    log_in("alice", password);

    BOOST_TEST(get("/login").header("Location") == "/panel");
    BOOST_TEST(get("/").header("Location") == "/panel");
}

BOOST_AUTO_TEST_CASE(an_administrator_s_link_logs_in_once_and_leads_to_the_password) {
    const auto invitation = portal->administration.create_administrator(
        portal->installation->domain, "admin", "", "en");
    const auto path = "/login/" + invitation->token;
    for (int i = 0; i < 3; ++i) BOOST_TEST(get(path).status == 200);

    BOOST_TEST(post(path).header("Location") == "/panel");
    BOOST_TEST(get("/panel").header("Location") == "/password");
    BOOST_TEST(post("/password", {{"password", "tr0ub4dor and 4"}, {"sha256", "yes"}}).status ==
               303);
    BOOST_TEST(text_of(get("/panel")).find("Administrator") != std::string::npos);

    change_browser();
    BOOST_TEST(get(path).status == 410);
    BOOST_TEST(post(path).status == 410);
}

BOOST_AUTO_TEST_CASE(an_unknown_link_explains_itself) {
    const auto page = get("/login/unknown");

    BOOST_TEST(page.status == 404);
    BOOST_TEST(text_of(page).find("No account yet? Create an account") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(of_two_who_complete_a_password_at_once_the_second_is_told) {
    portal->administration.create_administrator(portal->installation->domain, "admin", "", "en");
    const auto as_both_read_it = account_named("admin").value();
    const auto complete = [&](const std::string& typed) {
        return *portal->activation.complete_password(as_both_read_it, typed, true, {});
    };

    BOOST_TEST(complete("the password of one"));
    BOOST_TEST(!complete("the password of two"));
    BOOST_TEST(log_in("admin", "the password of one").status == 303);
}

BOOST_AUTO_TEST_CASE(a_password_that_is_set_is_not_replaced_on_the_completion_page) {
    log_in("alice", password);

    BOOST_TEST(get("/password").header("Location") == "/panel");
    BOOST_TEST(post("/password", {{"password", "another one of mine"}}).header("Location") ==
               "/panel");
    const auto panel = text_of(get("/panel"));
    BOOST_TEST(panel.find("Your password is set.") == std::string::npos);
    BOOST_TEST(panel.find("Your account had a password already") != std::string::npos);
    change_browser();
    BOOST_TEST(log_in("alice", password).status == 303);
}

BOOST_AUTO_TEST_CASE(a_browser_may_call_itself_anything) {
    http::Request request;
    request.method = http::Method::post;
    request.path = "/login";
    request.headers["user-agent"] = "Caf\xE9/1.0 " + std::string(300, 'x');
    request.form = {{"name", "alice"},
                    {"password", password},
                    {"csrf", value_of("csrf", get("/documentation"))}};

    BOOST_TEST(send(request).status == 303);
    BOOST_TEST(count("sessions", "user_agent LIKE 'Caf?/1.0 xxx%'") == 1);
}

BOOST_AUTO_TEST_SUITE_END()

namespace {

struct PhoneLoginFixture : PhoneFixture {
    PhoneLoginFixture() { given_phone_account("+33612345678", "alice"); }

    http::Response log_in(const std::string& name, const std::string& typed) {
        return post("/login", {{"name", name}, {"password", typed}});
    }
    static constexpr auto password = "tr0ub4dor and 3";
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(login_by_phone, PhoneLoginFixture, *boost::unit_test::label("database"))

BOOST_DATA_TEST_CASE(a_number_logs_in_however_it_is_typed,
                     data::make({"+33612345678", "06 12 34 56 78", "0033 6.12.34.56.78",
                                 "tel:+33-6-12-34-56-78", "sip:+33612345678@sip.example.org",
                                 "0612345678@sip.example.org", "alice"}),
                     name) {
    BOOST_TEST(log_in(name, password).status == 303);
    BOOST_TEST(get("/panel").status == 200);
}

BOOST_AUTO_TEST_CASE(an_unknown_number_and_a_wrong_password_get_the_same_answer) {
    const auto wrong = log_in("0612345678", "no such password");
    const auto unknown = log_in("0612345679", "no such password");

    BOOST_TEST(wrong.status == 422);
    BOOST_TEST(replace_all(wrong.body, "0612345678", "0612345679") == unknown.body);
}

BOOST_AUTO_TEST_CASE(other_spellings_give_no_more_guesses) {
    for (const auto* name :
         {"+33612345678", "0612345678", "06 12 34 56 78", "0033612345678", "06.12.34.56.78"})
        log_in(name, "wrong");

    BOOST_TEST(refusal_of("password", log_in("06-12-34-56-78", password)) ==
               "There were too many tries. Wait 1 second and try again.");
}

BOOST_AUTO_TEST_CASE(nor_do_spaces_which_mariadb_does_not_see) {
    for (const auto* name : {"alice@sip.example.org", "alice @sip.example.org", "sip: alice",
                             "alice  @sip.example.org", "alice\t@sip.example.org", "alice"})
        log_in(name, "wrong");

    BOOST_TEST(log_in("alice   @sip.example.org", password).status == 422);
}

BOOST_AUTO_TEST_CASE(a_browser_known_by_another_name_is_not_locked_out_by_strangers) {
    log_in("alice", password);
    post("/logout");
    const auto mine = cookies;
    change_browser();
    for (int i = 0; i < 8; ++i) log_in("0612345678", "guess");
    BOOST_TEST(log_in("0612345678", password).status == 422);

    cookies = mine;
    BOOST_TEST(log_in("0612345678", password).status == 303);
}

BOOST_AUTO_TEST_CASE(the_login_page_asks_for_a_number_too) {
    BOOST_TEST(text_of(get("/login")).find("Username, phone number or SIP address") !=
               std::string::npos);
    BOOST_TEST(refusal_of("name", log_in("", "")) ==
               "Enter your username, your phone number or your SIP address.");
}

BOOST_AUTO_TEST_SUITE_END()
