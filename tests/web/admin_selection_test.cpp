#include "support/administrator_fixture.h"
#include "support/mails.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

struct SelectionFixture : AdministratorFixture {
    static std::string box(const Account& account) {
        return "account-" + std::to_string(account.id);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(admin_selection, SelectionFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(what_would_happen_is_shown_before_it_does) {
    const auto alice = given_account("alice");
    const auto bob = given_account("bob");
    post(path_of(bob) + "/deactivation");

    const auto page = get("/admin/accounts/selection?act=deactivation&" + box(alice) + "=yes&" +
                          box(bob) + "=yes&" + box(admin) + "=yes&account-4711=yes&account-x=yes");
    const auto text = text_of(page);
    BOOST_TEST(contains(text, "alice active yes"));
    BOOST_TEST(contains(text, "bob switched off no: there is no need"));
    BOOST_TEST(contains(text, "chief active administrator no: this account is your own"));
    BOOST_TEST(contains(text, "Switch off: 1"));
    BOOST_TEST(now(alice).activated);

    const auto answer = post("/admin/accounts/selection",
                             {{"act", "deactivation"}, {box(alice), "yes"}, {box(admin), "yes"}});
    BOOST_TEST(answer.header("Location") == "/admin/accounts");
    BOOST_TEST(now(alice).is_deactivated());
    BOOST_TEST(now(admin).activated);
    BOOST_TEST(last_event(alice) == "account.deactivated by admin");
}

BOOST_AUTO_TEST_CASE(accounts_are_switched_on_invited_and_deleted_together) {
    for (const auto* name : {"alice", "bob"})
        post("/admin/accounts/creation", {{"username", name},
                                          {"email", std::string{name} + "@example.org"},
                                          {"entry", "invitation"}});
    const auto alice = account_named("alice").value();
    const auto bob = account_named("bob").value();
    const auto apply = [&](const std::string& act) {
        post("/admin/accounts/selection", {{"act", act}, {box(alice), "yes"}, {box(bob), "yes"}});
    };

    const auto sent = mails().size();
    apply("invitation");
    BOOST_TEST(mails().size() == sent + 2);
    apply("activation");
    BOOST_TEST(now(alice).activated);
    BOOST_TEST(now(bob).activated);
    apply("deletion");
    BOOST_TEST(count("accounts") == 1);
}

BOOST_AUTO_TEST_CASE(links_for_phones_are_made_together_and_lead_to_their_sheets) {
    const auto alice = given_account("alice");
    const auto bob = given_account("bob");
    post(path_of(bob) + "/deactivation");

    const auto page = get("/admin/accounts/selection?act=provisioning&" + box(alice) + "=yes&" +
                          box(bob) + "=yes");
    BOOST_TEST(contains(text_of(page), "bob switched off no: it is not active"));
    const auto answer = post("/admin/accounts/selection",
                             {{"act", "provisioning"}, {box(alice), "yes"}, {box(bob), "yes"}});

    BOOST_TEST(answer.header("Location") == "/admin/accounts/sheets?" + box(alice) + "=yes");
    BOOST_TEST(last_event(alice) == "provisioning.renewed by admin");
    BOOST_TEST(last_event(bob) == "account.deactivated by admin");
}

BOOST_AUTO_TEST_CASE(without_provisioning_nobody_is_offered_links) {
    config.provisioning = false;
    begin(config);

    BOOST_TEST(!contains(get("/admin/accounts").body, "value=\"provisioning\""));
    BOOST_TEST(post("/admin/accounts/selection", {{"act", "provisioning"}}).status == 404);
}

BOOST_AUTO_TEST_CASE(whoever_comes_back_without_a_selection_is_led_to_the_list) {
    clock.pass(11min);
    const auto to = post("/admin/accounts/selection", {{"act", "deletion"}}).header("Location");
    BOOST_TEST(to == "/login/confirmation?return=%2Fadmin%2Faccounts%2Fselection");

    BOOST_TEST(get("/admin/accounts/selection").header("Location") == "/admin/accounts");
}

BOOST_AUTO_TEST_CASE(an_empty_selection_says_so) {
    BOOST_TEST(
        contains(text_of(get("/admin/accounts/selection?act=deletion")), "No account is ticked."));
    BOOST_TEST(get("/admin/accounts/selection?act=magic").status == 400);
    BOOST_TEST(post("/admin/accounts/selection").status == 400);
}

BOOST_AUTO_TEST_SUITE_END()
