#include "support/administrator_fixture.h"
#include "support/mails.h"

#include "base/text.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

struct SelectionFixture : AdministratorFixture {
    static std::string box(const Account& account) {
        return "account-" + std::to_string(account.id);
    }
    /// The page where that is looked at, and the path that its form is sent to.
    static std::string selection(const std::string& act, const std::vector<Account>& accounts) {
        auto path = "/admin/accounts/selection?act=" + act;
        for (const auto& account : accounts) path += "&" + box(account) + "=yes";
        return path;
    }
    std::string text_at(const std::string& path) { return text_of(get(path)); }
    /// What the next page says of what was done.
    std::string notice_at(const std::string& path) {
        const auto text = text_at(path);
        const auto begin = text.find("Done for");
        if (begin == std::string::npos) return contains(text, "Nothing was done") ? "nothing" : "";
        return text.substr(begin, text.find('.', begin) - begin);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(admin_selection, SelectionFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(what_would_happen_is_shown_before_it_does) {
    const auto alice = given_account("alice");
    const auto bob = given_account("bob");
    post(path_of(bob) + "/deactivation");

    const auto page =
        get(selection("deactivation", {alice, bob, admin}) + "&account-4711=yes&account-x=yes");
    const auto text = text_of(page);
    BOOST_TEST(contains(text, "alice active yes"));
    BOOST_TEST(contains(text, "bob switched off no: there is no need"));
    BOOST_TEST(contains(text, "chief active administrator no: this account is your own"));
    BOOST_TEST(contains(text, "Switch off: 1"));
    BOOST_TEST(contains(page.body, "action=\"/admin/accounts/selection?act=deactivation&amp;" +
                                       box(alice) + "=yes\""));
    BOOST_TEST(now(alice).activated);

    const auto answer = post(selection("deactivation", {alice, admin}));
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

    const auto sent = mails().size();
    post(selection("invitation", {alice, bob}));
    BOOST_TEST(mails().size() == sent + 2);
    BOOST_TEST(notice_at("/admin/accounts") == "Done for 2 accounts");
    post(selection("activation", {alice, bob}));
    BOOST_TEST(now(alice).activated);
    BOOST_TEST(now(bob).activated);
    post(selection("deletion", {alice, bob}), {{"number", "2"}});
    BOOST_TEST(count("accounts") == 1);
}

BOOST_AUTO_TEST_CASE(what_was_done_is_told_with_its_number) {
    const auto alice = given_account("alice");
    const auto bob = given_account("bob");
    const auto carol = given_account("carol");
    post(path_of(bob) + "/deletion", {{"sip_address", "sip:bob@sip.example.org"}});
    post(path_of(carol) + "/deactivation");
    get("/admin/accounts");

    post(selection("deactivation", {alice, bob, carol}));
    const auto text = text_at("/admin/accounts");
    BOOST_TEST(
        contains(text, "Done for 1 account. The others are gone, or have changed meanwhile."));

    BOOST_TEST(post(selection("provisioning", {alice})).header("Location") == "/admin/accounts");
    BOOST_TEST(notice_at("/admin/accounts") == "nothing");
    post(selection("deletion", {bob}), {{"number", "1"}});
    BOOST_TEST(notice_at("/admin/accounts") == "nothing");
}

BOOST_AUTO_TEST_CASE(who_deletes_several_types_how_many) {
    const auto alice = given_account("alice");
    const auto bob = given_account("bob");
    const auto path = selection("deletion", {alice, bob});
    BOOST_TEST(contains(text_at(path), "Type 2 to confirm."));

    for (const auto* typed : {"", "3", "2 accounts"}) {
        const auto answer = post(path, {{"number", typed}});
        BOOST_TEST(refusal_of("number", answer) ==
                   "2 accounts would be deleted. Type this number to go on.");
        BOOST_TEST(value_of("number", answer) == typed);
    }
    BOOST_TEST(count("accounts") == 3);

    post(path, {{"number", " 2 "}});
    BOOST_TEST(count("accounts") == 1);
}

BOOST_AUTO_TEST_CASE(administrators_are_not_deleted_with_others) {
    const auto alice = given_account("alice");
    const auto bob = given_account("bob");
    const auto path = selection("deletion", {alice, bob});
    portal->administration.promote(bob, {admin.id, "192.0.2.7"});  // after somebody has looked

    BOOST_TEST(!refusal_of("number", post(path, {{"number", "2"}})).empty());
    BOOST_TEST(contains(text_at(path), "bob active administrator no: administrators are deleted"));
    post(path, {{"number", "1"}});
    BOOST_TEST(!account_named("alice"));
    BOOST_TEST(account_named("bob").has_value());
}

BOOST_AUTO_TEST_CASE(whoever_is_asked_for_the_password_comes_back_to_the_selection) {
    const auto alice = given_account("alice");
    const auto path = selection("deactivation", {alice});
    const auto confirmation = [](const http::Response& answer) {
        return answer.header("Location").substr(0, answer.header("Location").find('?'));
    };
    clock.pass(11min);
    BOOST_TEST(confirmation(get(path)) == "/login/confirmation");

    const auto answer = post(path);
    BOOST_TEST(confirmation(answer) == "/login/confirmation");
    BOOST_TEST(value_of("return", get(answer.header("Location"))) ==
               replace_all(path, "&", "&amp;"));
    BOOST_TEST(post("/login/confirmation", {{"password", "tr0ub4dor and 3"}, {"return", path}})
                   .header("Location") == path);
    post(path);
    BOOST_TEST(now(alice).is_deactivated());
}

BOOST_AUTO_TEST_CASE(links_for_phones_are_made_together_and_lead_to_their_sheets) {
    const auto alice = given_account("alice");
    const auto bob = given_account("bob");
    post(path_of(bob) + "/deactivation");

    BOOST_TEST(contains(text_at(selection("provisioning", {alice, bob})),
                        "bob switched off no: it is not active"));
    const auto answer = post(selection("provisioning", {alice, bob}));

    BOOST_TEST(answer.header("Location") == "/admin/accounts/sheets?" + box(alice) + "=yes");
    BOOST_TEST(last_event(alice) == "provisioning.renewed by admin");
    BOOST_TEST(last_event(bob) == "account.deactivated by admin");
}

BOOST_AUTO_TEST_CASE(without_provisioning_nobody_is_offered_links) {
    config.provisioning = false;
    begin(config);

    BOOST_TEST(!contains(get("/admin/accounts").body, "value=\"provisioning\""));
    BOOST_TEST(post(selection("provisioning", {})).status == 404);
}

BOOST_AUTO_TEST_CASE(an_empty_selection_says_so) {
    BOOST_TEST(contains(text_at(selection("deletion", {})), "No account is ticked."));
    BOOST_TEST(get("/admin/accounts/selection").header("Location") == "/admin/accounts");
    BOOST_TEST(get(selection("magic", {})).status == 400);
    BOOST_TEST(post("/admin/accounts/selection").status == 400);
}

BOOST_AUTO_TEST_SUITE_END()
