#include "support/administrator_fixture.h"
#include "support/mails.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;
namespace data = boost::unit_test::data;

namespace {

struct CreationFixture : AdministratorFixture {
    http::Response create(Fields fields) { return post("/admin/accounts/creation", fields); }
    static constexpr auto password = "tr0ub4dor and 5";
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(admin_account_creation, CreationFixture,
                         *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(an_account_with_a_password_can_log_in_at_once) {
    const auto answer = create({{"username", "Alice"},
                                {"email", "alice@example.org"},
                                {"display_name", " Alice Étoile "},
                                {"entry", "password"},
                                {"password", password},
                                {"sha256", "yes"},
                                {"activated", "yes"}});
    const auto alice = account_named("alice").value();
    BOOST_TEST(answer.header("Location") == path_of(alice));
    BOOST_TEST(alice.display_name.value() == "Alice Étoile");
    BOOST_TEST(last_event(alice) == "account.created by admin");
    BOOST_TEST(count("passwords", "account_id = " + std::to_string(alice.id)) == 2);

    change_browser();
    given_login("alice", password);
    BOOST_TEST(get("/panel").status == 200);
}

BOOST_AUTO_TEST_CASE(an_account_can_be_made_switched_off) {
    create({{"username", "alice"}, {"entry", "password"}, {"password", password}});

    BOOST_TEST(account_named("alice")->is_deactivated());
    clock.pass(24h * 30);
    clean_up(portal->stores, config, clock.now());
    BOOST_TEST(account_named("alice").has_value());
}

BOOST_DATA_TEST_CASE(an_invitation_lets_its_reader_choose_a_password, data::make({true, false}),
                     activated) {
    Fields fields{{"username", "alice"}, {"email", "alice@example.org"}, {"entry", "invitation"}};
    if (activated) fields.emplace_back("activated", "yes");
    create(fields);
    BOOST_TEST(account_named("alice")->activated == activated);
    const auto mail = mails().back();
    BOOST_TEST(mail.to == "alice@example.org");
    BOOST_TEST(mail.subject == "Your SIP account is ready");
    BOOST_TEST(contains(mail.text, "sip:alice@sip.example.org"));

    change_browser();
    clock.pass(24h * 6);
    for (int i = 0; i < 2; ++i) BOOST_TEST(get(link_in(mail)).status == 200);
    BOOST_TEST(post(link_in(mail), {{"password", password}}).header("Location") == "/panel");
    BOOST_TEST(account_named("alice")->activated);
    BOOST_TEST(get("/panel").status == 200);
    BOOST_TEST(post(link_in(mail), {{"password", "another of mine"}}).status == 410);
}

BOOST_AUTO_TEST_CASE(an_invitation_is_sent_again_until_it_is_accepted) {
    create({{"username", "alice"}, {"email", "alice@example.org"}, {"entry", "invitation"}});
    const auto alice = account_named("alice").value();
    const auto first = link_in(mails().back());

    BOOST_TEST(post(path_of(alice) + "/invitation").header("Location") == path_of(alice));
    BOOST_TEST(last_event(alice) == "account.invited by admin");
    BOOST_TEST(get(first).status == 410);
    BOOST_TEST(get(link_in(mails().back())).status == 200);
}

BOOST_AUTO_TEST_CASE(an_account_is_kept_as_long_as_its_last_invitation) {
    create({{"username", "alice"}, {"email", "alice@example.org"}, {"entry", "invitation"}});
    clock.pass(invitation_lifetime - 24h);
    given_login("chief");
    post(path_of(account_named("alice").value()) + "/invitation");
    const auto link = link_in(mails().back());

    clock.pass(invitation_lifetime - 1s);
    clean_up(portal->stores, config, clock.now());
    BOOST_TEST(get(link).status == 200);

    clock.pass(1s);
    clean_up(portal->stores, config, clock.now());
    BOOST_TEST(!account_named("alice").has_value());
}

BOOST_AUTO_TEST_CASE(all_that_is_wrong_is_said_at_once) {
    const auto answer = create({{"username", "a/b"},
                                {"email", "nowhere"},
                                {"display_name", "two\nlines"},
                                {"entry", "password"},
                                {"password", "short"}});

    BOOST_TEST(answer.status == 422);
    for (const auto* field : {"username", "email", "display_name", "password"})
        BOOST_TEST(!refusal_of(field, answer).empty(), field);
    BOOST_TEST(value_of("username", answer) == "a/b");
    BOOST_TEST(!contains(answer.body, "short\""));
    BOOST_TEST(contains(answer.body, "value=\"password\" checked"));
    BOOST_TEST(
        !refusal_of("email", create({{"username", "alice"}, {"entry", "invitation"}})).empty());
    BOOST_TEST(count("accounts") == 1);
}

BOOST_AUTO_TEST_CASE(names_and_addresses_of_others_are_refused) {
    given_account("alice");

    const auto answer =
        create({{"username", "alice"}, {"email", "Alice@example.org"}, {"entry", "invitation"}});
    BOOST_TEST(contains(refusal_of("username", answer), "Another account"));
    BOOST_TEST(contains(refusal_of("email", answer), "Another account"));
}

BOOST_AUTO_TEST_CASE(administrators_give_reserved_names_but_no_numbers) {
    BOOST_TEST(
        create({{"username", "support"}, {"entry", "password"}, {"password", password}}).status ==
        303);
    const auto answer =
        create({{"username", "+33612345678"}, {"entry", "password"}, {"password", password}});
    BOOST_TEST(!refusal_of("username", answer).empty());
}

BOOST_AUTO_TEST_CASE(fields_that_the_form_does_not_have_change_nothing) {
    create({{"username", "alice"},
            {"entry", "password"},
            {"password", password},
            {"admin", "1"},
            {"domain", "other.example.org"}});

    BOOST_TEST(!account_named("alice")->admin);
}

BOOST_AUTO_TEST_SUITE_END()
