#include "support/portal_fixture.h"

#include "base/text.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;
using Query = AccountList::Query;

namespace {

struct AccountListFixture : PortalFixture {
    AccountId given(const std::string& username, const std::string& email = {}) {
        return portal->stores.accounts.insert(
            {*Username::parse(username), EmailAddress::parse(email), "en"}, domain(), clock.now());
    }

    void given_accounts(int count) {
        for (int i = 0; i < count; ++i) given("user" + std::to_string(1000 + i));
    }

    AccountList::Page page(const Query& query) {
        return portal->stores.account_list.page(domain(), query);
    }

    std::string names(const Query& query) { return names_of(page(query)); }

    static std::string names_of(const AccountList::Page& page) {
        std::string text;
        for (const auto& account : page.accounts)
            text += (text.empty() ? "" : " ") + account.username;
        return text;
    }

    /// The names of all pages from the first on, a line a page; and then all the way back.
    std::string walk(Query query) {
        std::string text;
        auto here = page(query);
        for (; here.next; here = page(query)) {
            text += names_of(here) + "\n";
            query.after = here.next;
        }
        text += names_of(here) + "\n";
        std::string back;
        query.after.reset();
        while (here.previous) {
            query.before = here.previous;
            here = page(query);
            back = names_of(here) + "\n" + back;
        }
        BOOST_TEST(text.find(back) == 0u);
        return text;
    }

    const Domain& domain() const { return portal->installation->domain; }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(account_list, AccountListFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(the_newest_come_first) {
    given("alice");
    given("carol");
    given("bob");

    BOOST_TEST(names({}) == "bob carol alice");
    Query by_name;
    by_name.order = AccountList::Order::username;
    BOOST_TEST(names(by_name) == "alice bob carol");
}

BOOST_AUTO_TEST_CASE(pages_follow_one_another_in_either_order) {
    given_accounts(120);

    for (const auto order : {AccountList::Order::newest, AccountList::Order::username}) {
        Query query;
        query.order = order;
        const auto pages = split(walk(query), '\n');
        BOOST_REQUIRE(pages.size() == 4u);
        const auto first = split(pages[0], ' ');
        const auto last = split(pages[2], ' ');
        BOOST_TEST(first.size() == 50u);
        BOOST_TEST(last.size() == 20u);
        const bool newest = order == AccountList::Order::newest;
        BOOST_TEST(first.front() == (newest ? "user1119" : "user1000"));
        BOOST_TEST(last.back() == (newest ? "user1000" : "user1119"));
    }
}

BOOST_AUTO_TEST_CASE(a_full_page_that_is_the_last_has_none_after_it) {
    given_accounts(50);

    BOOST_TEST(!page({}).next.has_value());
    given("bob");
    BOOST_TEST(page({}).next.has_value());
}

BOOST_AUTO_TEST_CASE(a_search_finds_the_beginning_of_each_name) {
    given("alice", "office@example.org");
    given("bob", "Alison@example.org");
    const auto carol = given("carol");
    portal->database.sql() << "UPDATE accounts SET phone = '+33612345678' WHERE id = " << carol;

    BOOST_TEST(names({"ali"}) == "alice bob");
    BOOST_TEST(names({" ALI* "}) == "alice bob");
    BOOST_TEST(names({"office@"}) == "alice");
    BOOST_TEST(names({"+3361"}) == "carol");
    BOOST_TEST(names({"ice"}) == "");
    BOOST_TEST(names({"é"}) == "");
    BOOST_TEST(names({"%"}) == "");
}

BOOST_AUTO_TEST_CASE(a_sip_address_is_searched_by_its_username) {
    given("alice");

    BOOST_TEST(names({"sip:alice@sip.example.org"}) == "alice");
    BOOST_TEST(names({"sip:ali"}) == "alice");
    BOOST_TEST(names({"Alice@SIP.example.org"}) == "alice");
    BOOST_TEST(names({"alice@sip.example.com"}) == "");
}

BOOST_AUTO_TEST_CASE(an_email_address_in_the_sip_domain_is_found_too_and_once) {
    given("alice", "a@sip.example.org");
    given("bob", "alice@sip.example.org");
    given("carol", "carol@sip.example.org");

    BOOST_TEST(names({"alice@sip.example.org"}) == "alice bob");
    BOOST_TEST(names({"carol@sip.example.org"}) == "carol");
    Query one_a_page{"alice@sip.example.org"};
    one_a_page.size = 1;
    BOOST_TEST(walk(one_a_page) == "alice\nbob\n");
}

BOOST_AUTO_TEST_CASE(a_whole_number_is_found_however_it_is_written) {
    const auto alice = given("alice");
    portal->database.sql() << "UPDATE accounts SET phone = '+33610000000' WHERE id = " << alice;
    given("0610000000-office");

    for (const auto* typed : {"+33610000000", "06 10 00 00 00", "0033610000000", "33610000000",
                              "06.10.00.00.00", "+33610000000@sip.example.org"})
        BOOST_TEST(names({typed, "FR"}) == "alice", typed);
    BOOST_TEST(names({"0033610000000"}) == "alice");
    BOOST_TEST(names({"33610000000"}) == "alice");
    BOOST_TEST(names({"0610000000"}) == "0610000000-office");
    Query one_a_page{"0610000000", "FR"};
    one_a_page.size = 1;
    BOOST_TEST(walk(one_a_page) == "alice\n0610000000-office\n");
}

BOOST_AUTO_TEST_CASE(stars_find_what_stands_anywhere) {
    given("alice", "office@example.org");
    given("bob", "Malice@example.org");
    given("carol");

    BOOST_TEST(names({"*LICE*"}) == "bob alice");
    BOOST_TEST(names({"*ffi*"}) == "alice");
    BOOST_TEST(names({"**"}) == "carol bob alice");
    BOOST_TEST(names({"*_*"}) == "");
}

BOOST_AUTO_TEST_CASE(a_search_anywhere_goes_on_beyond_its_reach_page_by_page) {
    given_accounts(7);  // user1000 to user1006

    for (const auto order : {AccountList::Order::newest, AccountList::Order::username}) {
        Query query;
        query.search = "*r1001*";
        query.order = order;
        query.reach = 3;
        const bool newest = order == AccountList::Order::newest;
        BOOST_TEST(walk(query) == (newest ? "\nuser1001\n\n" : "user1001\n\n\n"));
        query.search = "*r100*";
        query.reach = 4;
        BOOST_TEST(walk(query) == (newest ? "user1006 user1005 user1004 user1003\n"
                                            "user1002 user1001 user1000\n"
                                          : "user1000 user1001 user1002 user1003\n"
                                            "user1004 user1005 user1006\n"));
    }
}

BOOST_AUTO_TEST_CASE(an_account_is_found_once_however_many_of_its_names_begin_so) {
    for (int i = 100; i < 220; ++i) {
        const auto name = "user" + std::to_string(i);
        given(name, name + "@example.org");
    }

    const auto pages = split(walk({"user"}), '\n');
    BOOST_REQUIRE(pages.size() == 4u);
    BOOST_TEST(split(pages[0], ' ').size() == 50u);
    BOOST_TEST(split(pages[2], ' ').size() == 20u);
    BOOST_TEST(pages[0].find("user100 user101") == 0u);
    BOOST_TEST(ends_with(pages[2], "user219"));
}

BOOST_AUTO_TEST_CASE(no_page_follows_for_names_of_accounts_that_were_shown) {
    for (int i = 100; i < 150; ++i) {
        const auto name = "team" + std::to_string(i);
        given(name, name + "@example.org");
    }
    BOOST_TEST(page({"team"}).accounts.size() == 50u);
    BOOST_TEST(!page({"team"}).next.has_value());

    // All usernames come first, then more addresses than are read at once.
    Query query{"x"};
    query.size = 5;
    for (int i = 10; i < 35; ++i)
        given("xa" + std::to_string(i), "xz" + std::to_string(i) + "@example.org");
    given("other", "xzz@example.org");
    const auto pages = split(walk(query), '\n');
    BOOST_REQUIRE(pages.size() == 7u);
    BOOST_TEST(pages[4] == "xa30 xa31 xa32 xa33 xa34");
    BOOST_TEST(pages[5] == "other");

    query.reach = 10;
    query.after = AccountList::Place{"xa34", 1'000'000};
    BOOST_TEST(names(query) == "");
    BOOST_TEST(page(query).next.has_value());
}

BOOST_AUTO_TEST_CASE(filters_leave_those_of_a_state_and_the_administrators) {
    given("waiting");
    for (const auto* name : {"active", "admin", "off"})
        portal->stores.accounts.activate(given(name), clock.now());
    auto& sql = portal->database.sql();
    sql << "UPDATE accounts SET activated = 0 WHERE username = 'off'";
    sql << "UPDATE accounts SET admin = 1 WHERE username IN ('admin', 'off')";

    Query query;
    query.state = AccountState::waiting;
    BOOST_TEST(names(query) == "waiting");
    query.state = AccountState::active;
    BOOST_TEST(names(query) == "admin active");
    query.search = "act";
    BOOST_TEST(names(query) == "active");
    query.search = "*a*";
    query.order = AccountList::Order::username;
    BOOST_TEST(names(query) == "active admin");
    query.administrators = true;
    BOOST_TEST(names(query) == "admin");
    query.search = "";
    query.state = AccountState::deactivated;
    BOOST_TEST(names(query) == "off");
    query.state.reset();
    BOOST_TEST(names(query) == "admin off");
    query.search = "a";
    BOOST_TEST(names(query) == "admin");
}

BOOST_AUTO_TEST_CASE(accounts_of_another_domain_are_not_listed) {
    portal->stores.accounts.insert(
        {*Username::parse("alien"), EmailAddress::parse("a@example.org"), "en"},
        Domain{"other.example.org"}, clock.now());

    BOOST_TEST(names({}) == "");
    BOOST_TEST(names({"a"}) == "");
    BOOST_TEST(names({"*a*"}) == "");
}

BOOST_AUTO_TEST_CASE(a_place_is_read_as_it_was_written) {
    const AccountList::Place place{"alice@example.org", 7};

    const auto read = AccountList::Place::parse(place.text());
    BOOST_TEST(read->name == place.name);
    BOOST_TEST(read->id == 7);
    for (const auto* text : {"", "7", "alice:", ":x", "alice:7x"})
        BOOST_TEST(!AccountList::Place::parse(text).has_value());
}

BOOST_AUTO_TEST_CASE(an_administrator_counts_while_active_in_the_domain) {
    auto& stores = portal->stores;
    const auto& domain = portal->installation->domain;
    const auto id = given_account("chief").id;
    BOOST_TEST(!stores.account_list.has_administrator(domain));

    stores.accounts.set_admin(id, true);
    BOOST_TEST(stores.account_list.has_administrator(domain));
    BOOST_TEST(!stores.account_list.has_administrator(Domain{"other.example.org"}));

    stores.accounts.deactivate(id, clock.now());
    BOOST_TEST(!stores.account_list.has_administrator(domain));
}

BOOST_AUTO_TEST_SUITE_END()
