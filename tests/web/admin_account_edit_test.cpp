#include "support/administrator_fixture.h"
#include "support/mails.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

struct EditFixture : AdministratorFixture {
    EditFixture() : alice(given_account("alice")) {}

    http::Response edit(const std::string& username, const std::string& email = "alice@example.org",
                        const std::string& password = {}, const std::string& display_name = {}) {
        const auto form = get(path_of(alice) + "/edit");
        return save(form, username, email, password, display_name);
    }
    /// The same from a form that was opened before.
    http::Response save(const http::Response& form, const std::string& username,
                        const std::string& email, const std::string& password = {},
                        const std::string& display_name = {}) {
        return post(path_of(alice) + "/edit", {{"version", value_of("version", form)},
                                               {"username", username},
                                               {"email", email},
                                               {"display_name", display_name},
                                               {"password", password},
                                               {"sha256", "yes"}});
    }

    bool can_log_in(const std::string& name, const std::string& password) {
        const auto mine = std::exchange(cookies, {});
        const auto status = post("/login", {{"name", name}, {"password", password}}).status;
        cookies = mine;
        return status == 303;
    }

    Account alice;
    static constexpr auto old_password = "tr0ub4dor and 3";
    static constexpr auto new_password = "tr0ub4dor and 5";
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(admin_account_edit, EditFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(the_form_shows_what_there_is) {
    const auto page = get(path_of(alice) + "/edit");

    BOOST_TEST(value_of("username", page) == "alice");
    BOOST_TEST(value_of("email", page) == "alice@example.org");
}

BOOST_AUTO_TEST_CASE(display_name_and_address_change_without_touching_the_password) {
    BOOST_TEST(edit("alice", "new@example.org", "", "Alice").header("Location") == path_of(alice));

    BOOST_TEST(now(alice).display_name.value() == "Alice");
    BOOST_TEST(now(alice).email.value() == "new@example.org");
    BOOST_TEST(last_event(alice) ==
               "account.changed by admin: email alice@example.org → new@example.org, "
               "display name – → Alice");
    BOOST_TEST(can_log_in("alice", old_password));
}

BOOST_AUTO_TEST_CASE(what_was_mailed_to_the_address_before_opens_nothing_any_more) {
    const auto mine = std::exchange(cookies, {});
    given_login("alice");
    const auto warning = link_in(mails().back());
    cookies = mine;
    BOOST_REQUIRE(get(warning).status == 200);

    edit("alice", "new@example.org");

    BOOST_TEST(get(warning).status == 410);
    post(warning);
    BOOST_TEST(now(alice).email.value() == "new@example.org");
}

BOOST_AUTO_TEST_CASE(of_two_who_change_an_account_at_once_the_second_is_told) {
    const auto form = get(path_of(alice) + "/edit");
    edit("alice", "new@example.org");

    const auto refused = save(form, "alice", "alice@example.org", "", "Alice");

    BOOST_TEST(refusal_of("changes", refused) ==
               "Somebody else has changed the account meanwhile. Save again to change it still: "
               "email new@example.org → alice@example.org, display name – → Alice");
    BOOST_TEST(now(alice).email.value() == "new@example.org");
    BOOST_TEST(value_of("display_name", refused) == "Alice");
    BOOST_TEST(save(refused, "alice", "alice@example.org", "", "Alice").status == 303);
    BOOST_TEST(now(alice).display_name.value() == "Alice");
}

BOOST_AUTO_TEST_CASE(an_account_that_is_deleted_meanwhile_is_not_there) {
    const auto form = get(path_of(alice) + "/edit");
    const auto before = now(alice);
    portal->stores.accounts.remove(alice.id);

    BOOST_TEST(save(form, "alice", "new@example.org").status == 404);
    const AccountEdit::Form late{AccountEdit::version_of(before),
                                 {"alice", "", "", "+33612345678"}};
    BOOST_TEST(!portal->account_edit.change(before, late, {admin.id, ""}).empty());
}

BOOST_AUTO_TEST_CASE(an_old_username_is_kept_from_others_and_can_be_taken_back) {
    edit("alicia", "alice@example.org", new_password);
    const auto mine = std::exchange(cookies, {});
    const auto taken =
        post("/register/email", {{"username", "alice"}, {"email", "stranger@example.org"}});
    BOOST_TEST(!refusal_of("username", taken).empty());
    cookies = mine;

    BOOST_TEST(edit("alice", "alice@example.org", old_password).status == 303);
    BOOST_TEST(can_log_in("alice", old_password));
    BOOST_TEST(!can_log_in("alicia", old_password));

    clock.pass(24h * config.tombstone_days + 1s);
    clean_up(portal->stores, config, clock.now());
    BOOST_TEST(!portal->stores.accounts.is_taken(domain(), "alicia"));
}

BOOST_AUTO_TEST_CASE(a_password_is_not_taken_without_another_username) {
    BOOST_TEST(!refusal_of("password", edit("alice", "alice@example.org", new_password)).empty());
    BOOST_TEST(can_log_in("alice", old_password));
}

BOOST_AUTO_TEST_CASE(an_account_that_is_off_is_renamed_with_a_password_only) {
    post(path_of(alice) + "/deactivation");
    const auto sent = mails().size();

    BOOST_TEST(!refusal_of("password", edit("alicia")).empty());
    BOOST_TEST(edit("alicia", "alice@example.org", new_password).status == 303);
    BOOST_TEST(mails().size() == sent);
}

BOOST_AUTO_TEST_CASE(an_invitation_follows_its_account_to_another_address) {
    post("/admin/accounts/creation",
         {{"username", "bob"}, {"email", "bbo@example.org"}, {"entry", "invitation"}});
    const auto first = link_in(mails().back());
    const auto path = path_of(account_named("bob").value()) + "/edit";
    post(path, {{"version", value_of("version", get(path))},
                {"username", "bob"},
                {"email", "bob@example.org"}});

    BOOST_TEST(mails().back().to == "bob@example.org");
    const auto second = link_in(mails().back());
    change_browser();
    BOOST_TEST(get(first).status == 410);
    BOOST_TEST(post(second, {{"password", new_password}}).status == 303);
}

BOOST_AUTO_TEST_CASE(an_address_can_be_taken_away) {
    edit("alice", "");

    BOOST_TEST(!now(alice).email.has_value());
    given_account("bob");
    const auto bob = account_named("bob").value();
    post(path_of(bob) + "/edit", {{"version", value_of("version", get(path_of(bob) + "/edit"))},
                                  {"username", "bob"},
                                  {"email", "alice@example.org"}});
    BOOST_TEST(now(bob).email.value() == "alice@example.org");
}

BOOST_AUTO_TEST_CASE(another_username_comes_with_a_new_password) {
    BOOST_TEST(edit("alicia", "alice@example.org", new_password).status == 303);

    BOOST_TEST(!account_named("alice").has_value());
    BOOST_TEST(now(alice).username == "alicia");
    BOOST_TEST(last_event(alice) == "account.changed by admin: username alice → alicia");
    BOOST_TEST(count("sessions", "account_id = " + std::to_string(alice.id)) == 0);
    BOOST_TEST(can_log_in("alicia", new_password));
    BOOST_TEST(!can_log_in("alicia", old_password));
    BOOST_TEST(!can_log_in("alice", old_password));
}

BOOST_AUTO_TEST_CASE(or_a_mail_asks_its_owner_to_choose_one) {
    const auto sent = mails().size();
    BOOST_TEST(edit("alicia").status == 303);

    BOOST_TEST(count("passwords", "account_id = " + std::to_string(alice.id)) == 0);
    BOOST_REQUIRE(mails().size() == sent + 1);
    const auto link = link_in(mails().back());
    change_browser();
    BOOST_TEST(post(link, {{"password", new_password}, {"sha256", "yes"}}).status == 303);
    BOOST_TEST(can_log_in("alicia", new_password));
}

BOOST_AUTO_TEST_CASE(without_an_address_the_new_password_must_be_typed) {
    const auto answer = edit("alicia", "");

    BOOST_TEST(!refusal_of("password", answer).empty());
    BOOST_TEST(value_of("username", answer) == "alicia");
    BOOST_TEST(now(alice).username == "alice");
    BOOST_TEST(!refusal_of("password", edit("alicia", "", "short")).empty());
}

BOOST_AUTO_TEST_CASE(what_belongs_to_others_is_refused) {
    given_account("bob");

    const auto answer = edit("bob", "bob@example.org", new_password);
    BOOST_TEST(!refusal_of("username", answer).empty());
    BOOST_TEST(!refusal_of("email", answer).empty());
    BOOST_TEST(now(alice).username == "alice");
    BOOST_TEST(edit("alice", "ALICE@example.org").status == 303);
}

BOOST_AUTO_TEST_CASE(a_form_without_a_change_leaves_no_trace) {
    const auto events = count("audit");

    BOOST_TEST(edit("alice").status == 303);
    BOOST_TEST(count("audit") == events);
}

BOOST_AUTO_TEST_CASE(an_administrator_sends_the_recovery_mail) {
    const auto sent = mails().size();

    post(path_of(alice) + "/recovery");
    BOOST_REQUIRE(mails().size() == sent + 1);
    BOOST_TEST(mails().back().to == "alice@example.org");
    BOOST_TEST(last_event(alice) == "recovery.sent by admin");
    BOOST_TEST(get(link_in(mails().back())).status == 200);
    post(path_of(alice) + "/deactivation");
    BOOST_TEST(!refusal_of("mail", post(path_of(alice) + "/recovery")).empty());
}

BOOST_AUTO_TEST_SUITE_END()
