#include "support/administrator_fixture.h"
#include "support/mails.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;
namespace data = boost::unit_test::data;

namespace {

constexpr auto number = "+33612345678";
constexpr auto new_number = "+33612345679";
constexpr auto password = "tr0ub4dor and 5";

/// The phone number in the forms of an administrator, where phones are sent codes.
struct AdminPhoneFixture : AdministratorFixture {
    AdminPhoneFixture() { begin(with_phones(true)); }

    static Config with_phones(bool on) {
        auto settings = test_config();
        settings.phone_authentication = on;
        settings.default_country = "FR";
        settings.sms_gateway = SmsGatewayKind::folder;
        return settings;
    }

    http::Response create(const std::string& username, const std::string& phone) {
        return post("/admin/accounts/creation", {{"username", username},
                                                 {"email", "alice@example.org"},
                                                 {"phone", phone},
                                                 {"entry", "password"},
                                                 {"password", password},
                                                 {"activated", "yes"}});
    }
    Account given(const std::string& username, const std::string& phone) {
        BOOST_REQUIRE(create(username, phone).status == 303);
        return account_named(username).value();
    }
    http::Response edit(const Account& account, const std::string& username,
                        const std::string& phone, const std::string& email = "alice@example.org") {
        const auto form = get(path_of(account) + "/edit");
        return post(path_of(account) + "/edit",
                    {{"version", value_of("version", form)},
                     {"username", username},
                     {"email", email},
                     {"phone", phone},
                     {"password", username == value_of("username", form) ? "" : password}});
    }
    std::string phone_of(const Account& account) { return now(account).phone.value_or("none"); }

    /// The newest code that was sent.
    std::string code() {
        const auto& text = texts().back().text;
        return text.substr(text.rfind('#') + 1, 6);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(admin_account_phone, AdminPhoneFixture,
                         *boost::unit_test::label("database"))

BOOST_DATA_TEST_CASE(an_account_is_created_with_a_number_however_it_is_typed,
                     data::make({"06 12 34 56 78", "0033 6 12 34 56 78", "+33 (0)6.12.34.56.78"}),
                     typed) {
    const auto alice = given("alice", typed);

    BOOST_TEST(phone_of(alice) == number);
    BOOST_TEST(account_named(number)->id == alice.id);
    BOOST_TEST(value_of("phone", get(path_of(alice) + "/edit")) == number);
    change_browser();
    given_login("06 12 34 56 78", password);
}

BOOST_AUTO_TEST_CASE(what_is_no_number_is_told_beside_the_field) {
    const auto answer = create("a/b", "06 12");

    BOOST_TEST(answer.status == 422);
    BOOST_TEST(contains(refusal_of("phone", answer), "does not look like a whole phone number"));
    BOOST_TEST(!refusal_of("username", answer).empty());
    BOOST_TEST(value_of("phone", answer) == "06 12");
    BOOST_TEST(contains(refusal_of("phone", create("alice", "+44 7700 900123")), "this country"));
    BOOST_TEST(count("accounts") == 1);
}

BOOST_AUTO_TEST_CASE(the_number_of_another_account_is_refused) {
    given("alice", number);
    const auto bob = given_account("bobby");

    BOOST_TEST(contains(refusal_of("phone", create("carol", number)), "Another account"));
    BOOST_TEST(contains(refusal_of("phone", edit(bob, "bobby", number, "bobby@example.org")),
                        "Another account"));
    BOOST_TEST(phone_of(bob) == "none");
}

BOOST_AUTO_TEST_CASE(a_number_that_goes_to_somebody_else_meanwhile_is_refused) {
    const auto alice = given("alice", "");
    portal->stores.accounts.take_name(domain(), number, {}, "reserved", clock.now());

    BOOST_TEST(!refusal_of("phone", edit(alice, "alice", number)).empty());
    BOOST_TEST(phone_of(alice) == "none");
}

BOOST_AUTO_TEST_CASE(another_number_is_told_to_its_owner_and_the_one_before_is_free) {
    const auto alice = given("alice", number);
    const auto mailed = mails().size();

    BOOST_TEST(edit(alice, "alice", "06 12 34 56 79").header("Location") == path_of(alice));

    BOOST_TEST(phone_of(alice) == new_number);
    BOOST_TEST(last_event(alice) == "account.changed by admin: phone +33612345678 → +33612345679");
    BOOST_REQUIRE(mails().size() == mailed + 1);
    BOOST_TEST(mails().back().to == "alice@example.org");
    BOOST_TEST(mails().back().subject == "Your phone number was changed");
    BOOST_TEST(contains(mails().back().text, "by an administrator"));
    BOOST_TEST(!contains(mails().back().text, "192.0.2.7"));
    BOOST_TEST(texts().back().to == number);
    BOOST_TEST(!account_named(number));
    BOOST_TEST(edit(given_account("bobby"), "bobby", number, "bobby@example.org").status == 303);
}

BOOST_AUTO_TEST_CASE(an_empty_field_takes_the_number_away) {
    const auto alice = given("alice", number);

    BOOST_TEST(edit(alice, "alice", " ").status == 303);

    BOOST_TEST(phone_of(alice) == "none");
    BOOST_TEST(!account_named(number));
    BOOST_TEST(last_event(alice) == "account.changed by admin: phone +33612345678 → –");
}

BOOST_AUTO_TEST_CASE(a_number_that_does_not_change_is_told_to_nobody) {
    const auto alice = given("alice", number);
    const auto mailed = mails().size();
    const auto events = count("audit");

    BOOST_TEST(edit(alice, "alice", number).status == 303);
    BOOST_TEST(mails().size() == mailed);
    BOOST_TEST(count("audit") == events);
}

BOOST_AUTO_TEST_CASE(a_number_of_a_country_that_is_served_no_more_stays) {
    const auto alice = given("alice", number);
    portal->database.sql() << "UPDATE accounts SET phone = '+447700900123' WHERE id = " << alice.id;

    BOOST_TEST(edit(alice, "alice", "+447700900123", "new@example.org").status == 303);
    BOOST_TEST(now(alice).email.value() == "new@example.org");
}

BOOST_AUTO_TEST_CASE(the_notice_goes_to_the_address_that_the_account_has_then) {
    const auto alice = given("alice", number);
    const auto mailed = mails().size();

    edit(alice, "alice", new_number, "new@example.org");

    BOOST_REQUIRE(mails().size() == mailed + 1);
    BOOST_TEST(mails().back().to == "new@example.org");
    post(link_in(mails().back()));
    BOOST_TEST(now(alice).email.value() == "new@example.org");
}

BOOST_AUTO_TEST_CASE(codes_sent_to_the_number_before_open_nothing_any_more) {
    const auto alice = given("alice", number);
    const auto mine = std::exchange(cookies, {});
    post("/recover/phone", {{"phone", number}});
    const auto sent = code();
    const auto hers = std::exchange(cookies, mine);

    edit(alice, "alice", new_number);
    edit(alice, "alice", number);

    cookies = hers;
    const auto answer = post("/recover/phone/code", {{"code", sent}});
    BOOST_TEST(contains(refusal_of("code", answer), "does not work any more"));
}

BOOST_AUTO_TEST_CASE(nor_does_the_page_behind_such_a_code) {
    const auto alice = given("alice", number);
    const auto mine = std::exchange(cookies, {});
    post("/recover/phone", {{"phone", number}});
    const auto page = post("/recover/phone/code", {{"code", code()}}).header("Location");
    BOOST_TEST(get(page).status == 200);
    cookies = mine;

    edit(alice, "alice", new_number);
    edit(alice, "alice", number);
    change_browser();
    BOOST_TEST(get(page).status == 410);
}

BOOST_AUTO_TEST_CASE(a_link_that_was_mailed_works_on) {
    post("/admin/accounts/creation",
         {{"username", "alice"}, {"email", "alice@example.org"}, {"entry", "invitation"}});
    const auto link = link_in(mails().back());

    edit(account_named("alice").value(), "alice", number);
    edit(account_named("alice").value(), "alice", new_number);
    change_browser();
    BOOST_TEST(get(link).status == 200);
}

BOOST_AUTO_TEST_CASE(a_username_that_reads_as_a_number_is_that_of_the_account) {
    BOOST_TEST(contains(refusal_of("username", create(number, "")), "must be the phone number"));
    BOOST_TEST(!refusal_of("username", create(number, new_number)).empty());
    BOOST_TEST(!refusal_of("username", create("0612345678", number)).empty());
    BOOST_TEST(count("accounts") == 1);

    const auto alice = given(number, "06 12 34 56 78");
    BOOST_TEST(alice.username == number);
    BOOST_TEST(count("addresses",
                     "account_id = " + std::to_string(alice.id) + " AND kind <> 'email'") == 1);
}

BOOST_AUTO_TEST_CASE(it_changes_together_with_the_number) {
    const auto alice = given(number, number);

    BOOST_TEST(!refusal_of("username", edit(alice, number, new_number)).empty());
    BOOST_TEST(!refusal_of("username", edit(alice, number, "")).empty());
    BOOST_TEST(phone_of(alice) == number);

    BOOST_TEST(edit(alice, new_number, new_number).status == 303);
    BOOST_TEST(now(alice).username == new_number);
    BOOST_TEST(phone_of(alice) == new_number);
    BOOST_TEST(!account_named(number));

    BOOST_TEST(edit(alice, "alice", new_number).status == 303);
    BOOST_TEST(account_named(new_number)->username == "alice");
    BOOST_TEST(edit(alice, new_number, new_number).status == 303);
    BOOST_TEST(edit(alice, "alice", "").status == 303);
    BOOST_TEST(!account_named(new_number));
}

BOOST_AUTO_TEST_CASE(an_account_of_another_time_keeps_its_name) {
    portal->stores.accounts.insert({*Username::parse("1001"), {}, "en"}, domain(), clock.now());
    const auto extension = account_named("1001").value();

    BOOST_TEST(edit(extension, "1001", "", "extension@example.org").status == 303);
    BOOST_TEST(now(extension).email.value() == "extension@example.org");
    BOOST_TEST(!refusal_of("username", edit(extension, "1002", "")).empty());
}

BOOST_AUTO_TEST_CASE(a_number_needs_no_sms) {
    begin(with_phones(false));
    const auto alice = given("alice", "+44 7700 900123");

    edit(alice, "alice", number);
    BOOST_TEST(phone_of(alice) == number);
    BOOST_TEST(count("outbox", "kind = 'sms'") == 0);
    BOOST_TEST(mails().back().subject == "Your phone number was changed");
}

BOOST_AUTO_TEST_SUITE_END()
