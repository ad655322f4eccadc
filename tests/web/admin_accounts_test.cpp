#include "support/administrator_fixture.h"
#include "support/mails.h"

#include "base/text.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

BOOST_FIXTURE_TEST_SUITE(admin_accounts, AdministratorFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(administrators_find_the_accounts_in_their_menu) {
    BOOST_TEST(contains(get("/panel").body, "href=\"/admin\""));
    BOOST_TEST(contains(get("/admin").body, "href=\"/admin/accounts\""));

    post("/logout");
    given_account("alice");
    given_login("alice");
    BOOST_TEST(!contains(get("/panel").body, "href=\"/admin\""));
}

BOOST_AUTO_TEST_CASE(the_list_shows_names_addresses_and_states) {
    const auto alice = given_account("alice");

    const auto page = get("/admin/accounts");
    BOOST_TEST(contains(page.body, "href=\"" + path_of(alice) + "\""));
    BOOST_TEST(contains(text_of(page), "alice alice@example.org active"));
    BOOST_TEST(contains(text_of(page), "active administrator"));
}

BOOST_AUTO_TEST_CASE(the_form_keeps_what_was_searched) {
    given_account("alice");
    given_account("bob");

    const auto page = get("/admin/accounts?search=al&state=active&sort=username");
    BOOST_TEST(contains(page.body, ">alice<"));
    BOOST_TEST(!contains(page.body, ">bob<"));
    BOOST_TEST(value_of("search", page) == "al");
    BOOST_TEST(contains(page.body, "value=\"active\" selected"));
    BOOST_TEST(contains(page.body, "value=\"username\" selected"));
    BOOST_TEST(contains(text_of(get("/admin/accounts?state=waiting")), "No account is like that."));
}

BOOST_AUTO_TEST_CASE(a_number_is_found_as_people_of_the_country_write_it) {
    config.default_country = "FR";
    begin(config);
    const auto alice = given_account("alice");
    portal->stores.accounts.set_phone(alice, PhoneNumber::parse("+33610000000", ""), clock.now());

    BOOST_TEST(contains(get("/admin/accounts?search=06+10+00+00+00").body, ">alice<"));
    BOOST_TEST(!contains(get("/admin/accounts?search=06+10+00+00+01").body, ">alice<"));
}

BOOST_AUTO_TEST_CASE(a_search_that_finds_nothing_within_reach_says_so_and_goes_on) {
    given_account("alice");
    portal->database.sql() << "INSERT INTO accounts (username, domain, language, created_at) "
                              "WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL "
                              "SELECT n + 1 FROM numbers WHERE n < 320) "
                              "SELECT a.n * 1000 + b.n, 'sip.example.org', 'en', 0 "
                              "FROM numbers a, numbers b";

    const auto first = get("/admin/accounts?search=*lic*");
    BOOST_TEST(contains(text_of(first), "None of the 100,000 accounts"));
    BOOST_TEST(contains(get(link_of("next", first)).body, ">alice<"));
}

BOOST_AUTO_TEST_CASE(the_links_between_pages_hold_the_whole_search) {
    for (int i = 0; i < 120; ++i)
        portal->stores.accounts.insert(
            {*Username::parse("user" + std::to_string(100 + i)), {}, "en"}, domain(), clock.now());

    const auto first = get("/admin/accounts?search=*user*&state=waiting&sort=username");
    BOOST_TEST(!contains(first.body, "rel=\"prev\""));
    const auto next = link_of("next", first);
    BOOST_TEST(contains(next, "search=%2Auser%2A&state=waiting&sort=username&after="));
    const auto second = get(next);
    BOOST_TEST(contains(second.body, ">user150<"));
    BOOST_TEST(contains(second.body, ">user199<"));
    BOOST_TEST(contains(get(link_of("prev", second)).body, ">user100<"));
    const auto last = get(link_of("next", second));
    BOOST_TEST(!contains(last.body, "rel=\"next\""));
    BOOST_TEST(contains(last.body, ">user219<"));
}

BOOST_AUTO_TEST_CASE(a_page_that_is_left_without_accounts_leads_to_the_first) {
    given_account("alice");
    const std::string list = "/admin/accounts?state=active&sort=username";
    for (const auto* place : {"&before=a%3A1", "&after=zoe%3A1000"}) {
        const auto answer = get(list + place);
        BOOST_TEST(answer.status == 303);
        BOOST_TEST(answer.header("Location") == list);
    }
    BOOST_TEST(get(list + "&search=nobody").status == 200);
}

BOOST_AUTO_TEST_CASE(all_that_is_listed_is_in_the_file) {
    const auto alice = given_account("alice");
    portal->stores.accounts.set_display_name(alice.id, DisplayName::parse("=1+1"));
    for (int i = 0; i < 1234; ++i)
        portal->stores.accounts.insert(
            {*Username::parse("user" + std::to_string(1000 + i)), {}, "en"}, domain(), clock.now());
    portal->stores.accounts.insert({*Username::parse("user-alien"), {}, "en"},
                                   Domain{"other.example.org"}, clock.now());

    BOOST_TEST(
        body_of(get("/admin/accounts.csv?search=al&state=active")) ==
        "\xEF\xBB\xBFid,username,domain,display_name,email,phone,state,administrator,created\r\n" +
            std::to_string(alice.id) +
            ",alice,sip.example.org,'=1+1,alice@example.org,,active,no,"
            "2026-09-21T14:13:20Z\r\n");
    for (const auto* query : {"search=user", "search=*user*&sort=username", "state=waiting"}) {
        const auto lines = split(body_of(get(std::string{"/admin/accounts.csv?"} + query)), '\n');
        BOOST_TEST(lines.size() == 1 + 1234 + 1, query);
    }
    BOOST_TEST(contains(get("/admin/accounts?search=al&sort=username").body,
                        "/admin/accounts.csv?search=al&amp;sort=username\""));
}

BOOST_AUTO_TEST_CASE(what_others_typed_is_shown_as_text) {
    portal->database.sql() << "UPDATE accounts SET display_name = '<script>alert(1)</script>'";

    const auto page = get("/admin/accounts?search=%22%3E%3Cscript%3E");
    BOOST_TEST(!contains(page.body, "\"><script>"));
    BOOST_TEST(!contains(get("/admin/accounts").body, "<script>alert"));
    BOOST_TEST(contains(get("/admin/accounts").body, "&lt;script&gt;alert"));
}

BOOST_AUTO_TEST_SUITE_END()
