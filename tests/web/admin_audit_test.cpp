#include "support/administrator_fixture.h"
#include "support/mails.h"

#include "base/text.h"
#include "db/transaction.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

struct AdminAuditFixture : AdministratorFixture {
    AdminAuditFixture() { portal->database.sql() << "DELETE FROM audit"; }

    void given_event(const Audit::Event& event, std::chrono::seconds ago = 0s) {
        db::transact(portal->database,
                     [&] { portal->stores.audit.record(event, clock.now() - ago); });
    }

    /// What the table says, without the filters above and the links below.
    std::string lines(const std::string& query = {}) {
        const auto text = text_of(get("/admin/audit" + query));
        const auto start = text.rfind("Network address ");
        if (start == std::string::npos) return "nothing";
        const auto end = text.find(" Download these lines", start);
        return text.substr(start + 16, end - start - 16);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(admin_audit, AdminAuditFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(each_line_says_when_whose_account_what_who_and_from_where) {
    const auto alice = given_account("alice");
    portal->database.sql() << "DELETE FROM audit";
    given_event({"account.deactivated", admin.id, alice.id, "192.0.2.7"});
    given_event({"recovery.requested", {}, alice.id, "198.51.100.9"});
    given_event({"administrator.invited", {}, admin.id, ""});

    BOOST_TEST(lines() ==
               "2026-09-21 14:13 UTC chief A link to log in was made. the operator "
               "2026-09-21 14:13 UTC alice A recovery link was asked for. a visitor 198.51.100.9 "
               "2026-09-21 14:13 UTC alice The account was switched off. chief 192.0.2.7");
}

BOOST_AUTO_TEST_CASE(the_filters_are_by_account_actor_event_and_day) {
    const auto alice = given_account("alice");
    portal->database.sql() << "DELETE FROM audit";
    given_event({"account.deactivated", admin.id, alice.id, "192.0.2.7"}, 24h);
    given_event({"login.password", alice.id, alice.id, "192.0.2.8"});
    given_event({"login.password", admin.id, admin.id, "192.0.2.9"});

    const std::string off =
        "2026-09-20 14:13 UTC alice The account was switched off. chief 192.0.2.7";
    const std::string alices =
        "2026-09-21 14:13 UTC alice Logged in with the password. alice 192.0.2.8";
    const std::string chiefs =
        "2026-09-21 14:13 UTC chief Logged in with the password. chief 192.0.2.9";
    BOOST_TEST(lines("?account=alice") == alices + " " + off);
    BOOST_TEST(lines("?by=chief") == chiefs + " " + off);
    BOOST_TEST(lines("?account=Alice%40sip.example.org&by=chief") == off);
    BOOST_TEST(lines("?event=login.password") == chiefs + " " + alices);
    BOOST_TEST(lines("?account=alice&event=login.password") == alices);
    BOOST_TEST(lines("?from=2026-09-21") == chiefs + " " + alices);
    BOOST_TEST(lines("?until=2026-09-20") == off);
    BOOST_TEST(lines("?from=2026-09-20&until=2026-09-20&by=chief&account=alice&"
                     "event=account.deactivated") == off);
    for (const auto* none : {"?account=nobody", "?by=sip:x@other.example.org", "?event=x",
                             "?from=2026-09-22", "?until=2026-09-19"})
        BOOST_TEST(lines(none) == "nothing");
    BOOST_TEST(lines("?from=yesterday&until=2026-02-31&after=x") ==
               chiefs + " " + alices + " " + off);
}

BOOST_AUTO_TEST_CASE(older_lines_are_on_further_pages_even_of_one_second) {
    for (int i = 0; i < 120; ++i)
        given_event({"logout", admin.id, admin.id, "192.0.2." + std::to_string(i)});

    const auto first = get("/admin/audit?by=chief");
    BOOST_TEST(contains(first.body, ">192.0.2.119<"));
    BOOST_TEST(!contains(first.body, ">192.0.2.69<"));
    const auto second = get(link_of("next", first));
    BOOST_TEST(contains(second.body, ">192.0.2.69<"));
    BOOST_TEST(contains(second.body, ">192.0.2.20<"));
    BOOST_TEST(contains(second.body, "href=\"/admin/audit?by=chief\""));
    const auto third = get(link_of("next", second));
    BOOST_TEST(contains(third.body, ">192.0.2.0<"));
    BOOST_TEST(!contains(third.body, "rel=\"next\""));
}

BOOST_AUTO_TEST_CASE(what_others_left_behind_is_told_without_their_names) {
    const auto alice = given_account("alice");
    portal->deletion.remove(alice, alice.id, {"192.0.2.7", {}});
    const auto bob = given_account("bob");
    portal->deletion.remove(bob, admin.id, {"192.0.2.7", {}});

    const auto text = lines();
    BOOST_TEST(contains(text, "The account was deleted. sip:bob@sip.example.org chief"));
    BOOST_TEST(contains(text, "The account was deleted. a deleted account"));
    BOOST_TEST(!contains(text, "alice"));
}

BOOST_AUTO_TEST_CASE(the_log_of_another_domain_is_another) {
    const Domain elsewhere{"other.example.org"};
    const auto id = portal->stores.accounts.insert({*Username::parse("alien"), {}, "en"}, elsewhere,
                                                   clock.now());
    given_event({"account.registered", {}, id, "192.0.2.7"});
    given_event({"logout", id, {}, "192.0.2.7"});
    portal->deletion.remove(portal->stores.accounts.find(elsewhere, id).value(), id, {});

    BOOST_TEST(lines() == "nothing");
    BOOST_TEST(lines("?event=account.deleted") == "nothing");
    BOOST_TEST(body_of(get("/admin/audit.csv")) ==
               "\xEF\xBB\xBFtime,event,account,role,by,address,detail\r\n");
}

BOOST_AUTO_TEST_CASE(the_file_holds_all_lines_of_the_filter) {
    for (int i = 0; i < 2100; ++i) given_event({"logout", admin.id, admin.id, "192.0.2.7"});
    given_event(
        {"account.changed", admin.id, admin.id, "2001:db8::1", "=cmd|' /C calc'!A0, \"x\""});

    const auto answer = get("/admin/audit.csv?by=chief&event=account.changed");
    BOOST_TEST(answer.header("Content-Type") == "text/csv; charset=utf-8");
    BOOST_TEST(body_of(answer) ==
               "\xEF\xBB\xBFtime,event,account,role,by,address,detail\r\n"
               "2026-09-21T14:13:20Z,account.changed,chief,owner,chief,2001:db8::1,"
               "\"'=cmd|' /C calc'!A0, \"\"x\"\"\"\r\n");
    BOOST_TEST(split(body_of(get("/admin/audit.csv")), '\n').size() == 1 + 2101 + 1);
}

BOOST_AUTO_TEST_CASE(what_others_typed_is_shown_as_text) {
    given_event({"account.changed", admin.id, admin.id, "192.0.2.7", "<script>alert(1)</script>"});

    for (const auto* query : {"", "?account=%22%3E%3Cscript%3E", "?from=%22%3E%3Cscript%3E"}) {
        const auto page = get("/admin/audit" + std::string{query});
        BOOST_TEST(!contains(page.body, "<script>alert"));
        BOOST_TEST(!contains(page.body, "\"><script>"));
    }
}

BOOST_AUTO_TEST_SUITE_END()
