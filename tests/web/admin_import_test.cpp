#include "support/administrator_fixture.h"
#include "support/mails.h"

#include "base/text.h"
#include "db/query.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

constexpr auto two_accounts =
    "username,email,phone,display_name,password,state\r\n"
    "Bob,Bob@example.org,'+33612345678,Bob,tr0ub4dor and 5,\r\n"
    "alice,,,,tr0ub4dor and 6,deactivated\r\n";

struct ImportFixture : AdministratorFixture {
    http::Response check(const std::string& file) {
        http::Request request;
        request.method = http::Method::post;
        request.path = "/admin/accounts/import";
        request.form = {{"csrf", value_of("csrf", get("/documentation"))}};
        request.files = {{"file", file}};
        return send(request);
    }

    /// The path of a file that is ready.
    std::string checked(const std::string& file) {
        const auto answer = check(file);
        BOOST_REQUIRE(answer.status == 303);
        return answer.header("Location");
    }

    /// What the thread in the background does.
    void work() { portal->account_import.work(); }

    /// The path of a file that was imported.
    std::string imported(const std::string& file, const Fields& fields = {}) {
        const auto path = checked(file);
        BOOST_TEST(post(path, fields).header("Location") == path);
        work();
        return path;
    }

    bool says(const std::string& path, const std::string& words) {
        return contains(text_of(get(path)), words);
    }

    /// The tables that an import writes.
    std::vector<long> counts() {
        std::vector<long> all;
        for (const auto* table :
             {"accounts", "addresses", "passwords", "audit", "outbox", "tokens"})
            all.push_back(count(table));
        return all;
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(admin_import, ImportFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(a_file_is_checked_before_anything_is_made) {
    BOOST_TEST(contains(get("/admin/accounts").body, "href=\"/admin/accounts/import\""));
    BOOST_TEST(contains(get("/admin/accounts/import").body, "enctype=\"multipart/form-data\""));
    const auto before = counts();

    const auto path = checked(two_accounts);
    BOOST_TEST(says(path, "Nothing is wrong with the file. Accounts in it: 2"));
    BOOST_TEST(says(path, "Import 2 accounts"));
    work();
    BOOST_TEST(counts() == before, boost::test_tools::per_element());
    for (const auto* secret : {"tr0ub4dor and 5", "tr0ub4dor and 6"})
        BOOST_TEST(count("import_rows", "md5 = '" + std::string{secret} + "'") == 0);
}

BOOST_AUTO_TEST_CASE(accounts_are_made_as_the_file_says) {
    const auto sent = mails().size();
    const auto path = imported(two_accounts);

    BOOST_TEST(says(path, "The accounts are imported: 2"));
    const auto bob = account_named("bob").value();
    BOOST_TEST(bob.activated);
    BOOST_TEST(bob.email.value() == "Bob@example.org");
    BOOST_TEST(bob.display_name.value() == "Bob");
    BOOST_TEST(bob.language == "en");
    BOOST_TEST(!bob.admin);
    BOOST_TEST(account_named("+33612345678")->id == bob.id);
    BOOST_TEST(
        portal->stores.accounts.find_by_email(domain(), *EmailAddress::parse("bob@example.org"))
            ->id == bob.id);
    BOOST_TEST(account_named("alice")->is_deactivated());
    BOOST_TEST(portal->stores.accounts.passwords_of(bob.id).size() == 2u);
    BOOST_TEST(count("import_rows") == 0);
    BOOST_TEST(mails().size() == sent);

    change_browser();
    given_login("bob", "tr0ub4dor and 5");
    BOOST_TEST(get("/panel").status == 200);
}

BOOST_AUTO_TEST_CASE(the_audit_log_knows_the_import_and_each_account) {
    imported(two_accounts);

    BOOST_TEST(last_event(account_named("bob").value()) == "account.created by admin");
    BOOST_TEST(count("audit",
                     "event = 'accounts.imported' AND detail = '2' AND account_id IS NULL "
                     "AND domain = 'sip.example.org' AND actor_id = " +
                         std::to_string(admin.id)) == 1);
    BOOST_TEST(says("/admin/audit", "Accounts were imported from a file: 2"));
}

BOOST_AUTO_TEST_CASE(a_file_with_mistakes_leaves_nothing) {
    given_account("alice");
    const auto before = counts();

    const auto answer = check(
        "username,email,password\n"
        "bob,nowhere,short\n"
        "carol,alice@example.org,tr0ub4dor and 5\n"
        "dave,,tr0ub4dor and 5\n"
        "alice,,tr0ub4dor and 5\n");
    BOOST_TEST(answer.status == 422);
    const auto text = text_of(answer);
    BOOST_TEST(contains(text, "Lines that need another look: 3"));
    BOOST_TEST(contains(text, "2 email Enter an email address such as name@example.org."));
    BOOST_TEST(contains(text, "2 password Use 8 characters or more."));
    BOOST_TEST(contains(text, "3 email Another account has this email address."));
    BOOST_TEST(contains(text, "5 username Another account has this username"));
    BOOST_TEST(counts() == before, boost::test_tools::per_element());
    BOOST_TEST(count("imports") == 0);
    BOOST_TEST(count("import_rows") == 0);
    BOOST_TEST(contains(refusal_of("file", check("")), "Choose a file."));
}

BOOST_AUTO_TEST_CASE(a_long_report_is_cut) {
    std::string file = "username\n";
    for (int i = 0; i < 250; ++i) file += "a/" + std::to_string(i) + "\n";

    const auto text = text_of(check(file));
    BOOST_TEST(contains(text, "Lines that need another look: 250"));
    BOOST_TEST(contains(text, " 101 username"));
    BOOST_TEST(!contains(text, " 102 username"));
    BOOST_TEST(contains(text, "Lines that are not shown: 150"));
}

BOOST_AUTO_TEST_CASE(a_phone_number_is_enough_where_codes_are_sent) {
    BOOST_TEST(!says("/admin/accounts/import", "A phone number does as well"));
    BOOST_TEST(contains(text_of(check("username,phone\nbob,+33612345678\n")),
                        "2 password Give a password, or an email address"));
    auto settings = config;
    settings.phone_authentication = true;
    settings.default_country = "FR";
    begin(settings);

    BOOST_TEST(says("/admin/accounts/import", "A phone number does as well"));
    imported("username,phone,state\nbob,+33612345678,active\n");
    BOOST_TEST(account_named("bob")->activated);
    BOOST_TEST(contains(text_of(check("username,phone\nbob,\n")), "or a phone number"));
}

BOOST_AUTO_TEST_CASE(numbers_of_others_are_refused) {
    imported(two_accounts);

    BOOST_TEST(contains(text_of(check("username,phone,email\ncarol,+33612345678,c@example.org\n")),
                        "2 phone This number belongs to another account"));
}

BOOST_AUTO_TEST_CASE(an_import_is_made_once) {
    const auto path = checked(two_accounts);
    for (int i = 0; i < 2; ++i) BOOST_TEST(post(path).status == 303);
    for (int i = 0; i < 2; ++i) work();
    BOOST_TEST(post(path).status == 303);
    work();

    BOOST_TEST(count("accounts") == 3);
    BOOST_TEST(count("audit", "event = 'accounts.imported'") == 1);
}

BOOST_AUTO_TEST_CASE(a_page_of_what_is_under_way_looks_again) {
    const auto path = checked(two_accounts);
    BOOST_TEST(get(path).header("Refresh").empty());
    post(path);
    BOOST_TEST(get(path).header("Refresh") == "2");
    BOOST_TEST(says(path, "The accounts are being made."));
    work();
    BOOST_TEST(get(path).header("Refresh").empty());
}

BOOST_AUTO_TEST_CASE(a_name_that_is_taken_meanwhile_stops_all_of_it) {
    const auto path = checked(two_accounts);
    given_account("alice");
    const auto before = counts();
    post(path);
    work();

    BOOST_TEST(counts() == before, boost::test_tools::per_element());
    BOOST_TEST(says(path, "Somebody took a name of this file"));
    BOOST_TEST(says(path, "3 username Another account has this username"));

    portal->stores.accounts.remove(account_named("alice")->id);
    post(path);
    work();
    BOOST_TEST(says(path, "The accounts are imported: 2"));
}

BOOST_AUTO_TEST_CASE(one_whose_worker_died_may_be_started_again) {
    const auto path = checked(two_accounts);
    post(path);
    BOOST_REQUIRE(portal->stores.imports.claim(clock.now()).has_value());
    work();
    BOOST_TEST(says(path, "The accounts are being made."));
    clock.pass(3min);
    work();
    BOOST_TEST(says(path, "The import was interrupted."));
    BOOST_TEST(count("accounts") == 1);

    post(path);
    work();
    BOOST_TEST(says(path, "The accounts are imported: 2"));
}

BOOST_AUTO_TEST_CASE(those_without_a_password_are_invited_if_one_wants) {
    const std::string file =
        "username,email,password,state\ncarol,carol@example.org,,\ndave,dave@example.org,,active\n"
        "erin,erin@example.org,,deactivated\nfrank,frank@example.org,tr0ub4dor and 5,\n";
    const auto sent = mails().size();
    const auto path = imported(file, {{"invites", "yes"}});

    BOOST_TEST(says(path, "Invitations so far: 2 of 2"));
    work();
    BOOST_TEST(says(path, "The accounts are imported: 4"));
    BOOST_TEST(mails().size() == sent + 2);
    BOOST_TEST(mails().back().to == "dave@example.org");
    BOOST_TEST((account_named("carol")->state() == AccountState::waiting));
    BOOST_TEST((account_named("dave")->state() == AccountState::active));
    change_browser();
    BOOST_TEST(
        post(link_in(mails().back()), {{"password", "tr0ub4dor and 7"}}).header("Location") ==
        "/panel");
}

BOOST_AUTO_TEST_CASE(nobody_is_invited_against_ones_will) {
    BOOST_TEST(contains(get(checked("username,email\ncarol,carol@example.org\n")).body,
                        "name=\"invites\" value=\"yes\" checked"));
    const auto sent = mails().size();
    imported("username,email\ncarol,carol@example.org\n");
    BOOST_TEST(mails().size() == sent);
    BOOST_TEST(
        !contains(get(checked("username,password\ndave,tr0ub4dor and 5\n")).body, "invites"));
}

/// Those who are waiting for an invitation would else wait in vain, and be removed after a week.
BOOST_AUTO_TEST_CASE(an_import_goes_on_when_its_administrator_is_deleted) {
    const auto other = given_administrator("other");
    std::string file = "username,email\n";
    for (int i = 0; i < 250; ++i) {
        const auto name = "user" + std::to_string(i);
        file += name + "," + name + "@example.org\n";
    }
    imported(file, {{"invites", "yes"}});
    const auto remove = [&](const Account& account) {
        return portal->deletion.remove(account, other.id, {"192.0.2.7", "Firefox"});
    };
    const auto invited = [&] {
        return count("tokens",
                     "account_id IN (SELECT id FROM accounts WHERE username LIKE 'user%')");
    };
    BOOST_TEST(invited() == 200);
    BOOST_REQUIRE(remove(admin).empty());
    work();

    BOOST_TEST(invited() == 250);
    BOOST_TEST(count("import_rows") == 0);
    BOOST_TEST(count("imports", "account_id = " + std::to_string(other.id)) == 1);
}

BOOST_AUTO_TEST_CASE(what_a_deleted_administrator_has_started_is_not_said_to_be_another_s) {
    const auto other = given_administrator("other");
    post(checked(two_accounts));
    BOOST_REQUIRE(portal->deletion.remove(admin, other.id, {"192.0.2.7", "Firefox"}).empty());
    work();

    BOOST_REQUIRE(account_named("bob").has_value());
    BOOST_TEST(count("audit",
                     "event IN ('accounts.imported', 'account.created') AND actor_id = 0 "
                     "AND address = ''") == 3);
    BOOST_TEST(count("audit", "actor_id = " + std::to_string(admin.id)) == 0);
}

BOOST_AUTO_TEST_CASE(a_file_that_was_not_started_goes_with_its_administrator) {
    const auto other = given_administrator("other");
    checked(two_accounts);
    BOOST_REQUIRE(portal->deletion.remove(admin, other.id, {"192.0.2.7", "Firefox"}).empty());
    BOOST_TEST(count("imports") == 0);
}

BOOST_AUTO_TEST_CASE(a_file_is_for_the_browser_that_sent_it_and_for_an_hour) {
    const auto path = checked(two_accounts);
    const auto mine = cookies;
    change_browser();
    given_login("chief");
    BOOST_TEST(get(path).status == 404);
    BOOST_TEST(post(path).status == 404);
    cookies = mine;
    BOOST_TEST(get(path).status == 200);

    const auto another = checked(two_accounts);
    BOOST_TEST(count("import_rows") == 2);
    for (const auto& answer : {get(path), post(path)})
        BOOST_TEST(answer.header("Location") == another);
    BOOST_TEST(says(another, "Another file took the place of that one."));
    work();
    BOOST_TEST(count("accounts") == 1);
    clock.pass(1h);
    clean_up(portal->stores, config, clock.now());
    BOOST_TEST(count("imports") == 0);
    BOOST_TEST(count("import_rows") == 0);
}

BOOST_AUTO_TEST_CASE(what_was_exported_and_the_sample_can_be_imported) {
    imported(two_accounts);
    portal->stores.accounts.set_display_name(account_named("bob")->id, DisplayName::parse("=1+1"));
    auto file = body_of(get("/admin/accounts.csv?search=bob"));
    for (const auto& [before, after] :
         {std::pair{"bob", "carol"}, {"Bob@", "carol@"}, {"+33612345678", "+33612345679"}})
        file = replace_all(file, before, after);

    BOOST_TEST(says(checked(file), "Columns that are passed over: id, administrator, created"));
    imported(file);
    const auto carol = account_named("carol").value();
    BOOST_TEST(carol.display_name.value() == "=1+1");
    BOOST_TEST(carol.phone.value() == "+33612345679");
    BOOST_TEST(carol.activated);

    for (const auto* name : {"alice", "bob"})
        portal->stores.accounts.remove(account_named(name)->id);
    imported(body_of(get("/admin/accounts/import/sample.csv")));
    BOOST_TEST(account_named("bob")->activated);
    BOOST_TEST(account_named("alice")->awaits_owner());
}

/// Spreadsheets would else take it for another encoding.
BOOST_AUTO_TEST_CASE(the_sample_begins_with_a_byte_order_mark) {
    BOOST_TEST(starts_with(body_of(get("/admin/accounts/import/sample.csv")),
                           "\xEF\xBB\xBF"
                           "username"));
}

BOOST_AUTO_TEST_CASE(addresses_may_be_shared_where_they_need_not_be_unique) {
    config.unique_email = false;
    configure(config);
    admin = given_administrator("chief");
    change_browser();
    given_login("chief");

    imported("username,email\ncarol,chief@example.org\ndave,chief@example.org\n");
    BOOST_TEST(account_named("carol")->email.value() == "chief@example.org");
    BOOST_TEST(count("addresses", "kind = 'email'") == 0);
}

BOOST_AUTO_TEST_CASE(many_accounts_take_several_steps) {
    std::string file = "username,password\n";
    for (int i = 0; i < 2345; ++i) file += "user" + std::to_string(i) + ",tr0ub4dor and 5\n";

    imported(file);
    BOOST_TEST(count("accounts", "username LIKE 'user%'") == 2345);
    BOOST_TEST(count("passwords", "algorithm = 'SHA-256'") == 2346);
    BOOST_TEST(count("addresses", "kind = 'username'") == 2346);
    BOOST_TEST(count("audit", "event = 'account.created'") == 2345);
}

BOOST_AUTO_TEST_SUITE_END()
