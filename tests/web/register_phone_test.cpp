#include "base/text.h"
#include "support/phone_fixture.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;
namespace data = boost::unit_test::data;

namespace {

constexpr auto number = "+33612345678";
constexpr auto number_as_typed = "06 12 34 56 78";

struct RegisterPhoneFixture : PhoneFixture {
    http::Response enter(const std::string& phone, const std::string& nickname = {}) {
        return post("/register/phone", {{"phone", phone}, {"username", nickname}});
    }
    http::Response confirm(const std::string& code) {
        return post("/register/phone/code", {{"code", code}});
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(register_phone, RegisterPhoneFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(the_code_opens_an_account_named_by_its_number) {
    const auto answer = enter(number_as_typed);
    BOOST_TEST(answer.status == 303);
    BOOST_TEST(answer.header("Location") == "/register/phone/code");
    BOOST_TEST(text_of(get("/register/phone/code")).find("+33\u00A0•••\u00A0••78") !=
               std::string::npos);
    BOOST_TEST(count("accounts") == 0);

    BOOST_TEST(confirm(code_sent_to(number)).header("Location") == "/password");

    const auto account = account_named(number).value();
    BOOST_TEST(account.username == number);
    BOOST_TEST(account.phone.value() == number);
    BOOST_TEST(account.activated);
    BOOST_TEST(count("addresses") == 1);
    BOOST_TEST(get("/panel").header("Location") == "/password");
    post("/password", {{"password", "tr0ub4dor and 3"}, {"sha256", "yes"}});
    BOOST_TEST(text_of(get("/panel")).find("sip:+33612345678@sip.example.org") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(a_nickname_becomes_the_username_and_the_number_leads_there_too) {
    enter(number_as_typed, "Alice");
    confirm(code_sent_to(number));

    BOOST_TEST(account_named("alice").value().phone.value() == number);
    BOOST_TEST(account_named(number).value().username == "alice");
    BOOST_TEST(count("addresses", "kind = 'phone'") == 1);
    BOOST_TEST(count("audit", "event = 'account.registered'") == 1);
    BOOST_TEST(count("audit", "event = 'account.activated'") == 1);
}

BOOST_AUTO_TEST_CASE(nothing_is_taken_before_the_code) {
    enter(number, "alice");

    BOOST_TEST(count("accounts") == 0);
    BOOST_TEST(count("addresses") == 0);
    BOOST_TEST(
        post("/register/email", {{"username", "alice"}, {"email", "a@example.org"}}).status == 303);
    // Who was slower chooses another nickname.
    const auto answer = confirm(code_sent_to(number));
    BOOST_TEST(answer.status == 422);
    BOOST_TEST(refusal_of("username", answer).find("This username is taken.") == 0u);
    BOOST_TEST(value_of("phone", answer) == number);
    BOOST_TEST(count("accounts") == 1);
}

BOOST_AUTO_TEST_CASE(a_wrong_code_stays_on_the_page_and_says_how_many_tries_remain) {
    enter(number);
    const auto code = code_sent_to(number);

    for (const auto* left : {"4", "3", "2", "1"}) {
        const auto answer = confirm(another(code));
        BOOST_TEST(answer.status == 422);
        BOOST_TEST(refusal_of("code", answer) ==
                   std::string{"This code is not right. Tries left: "} + left + ".");
    }
    BOOST_TEST(refusal_of("code", confirm(another(code))) ==
               "There were too many wrong codes. Have a new one sent.");
    BOOST_TEST(refusal_of("code", confirm(code)) ==
               "There were too many wrong codes. Have a new one sent.");
    BOOST_TEST(count("accounts") == 0);

    clock.pass(61s);
    post("/register/phone/resend");
    BOOST_TEST(confirm(code_sent_to(number)).status == 303);
}

BOOST_DATA_TEST_CASE(a_code_is_read_as_people_write_it,
                     data::make({"{1} {2}", " {1}-{2} ", "{1}\u00A0{2}", "{1}{2}"}), form) {
    enter(number);
    const auto code = code_sent_to(number);

    BOOST_TEST(
        confirm(replace_all(replace_all(form, "{1}", code.substr(0, 3)), "{2}", code.substr(3)))
            .status == 303);
    BOOST_TEST(count("accounts") == 1);
}

BOOST_DATA_TEST_CASE(what_is_no_code_costs_no_try,
                     data::make({"", " ", "12345", "1234567", "abcdef", "12345a"}), typed) {
    enter(number);

    BOOST_TEST(confirm(typed).status == 422);
    BOOST_TEST(count("tokens", "tries_left = 5") == 1);
}

BOOST_AUTO_TEST_CASE(a_code_is_too_old_after_ten_minutes) {
    enter(number);
    const auto code = code_sent_to(number);
    clock.pass(10min);

    BOOST_TEST(refusal_of("code", confirm(code)) ==
               "This code does not work any more. Have a new one sent.");
}

BOOST_AUTO_TEST_CASE(a_code_opens_one_account_once_and_in_its_own_browser) {
    enter(number, "alice");
    const auto code = code_sent_to(number);
    const auto mine = cookies;
    change_browser();
    clock.pass(61s);
    enter(number, "mallory");
    const auto other_code = code_sent_to(number);
    if (other_code != code)
        BOOST_TEST(refusal_of("code", confirm(code)).find("not right") != std::string::npos);

    cookies = mine;
    BOOST_TEST(confirm(code).status == 303);
    cookies = mine;
    BOOST_TEST(confirm(code).status == 422);
    BOOST_TEST(count("accounts") == 1);
}

BOOST_AUTO_TEST_CASE(a_number_with_an_account_gets_the_same_answer_until_its_code) {
    given_phone_account(number, "alice");
    clock.pass(61s);

    const auto known = enter(number_as_typed, "bobby");
    const auto known_page = get("/register/phone/code");
    const auto code = code_sent_to(number);
    const auto mine = cookies;
    change_browser();
    const auto unknown = enter("0612345679", "carol");
    const auto unknown_page = get("/register/phone/code");

    BOOST_TEST(known.status == unknown.status);
    BOOST_TEST(known.header("Location") == unknown.header("Location"));
    BOOST_TEST(replace_all(text_of(known_page), "78", "79") == text_of(unknown_page));
    BOOST_TEST(known_page.body.size() == unknown_page.body.size());

    cookies = mine;
    const auto owner = confirm(code);
    BOOST_TEST(owner.status == 200);
    BOOST_TEST(text_of(owner).find("sip:alice@sip.example.org") != std::string::npos);
    BOOST_TEST(count("accounts") == 1);
    BOOST_TEST(get("/panel").header("Location") == "/login?return=%2Fpanel");
}

BOOST_AUTO_TEST_CASE(a_number_kept_from_everybody_is_refused_once_its_code_is_right) {
    enter(number, "alice");
    portal->stores.accounts.take_name(portal->installation->domain, number, {}, "reserved",
                                      clock.now());

    const auto answer = confirm(code_sent_to(number));
    BOOST_TEST(answer.status == 422);
    BOOST_TEST(refusal_of("phone", answer).find("This number belongs to another account") == 0u);
    BOOST_TEST(count("accounts") == 0);
}

BOOST_AUTO_TEST_CASE(all_refusals_are_told_at_once_and_the_input_is_kept) {
    config.terms_url = "https://example.org/terms";
    config.privacy_url = "https://example.org/privacy";
    configure(config);

    const auto answer = enter("06 12", "a/b");

    BOOST_TEST(answer.status == 422);
    for (const auto* field : {"phone", "username", "terms", "privacy"})
        BOOST_TEST(!refusal_of(field, answer).empty());
    BOOST_TEST(value_of("phone", answer) == "06 12");
    BOOST_TEST(value_of("username", answer) == "a/b");
    BOOST_TEST(refusal_of("phone", enter("")) == "Enter your phone number.");
    BOOST_TEST(texts().empty());
}

BOOST_DATA_TEST_CASE(a_nickname_that_reads_as_a_number_is_refused_but_for_the_number_itself,
                     data::make({"+33612345678", "33612345678", "0612345678", "0033612345678",
                                 "06.12.34.56.78"}),
                     nickname) {
    BOOST_TEST(refusal_of("username", enter("+33612345679", nickname)) ==
               "Choose a username with at least one letter.");

    enter(number, nickname);
    confirm(code_sent_to(number));
    BOOST_TEST(account_named(number).value().username == number);
    BOOST_TEST(count("addresses") == 1);
}

BOOST_AUTO_TEST_CASE(a_taken_nickname_is_refused_at_once) {
    given_account("alice");

    BOOST_TEST(refusal_of("username", enter(number, "Alice")).find("This username is taken.") ==
               0u);
    BOOST_TEST(refusal_of("username", enter(number, "postmaster")).find("kept for the service") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(sms_go_to_the_countries_of_the_settings_only) {
    BOOST_TEST(refusal_of("phone", enter("+4930123456")).find("We cannot send SMS") == 0u);

    config.sms_countries = {"DE", "AT"};
    configure(config);
    BOOST_TEST(enter("+4930123456").status == 303);
    BOOST_TEST(enter(number).status == 422);
}

BOOST_AUTO_TEST_CASE(the_page_counts_down_to_the_next_sms) {
    enter(number);
    BOOST_TEST(get("/register/phone/code").body.find("data-wait=\"60\"") != std::string::npos);
    const auto first = code_sent_to(number);
    clock.pass(20s);
    BOOST_TEST(get("/register/phone/code").body.find("data-wait=\"40\"") != std::string::npos);
    post("/register/phone/resend");
    BOOST_TEST(texts().size() == 1u);

    clock.pass(40s);
    BOOST_TEST(get("/register/phone/code").body.find("data-wait") == std::string::npos);
    post("/register/phone/resend");
    BOOST_TEST(texts().size() == 2u);
    const auto second = code_sent_to(number);
    if (second != first) BOOST_TEST(confirm(first).status == 422);
    BOOST_TEST(confirm(second).status == 303);
}

BOOST_AUTO_TEST_CASE(sending_the_form_twice_sends_one_sms_whose_code_works) {
    enter(number, "alice");
    enter(number, "alicia");

    BOOST_TEST(texts().size() == 1u);
    confirm(code_sent_to(number));
    BOOST_TEST(account_named(number).value().username == "alicia");
}

BOOST_AUTO_TEST_CASE(a_mistyped_number_is_replaced) {
    enter("0612345679", "alice");
    const auto form = get("/register/phone");
    BOOST_TEST(value_of("phone", form) == "+33612345679");
    BOOST_TEST(value_of("username", form) == "alice");

    enter(number, "alice");
    confirm(code_sent_to(number));
    BOOST_TEST(account_named("alice").value().phone.value() == number);
    BOOST_TEST(!account_named("+33612345679"));
}

BOOST_AUTO_TEST_CASE(whoever_has_not_registered_here_is_sent_to_the_form) {
    BOOST_TEST(get("/register/phone/code").header("Location") == "/register/phone");
    BOOST_TEST(confirm("123456").header("Location") == "/register/phone");
    BOOST_TEST(post("/register/phone/resend").header("Location") == "/register/phone");
    cookies["__Host-accounts-phone"] =
        base64url("+33612345678 alice") + "." + base64url(std::string(32, 'x'));
    BOOST_TEST(get("/register/phone/code").header("Location") == "/register/phone");
}

BOOST_AUTO_TEST_CASE(a_code_for_one_form_is_not_one_for_another) {
    given_phone_account(number, "alice");
    clock.pass(61s);
    enter(number);
    const auto code = code_sent_to(number);

    BOOST_TEST(post("/recover/phone/code", {{"code", code}}).header("Location") ==
               "/recover/phone");
    post("/recover/phone", {{"phone", number}});
    BOOST_TEST(post("/recover/phone/code", {{"code", code}}).status == 422);
}

BOOST_AUTO_TEST_CASE(a_robot_is_answered_like_others_and_gets_no_sms) {
    config.proof_of_work = true;
    configure(config);
    for (const auto* path : {"/register/phone", "/recover/phone"}) {
        const auto answer = post(path, {{"phone", number}, {"website", "https://example.org"}});
        BOOST_TEST(answer.header("Location") == std::string{path} + "/code");
        BOOST_TEST(get(answer.header("Location")).status == 200);
        BOOST_TEST(post(path + std::string{"/resend"}).header("Location") == path);
        BOOST_TEST(post(path + std::string{"/code"}, {{"code", "123456"}}).header("Location") ==
                   path);
    }

    BOOST_TEST(texts().empty());
    BOOST_TEST(count("tokens") == 0);
}

BOOST_AUTO_TEST_CASE(one_chooses_how_to_register_where_there_is_a_choice) {
    const auto choice = get("/register");
    BOOST_TEST(choice.status == 200);
    BOOST_TEST(choice.body.find("href=\"/register/email\"") != std::string::npos);
    BOOST_TEST(choice.body.find("href=\"/register/phone\"") != std::string::npos);
    BOOST_TEST(get("/documentation").body.find("href=\"/register/phone\"") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(phones_that_are_switched_off_are_nowhere) {
    config.phone_authentication = false;
    configure(config);

    for (const auto* path : {"/register/phone", "/register/phone/code", "/recover/phone",
                             "/recover/phone/code", "/panel/phone", "/panel/phone/code"})
        BOOST_TEST(get(path).status == 404);
    BOOST_TEST(get("/register").header("Location") == "/register/email");
    given_account("alice");
    for (const auto* path : {"/", "/login", "/documentation", "/register/email", "/recover/email"})
        BOOST_TEST(get(path).body.find("/phone") == std::string::npos);
    BOOST_TEST(text_of(get("/login")).find("hone number") == std::string::npos);
    given_login("alice");
    BOOST_TEST(get("/panel").body.find("/phone") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(registration_that_is_switched_off_is_so_by_phone_too) {
    config.public_registration = false;
    configure(config);

    BOOST_TEST(get("/register/phone").status == 404);
    BOOST_TEST(get("/recover/phone").status == 200);
    BOOST_TEST(get("/documentation").body.find("/register") == std::string::npos);
}

BOOST_AUTO_TEST_SUITE_END()
