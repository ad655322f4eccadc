#include "base/text.h"
#include "support/mails.h"
#include "support/phone_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

constexpr auto number = "+33612345678";
constexpr auto new_number = "+33612345679";

struct ChangePhoneFixture : PhoneFixture {
    http::Response change(const std::string& phone) {
        return post("/panel/phone", {{"phone", phone}});
    }
    http::Response confirm(const std::string& code) {
        return post("/panel/phone/code", {{"code", code}});
    }
    std::string phone_of(const std::string& username) {
        return account_named(username).value().phone.value_or("none");
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(phone, ChangePhoneFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(a_number_is_added_once_its_code_is_right) {
    given_account("alice");
    given_login("alice");
    const auto mailed = mails().size();
    BOOST_TEST(get("/panel").body.find("href=\"/panel/phone\"") != std::string::npos);
    BOOST_TEST(change("06 12 34 56 78").header("Location") == "/panel/phone/code");
    BOOST_TEST(phone_of("alice") == "none");

    BOOST_TEST(confirm(another(code_sent_to(number))).status == 422);
    BOOST_TEST(confirm(code_sent_to(number)).header("Location") == "/panel");

    BOOST_TEST(phone_of("alice") == number);
    BOOST_TEST(account_named(number).value().username == "alice");
    BOOST_TEST(text_of(get("/panel")).find(number) != std::string::npos);
    BOOST_TEST(mails().size() == mailed + 1);
    BOOST_TEST(mails().back().to == "alice@example.org");
    BOOST_TEST(texts().size() == 1u);
    BOOST_TEST(count("audit", "event = 'phone.changed'") == 1);
    change_browser();
    given_login("06 12 34 56 78");
}

BOOST_AUTO_TEST_CASE(a_number_is_a_way_back_in_for_whoever_has_no_email_address) {
    constexpr auto warning = "none: without one you cannot get back in";
    given_phone_account(number);
    given_login(number);
    BOOST_TEST(contains(text_of(get("/panel")), "Email address none Add"));

    portal->database.sql() << "UPDATE accounts SET phone = NULL";
    BOOST_TEST(contains(text_of(get("/panel")), warning));

    config.phone_authentication = false;
    configure(config);
    change_browser();
    given_account("alice");
    given_login("alice");
    portal->database.sql() << "UPDATE accounts SET email = NULL, phone = '+33612345678'";
    BOOST_TEST(contains(text_of(get("/panel")), warning));
}

BOOST_AUTO_TEST_CASE(a_change_is_told_to_the_number_before_which_is_then_free) {
    given_phone_account(number, "alice");
    given_login("alice");
    change(new_number);
    confirm(code_sent_to(new_number));

    BOOST_TEST(phone_of("alice") == new_number);
    BOOST_TEST(texts().back().to == number);
    BOOST_TEST(texts().back().text.find("no longer") != std::string::npos);
    BOOST_TEST(!account_named(number));
    BOOST_TEST(count("addresses", "kind = 'phone'") == 1);
    change_browser();
    clock.pass(61s);
    BOOST_TEST(given_phone_account(number, "bobby").username == "bobby");
}

BOOST_AUTO_TEST_CASE(a_number_is_removed) {
    given_phone_account(number, "alice");
    given_login("alice");

    BOOST_TEST(post("/panel/phone/removal").header("Location") == "/panel");

    BOOST_TEST(phone_of("alice") == "none");
    BOOST_TEST(!account_named(number));
    BOOST_TEST(count("audit", "event = 'phone.removed'") == 1);
    BOOST_TEST(get("/panel/phone").body.find("/panel/phone/removal") == std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_number_of_another_account_cannot_be_taken) {
    given_phone_account(number, "alice");
    given_account("bobby");
    given_login("bobby");
    clock.pass(61s);

    BOOST_TEST(change(number).header("Location") == "/panel/phone/code");
    const auto answer = confirm(code_sent_to(number));

    BOOST_TEST(answer.status == 422);
    BOOST_TEST(refusal_of("phone", answer).find("This number belongs to another account") == 0u);
    BOOST_TEST(phone_of("bobby") == "none");
    BOOST_TEST(phone_of("alice") == number);
}

BOOST_AUTO_TEST_CASE(a_number_that_is_the_username_stays) {
    given_phone_account(number);
    given_login(number);

    const auto page = get("/panel/phone");
    BOOST_TEST(text_of(page).find("It is your username too") != std::string::npos);
    BOOST_TEST(page.body.find("action=\"/panel/phone\"") == std::string::npos);
    BOOST_TEST(page.body.find("removal") == std::string::npos);
    BOOST_TEST(change(new_number).status == 422);
    post("/panel/phone/removal");
    BOOST_TEST(phone_of(number) == number);
}

BOOST_AUTO_TEST_CASE(a_number_stays_a_name_of_an_account_that_is_renamed) {
    auto& accounts = portal->stores.accounts;
    accounts.rename(given_phone_account(number), Username::parse("alice").value(), clock.now());
    BOOST_TEST(account_named(number).value().username == "alice");

    accounts.rename(account_named("alice").value(), Username::parse(number).value(), clock.now());
    BOOST_TEST(account_named(number).value().username == number);
    BOOST_TEST(count("addresses", "kind IN ('username', 'phone')") == 1);
}

BOOST_AUTO_TEST_CASE(whoever_disowns_a_change_of_the_number_is_rid_of_it) {
    given_account("alice");
    given_login("alice");
    change(number);
    confirm(code_sent_to(number));

    BOOST_TEST(mails().back().subject == "Your phone number was changed");
    post(link_in(mails().back()));
    BOOST_TEST(phone_of("alice") == "none");
    BOOST_TEST(!account_named(number));
}

BOOST_AUTO_TEST_CASE(the_number_one_has_and_what_is_none_are_refused) {
    given_phone_account(number, "alice");
    given_login("alice");

    BOOST_TEST(refusal_of("phone", change("06 12 34 56 78")) == "This is your number already.");
    BOOST_TEST(value_of("phone", change("06 12")) == "06 12");
    BOOST_TEST(get("/panel/phone/code").header("Location") == "/panel/phone");
}

BOOST_AUTO_TEST_CASE(the_code_of_one_account_is_not_asked_of_another_in_the_same_browser) {
    given_account("alice");
    given_account("bobby");
    given_login("alice");
    change(number);
    const auto code = code_sent_to(number);
    post("/logout");
    given_login("bobby");

    BOOST_TEST(confirm(code).header("Location") == "/panel/phone");
    BOOST_TEST(phone_of("bobby") == "none");
}

BOOST_AUTO_TEST_CASE(the_password_is_asked_for_again_after_a_while) {
    given_account("alice");
    given_login("alice");
    clock.pass(11min);

    BOOST_TEST(get("/panel/phone").header("Location") ==
               "/login/confirmation?return=%2Fpanel%2Fphone");
    BOOST_TEST(post("/panel/phone/removal").header("Location") ==
               "/login/confirmation?return=%2Fpanel%2Fphone");
}

BOOST_AUTO_TEST_SUITE_END()
