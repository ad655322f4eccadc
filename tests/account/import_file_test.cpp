#include "account/import_file.h"

#include "account/account_list.h"
#include "support/portal_fixture.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;
namespace data = boost::unit_test::data;

namespace {

struct FileFixture : PortalFixture {
    FileFixture() {
        auto settings = test_config();
        settings.phone_authentication = true;
        settings.default_country = "FR";
        configure(settings);
    }

    ImportFile read(const std::string& text) {
        return read_import(text, portal->installation->domain, *portal->installation,
                           portal->credentials);
    }

    /// What is wrong, as "line column: reason detail".
    std::vector<std::string> problems(const std::string& text) {
        std::vector<std::string> all;
        for (const auto& [line, refusals] : read(text).problems)
            for (const auto& [field, reason, detail] : refusals)
                all.push_back(std::to_string(line) + " " + field + ": " + reason +
                              (detail.empty() || detail == "0" ? "" : " " + detail));
        return all;
    }

    /// The one account of a file of two lines.
    ImportedAccount account(const std::string& columns, const std::string& cells) {
        auto file = read(columns + "\n" + cells + "\n");
        BOOST_REQUIRE(file.problems.empty());
        BOOST_REQUIRE(file.accounts.size() == 1u);
        return file.accounts.front();
    }
};

using Problems = std::vector<std::string>;

}  // namespace

BOOST_FIXTURE_TEST_SUITE(import_file, FileFixture)

BOOST_AUTO_TEST_CASE(columns_come_in_any_order_and_spelling) {
    const auto alice = account("Display Name;PASSWORD;Email;Username",
                               "Alice Étoile;tr0ub4dor and 3;Alice@Example.org; ALICE ");
    BOOST_TEST(alice.line == 2u);
    BOOST_TEST(alice.username->text() == "alice");
    BOOST_TEST(alice.email->text() == "Alice@example.org");
    BOOST_TEST(alice.display_name->text() == "Alice Étoile");
    BOOST_TEST(alice.passwords.size() == 2u);
}

BOOST_AUTO_TEST_CASE(what_was_exported_is_read_again) {
    const auto bob =
        account("id,username,domain,display_name,email,phone,state,administrator,created",
                "7,bob,sip.example.org,'=1+1,bob@example.org,'+33612345678,"
                "deactivated,yes,2026-09-21T14:13:20Z");
    BOOST_TEST(bob.display_name->text() == "=1+1");
    BOOST_TEST(bob.phone->text() == "+33612345678");
    BOOST_TEST((bob.state == AccountState::deactivated));
}

BOOST_AUTO_TEST_CASE(a_password_keeps_its_apostrophe) {
    const auto alice = account("username,password", "alice,'+tr0ub4dor and 3");
    BOOST_TEST(alice.passwords.front().digest ==
               ha1(SipAlgorithm::md5, "alice", "sip.example.org", "'+tr0ub4dor and 3"));
}

BOOST_AUTO_TEST_CASE(the_state_follows_the_password_unless_it_is_named) {
    const auto state = [&](const std::string& cells) {
        return std::string{to_text(account("username,email,password,state", cells).state)};
    };
    BOOST_TEST(state("alice,,tr0ub4dor and 3,") == "active");
    BOOST_TEST(state("alice,a@example.org,,") == "waiting");
    BOOST_TEST(state("alice,a@example.org,,Active") == "active");
    BOOST_TEST(state("alice,,tr0ub4dor and 3,deactivated") == "deactivated");
}

BOOST_AUTO_TEST_CASE(a_number_is_a_username_when_it_is_the_phone_number_too) {
    const auto account_of =
        account("username,phone,email", "+33612345678,06 12 34 56 78,a@example.org");
    BOOST_TEST(account_of.username->text() == "+33612345678");
    BOOST_TEST(problems("username,email\n+33612345678,a@example.org\n") ==
                   (Problems{"2 username: username.other_number"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(all_that_is_wrong_with_a_line_is_said_at_once) {
    BOOST_TEST(problems("username,email,phone,display_name,password,state,domain\n"
                        "a/b,nowhere,12,\"two\nlines\",short,asleep,other.example.org\n"
                        ",,,,,,\n"
                        "bob,,,,,,\n"
                        "carol,,,,tr0ub4dor and 3,waiting,\n") ==
                   (Problems{"2 username: username.malformed", "2 email: email.malformed",
                             "2 display_name: display_name.malformed", "2 phone: phone.malformed",
                             "2 domain: import.other_domain sip.example.org",
                             "2 state: import.state_malformed", "2 password: password.short 8",
                             "5 password: import.no_way_in_or_phone",
                             "6 state: import.waiting_with_password"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_there_twice_names_both_lines) {
    BOOST_TEST(problems("username,email,phone\n"
                        "alice,a@example.org,0612345678\n"
                        "bob,A@example.org,+33612345678\n"
                        "Alice,c@example.org,\n"
                        "+33612345678,d@example.org,+33612345678\n") ==
                   (Problems{"3 phone: import.twice 2", "3 email: import.twice 2",
                             "4 username: import.twice 2", "5 username: import.twice 2"}),
               boost::test_tools::per_element());
    config.unique_email = false;
    configure(config);
    BOOST_TEST(problems("username,email\nalice,a@example.org\nbob,a@example.org\n").empty());
}

BOOST_AUTO_TEST_CASE(a_column_that_is_not_known_is_told_with_the_nearest) {
    BOOST_TEST(
        problems("user,emial,username,email,Email\n") ==
            (Problems{"1 user: import.column_unknown username",
                      "1 emial: import.column_unknown email", "1 email: import.column_twice"}),
        boost::test_tools::per_element());
    BOOST_TEST(
        problems("username,created,created\n") == (Problems{"1 created: import.column_twice"}),
        boost::test_tools::per_element());
    BOOST_TEST(problems("email\n") == (Problems{"1 username: import.column_missing"}),
               boost::test_tools::per_element());
}

/// Spreadsheets write them behind the others.
BOOST_AUTO_TEST_CASE(a_column_without_a_name_is_passed_over_while_it_is_empty) {
    BOOST_TEST(account("username;;password; ;", "alice;;tr0ub4dor and 3; ;").passwords.size() ==
               2u);
    BOOST_TEST(problems("username,email,,\nbob,b@example.org,x,y\ncarol,c@example.org,,z\n") ==
                   (Problems{"2 : import.column_unnamed 3"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_spreadsheets_write_is_read) {
    for (const auto* text : {"sep=;\r\nusername;password\r\nalice;tr0ub4dor and 3\r\n",
                             "\r\n\r\n;;\r\nusername;password;\r\nalice;tr0ub4dor and 3;\r\n",
                             "username\tpassword\r\nalice\ttr0ub4dor and 3\r\n",
                             "username,password\ralice,tr0ub4dor and 3\r",
                             "username,\xC2\xA0password\xC2\xA0\nalice,tr0ub4dor and 3\n"}) {
        const auto file = read(text);
        BOOST_TEST(file.problems.empty());
        BOOST_REQUIRE(file.accounts.size() == 1u);
        BOOST_TEST(file.accounts.front().passwords.size() == 2u);
    }
    BOOST_TEST(
        read("display\xC2\xA0name,username,email\nA,alice,a@example.org\n").problems.empty());
}

BOOST_AUTO_TEST_CASE(a_phone_number_is_a_way_in_where_codes_are_sent) {
    const std::string file = "username,phone,state\nalice,+33612345678,active\n";
    BOOST_TEST(problems(file).empty());
    BOOST_TEST(!read(file).accounts.front().awaits_owner());

    config.phone_authentication = false;
    configure(config);
    BOOST_TEST(problems(file) == (Problems{"2 password: import.no_way_in"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(lines_that_cannot_be_read_do_not_hide_the_others) {
    BOOST_TEST(problems("username,email\n\"a\" b,c\nd\ne,nowhere\n\"f") ==
                   (Problems{"2 : import.text_behind_quote", "3 : import.cells",
                             "4 email: email.malformed", "5 : import.unclosed_quote"}),
               boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(what_is_no_such_file_is_refused) {
    for (const auto* text : {"username\n", "username,email\n\n,\n", "\n;;\n"})
        BOOST_TEST(problems(text).front() == "1 : import.empty");
    BOOST_TEST(problems("").front() == "1 : import.empty");
    BOOST_TEST(problems("username\nalice\nb\xE9\n").front() == "3 : import.not_utf8");
    BOOST_TEST(problems("\xFF\xFEu\0s").front() == "1 : import.not_utf8");
    BOOST_TEST(problems("\"username").front() == "1 : import.unclosed_quote");
}

BOOST_AUTO_TEST_CASE(a_file_has_an_end) {
    std::string text = "username,email\n";
    for (std::size_t i = 0; i < import_limit; ++i)
        text += "u" + std::to_string(i) + ",u" + std::to_string(i) + "@example.org\n";
    BOOST_TEST(problems(text + ",\n").empty());
    BOOST_TEST(problems(text + "one,more@example.org\nand,a@example.org").front() ==
               "100002 : import.too_many 100000");
}

BOOST_AUTO_TEST_SUITE_END()
