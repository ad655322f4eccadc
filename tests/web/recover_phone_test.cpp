#include "base/text.h"
#include "support/phone_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

constexpr auto number = "+33612345678";

struct RecoverPhoneFixture : PhoneFixture {
    RecoverPhoneFixture() {
        given_phone_account(number, "alice");
        clock.pass(61s);
    }
    http::Response ask(const std::string& phone) {
        return post("/recover/phone", {{"phone", phone}});
    }
    http::Response confirm(const std::string& code) {
        return post("/recover/phone/code", {{"code", code}});
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(recover_phone, RecoverPhoneFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(the_code_leads_to_a_new_password_and_ends_what_the_old_one_let_in) {
    given_login("alice");
    const auto old_session = std::exchange(cookies, {});
    BOOST_TEST(ask("06.12.34.56.78").header("Location") == "/recover/phone/code");

    const auto answer = confirm(code_sent_to(number));
    BOOST_TEST(answer.status == 303);
    const auto page = answer.header("Location");
    BOOST_TEST(get(page).status == 200);
    BOOST_TEST(
        post(page, {{"password", "another one of mine"}, {"sha256", "yes"}}).header("Location") ==
        "/panel");
    BOOST_TEST(get("/panel").status == 200);

    BOOST_TEST(post(page, {{"password", "and yet another"}}).status == 410);
    cookies = old_session;
    BOOST_TEST(get("/panel").status == 303);
    change_browser();
    given_login("alice", "another one of mine");
    BOOST_TEST(count("audit", "event = 'recovery.code'") == 1);
}

BOOST_AUTO_TEST_CASE(an_unknown_number_gets_the_same_answers_and_no_sms) {
    const auto sent = texts().size();
    const auto known = ask(number);
    const auto known_page = get("/recover/phone/code");
    const auto wrong = confirm(another(code_sent_to(number)));
    BOOST_TEST(texts().size() == sent + 1);
    change_browser();
    const auto unknown = ask("+33612345679");
    const auto unknown_page = get("/recover/phone/code");
    const auto also_wrong = confirm("123456");
    BOOST_TEST(texts().size() == sent + 1);

    BOOST_TEST(known.header("Location") == unknown.header("Location"));
    BOOST_TEST(replace_all(text_of(known_page), "78", "79") == text_of(unknown_page));
    BOOST_TEST(known_page.body.size() == unknown_page.body.size());
    BOOST_TEST(wrong.status == also_wrong.status);
    BOOST_TEST(wrong.body.size() == also_wrong.body.size());
    BOOST_TEST(refusal_of("code", also_wrong) == "This code is not right. Tries left: 4.");
}

BOOST_AUTO_TEST_CASE(an_unknown_number_runs_out_of_tries_like_any_other) {
    ask("+33612345679");
    for (int i = 0; i < 5; ++i) confirm("12345" + std::to_string(i));
    BOOST_TEST(refusal_of("code", confirm("999999")) ==
               "There were too many wrong codes. Have a new one sent.");

    clock.pass(61s);
    post("/recover/phone/resend");
    BOOST_TEST(refusal_of("code", confirm("999999")) == "This code is not right. Tries left: 4.");
}

BOOST_AUTO_TEST_CASE(the_wait_is_the_same_whether_or_not_there_is_an_account) {
    ask(number);
    BOOST_TEST(get("/recover/phone/code").body.find("data-wait=\"60\"") != std::string::npos);
    change_browser();
    ask("+33612345679");
    BOOST_TEST(get("/recover/phone/code").body.find("data-wait=\"60\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_deactivated_account_and_a_number_not_proved_get_no_code) {
    const auto sent = texts().size();
    portal->database.sql() << "UPDATE accounts SET activated = 0";
    ask(number);
    BOOST_TEST(texts().size() == sent);

    portal->database.sql() << "UPDATE accounts SET activated = 1, phone = NULL";
    clock.pass(11min);
    ask(number);
    BOOST_TEST(texts().size() == sent);
}

BOOST_AUTO_TEST_CASE(a_code_is_no_good_once_the_number_has_another_account) {
    ask(number);
    const auto code = code_sent_to(number);
    const auto alice = account_named("alice").value();
    portal->stores.accounts.set_phone(alice, {}, clock.now());
    const auto mine = std::exchange(cookies, {});
    clock.pass(61s);
    given_phone_account(number, "bobby");

    cookies = mine;
    BOOST_TEST(confirm(code).status == 422);
}

BOOST_AUTO_TEST_CASE(the_link_is_no_good_once_the_account_has_another_number) {
    ask(number);
    const auto page = confirm(code_sent_to(number)).header("Location");
    portal->stores.accounts.set_phone(account_named("alice").value(), {}, clock.now());

    BOOST_TEST(get(page).status == 404);
}

BOOST_AUTO_TEST_CASE(the_two_ways_lead_to_each_other) {
    BOOST_TEST(get("/recover/phone").body.find("href=\"/recover/email\"") != std::string::npos);
    BOOST_TEST(get("/recover/email").body.find("href=\"/recover/phone\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(what_is_no_number_is_refused) {
    const auto answer = ask("alice");

    BOOST_TEST(answer.status == 422);
    BOOST_TEST(value_of("phone", answer) == "alice");
    BOOST_TEST(refusal_of("phone", ask("+4930123456")).find("We cannot send SMS") == 0u);
}

BOOST_AUTO_TEST_SUITE_END()
