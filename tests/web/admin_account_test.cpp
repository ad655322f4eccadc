#include "support/administrator_fixture.h"
#include "support/mails.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

BOOST_FIXTURE_TEST_SUITE(admin_account, AdministratorFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(the_page_shows_all_about_the_account) {
    const auto alice = given_account("alice");
    portal->stores.accounts.set_display_name(alice.id, DisplayName::parse("Alice Étoile"));

    const auto text = text_of(get(path_of(alice)));
    for (const auto* part : {"sip:alice@sip.example.org", "active", "Alice Étoile",
                             "alice@example.org", "Password set", "2026-09-21 14:13 UTC"})
        BOOST_TEST(contains(text, part), part << " is missing in " << text);
}

BOOST_AUTO_TEST_CASE(an_account_that_is_not_there_is_not_found) {
    for (const auto* id : {"0", "4711", "x", "-1", "99999999999999999999"})
        BOOST_TEST(get("/admin/accounts/" + std::string{id}).status == 404);
}

BOOST_AUTO_TEST_CASE(an_account_of_another_domain_is_not_found_and_not_changed) {
    const auto id = portal->stores.accounts.insert({*Username::parse("alien"), {}, "en"},
                                                   Domain{"other.example.org"}, clock.now());
    const auto path = "/admin/accounts/" + std::to_string(id);

    BOOST_TEST(get(path).status == 404);
    for (const auto* act : {"/activation", "/deactivation", "/promotion", "/demotion",
                            "/invitation", "/sessions/end", "/deletion"})
        BOOST_TEST(post(path + act, {{"sip_address", "alien@other.example.org"}}).status == 404);
    BOOST_TEST(count("accounts", "username = 'alien' AND activated = 0 AND admin = 0") == 1);
}

BOOST_AUTO_TEST_CASE(switching_off_ends_all_that_is_logged_in) {
    const auto alice = given_account("alice");
    const auto mine = cookies;
    change_browser();
    given_login("alice");
    const auto hers = cookies;
    cookies = mine;

    BOOST_TEST(post(path_of(alice) + "/deactivation").header("Location") == path_of(alice));
    BOOST_TEST(contains(text_of(get(path_of(alice))), "The account is switched off."));
    BOOST_TEST(contains(text_of(get(path_of(alice))), "30 minutes"));
    BOOST_TEST(now(alice).is_deactivated());
    BOOST_TEST(last_event(alice) == "account.deactivated by admin");
    BOOST_TEST(count("sessions", "account_id = " + std::to_string(alice.id)) == 0);
    cookies = hers;
    BOOST_TEST(get("/panel").status == 303);

    cookies = mine;
    post(path_of(alice) + "/activation");
    BOOST_TEST(now(alice).activated);
    BOOST_TEST(last_event(alice) == "account.activated by admin");
}

BOOST_AUTO_TEST_CASE(a_link_that_was_sent_before_opens_nothing_once_switched_off) {
    post("/admin/accounts/creation",
         {{"username", "alice"}, {"email", "alice@example.org"}, {"entry", "invitation"}});
    const auto alice = account_named("alice").value();
    const auto link = link_in(mails().back());

    post(path_of(alice) + "/deactivation");
    change_browser();
    BOOST_TEST(get(link).status == 410);
    BOOST_TEST(post(link, {{"password", "tr0ub4dor and 5"}}).status == 410);
    BOOST_TEST(!now(alice).activated);
}

BOOST_AUTO_TEST_CASE(nobody_switches_off_their_own_account) {
    const auto answer = post(path_of(admin) + "/deactivation");

    BOOST_TEST(answer.status == 422);
    BOOST_TEST(contains(refusal_of("state", answer), "your own account"));
    BOOST_TEST(now(admin).activated);
}

BOOST_AUTO_TEST_CASE(a_new_administrator_logs_in_again) {
    const auto alice = given_account("alice");
    BOOST_TEST(count("sessions", "account_id = " + std::to_string(alice.id)) == 1);

    post(path_of(alice) + "/promotion");
    BOOST_TEST(now(alice).admin);
    BOOST_TEST(last_event(alice) == "administrator.added by admin");
    BOOST_TEST(count("sessions", "account_id = " + std::to_string(alice.id)) == 0);

    post(path_of(alice) + "/demotion");
    BOOST_TEST(!now(alice).admin);
    BOOST_TEST(last_event(alice) == "administrator.removed by admin");
}

BOOST_AUTO_TEST_CASE(the_own_role_is_given_up_by_typing_the_own_address) {
    given_administrator("alice");
    const auto path = path_of(admin) + "/demotion";
    BOOST_TEST(contains(get(path_of(admin)).body, "href=\"" + path + "\""));
    BOOST_TEST(get(path).status == 200);

    BOOST_TEST(!refusal_of("sip_address", post(path)).empty());
    BOOST_TEST(!refusal_of("sip_address", post(path, {{"sip_address", "alice"}})).empty());
    BOOST_TEST(now(admin).admin);

    BOOST_TEST(post(path, {{"sip_address", "chief@sip.example.org"}}).header("Location") ==
               "/panel");
    BOOST_TEST(!now(admin).admin);
    BOOST_TEST(get("/admin/accounts").status == 403);
}

BOOST_AUTO_TEST_CASE(the_last_active_administrator_stays) {
    const auto alice = given_administrator("alice");
    post(path_of(alice) + "/deactivation");

    const auto answer =
        post(path_of(admin) + "/demotion", {{"sip_address", "chief@sip.example.org"}});
    BOOST_TEST(contains(refusal_of("sip_address", answer), "the last administrator"));
    BOOST_TEST(now(admin).admin);
    const auto deletion =
        post(path_of(admin) + "/deletion", {{"sip_address", "chief@sip.example.org"}});
    BOOST_TEST(contains(refusal_of("sip_address", deletion), "the last administrator"));
}

BOOST_AUTO_TEST_CASE(what_is_so_already_is_not_done_again) {
    const auto alice = given_account("alice");
    for (const auto* act : {"/promotion", "/demotion", "/deactivation", "/activation"}) {
        post(path_of(alice) + act);
        const auto events = count("audit");
        post(path_of(alice) + act);
        BOOST_TEST(count("audit") == events, act);
    }
}

BOOST_AUTO_TEST_CASE(of_two_administrators_who_demote_each_other_one_stays) {
    const auto alice = given_administrator("alice");
    auto& administration = portal->administration;

    BOOST_TEST(administration.demote(alice, {admin.id, ""}).empty());
    // As alice saw it before: both were administrators.
    BOOST_TEST(!administration.demote(admin, {alice.id, ""}).empty());
    BOOST_TEST(!administration.deactivate(admin, {alice.id, ""}).empty());
    BOOST_TEST(now(admin).admin);
    BOOST_TEST(now(admin).activated);
}

BOOST_AUTO_TEST_CASE(deleting_asks_for_the_address_of_the_account) {
    const auto alice = given_account("alice");
    const auto path = path_of(alice) + "/deletion";
    BOOST_TEST(get(path).status == 200);

    BOOST_TEST(!refusal_of("sip_address", post(path)).empty());
    BOOST_TEST(
        !refusal_of("sip_address", post(path, {{"sip_address", "chief@sip.example.org"}})).empty());
    BOOST_TEST(post(path, {{"sip_address", "sip:alice@sip.example.org"}}).header("Location") ==
               "/admin/accounts");
    BOOST_TEST(!account_named("alice").has_value());
    BOOST_TEST(contains(text_of(get("/admin/accounts")), "The account is deleted."));
    BOOST_TEST(get(path_of(alice)).status == 404);
    BOOST_TEST(count("audit",
                     "event = 'account.deleted' AND actor_id = " + std::to_string(admin.id)) == 1);
}

BOOST_AUTO_TEST_CASE(all_sessions_of_an_account_are_ended) {
    const auto alice = given_account("alice");
    BOOST_TEST(contains(get(path_of(alice)).body, "unknown browser"));

    post(path_of(alice) + "/sessions/end");
    BOOST_TEST(count("sessions", "account_id = " + std::to_string(alice.id)) == 0);
    BOOST_TEST(last_event(alice) == "account.logged_out by admin");
    BOOST_TEST(now(alice).activated);
}

BOOST_AUTO_TEST_CASE(an_invitation_is_for_those_who_have_not_come_in) {
    const auto alice = given_account("alice");

    const auto answer = post(path_of(alice) + "/invitation");
    BOOST_TEST(contains(refusal_of("mail", answer), "needs no invitation"));
}

BOOST_AUTO_TEST_CASE(what_changes_others_asks_for_the_password_when_the_login_is_old) {
    const auto alice = given_account("alice");
    clock.pass(11min);

    BOOST_TEST(post(path_of(alice) + "/deactivation").header("Location") ==
               "/login/confirmation?return=%2Fadmin%2Faccounts%2F" + std::to_string(alice.id));
    BOOST_TEST(get("/admin/accounts").status == 200);
    BOOST_TEST(now(alice).activated);
}

BOOST_AUTO_TEST_SUITE_END()
