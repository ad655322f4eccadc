#include "account/address.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal;
namespace data = boost::unit_test::data;

BOOST_AUTO_TEST_SUITE(address)

BOOST_DATA_TEST_CASE(malformed_usernames_are_refused,
                     data::make({"", " ", "a b", "a/b", "-alice", ".alice", "_alice", "alice@b", "a\tb",
                                 "älice", "alice;x=1", "'alice'", "a%20b"}),
                     text) {
    BOOST_TEST(!Username::parse(text));
}

BOOST_DATA_TEST_CASE(usernames_are_trimmed_and_lower_cased,
                     data::make({"alice", " Alice ", "ALICE", "\talice\n"}), text) {
    BOOST_TEST(Username::parse(text).value().text() == "alice");
}

BOOST_AUTO_TEST_CASE(a_username_has_up_to_64_characters) {
    BOOST_TEST(Username::parse(std::string(64, 'a')).has_value());
    BOOST_TEST(!Username::parse(std::string(65, 'a')));
}

BOOST_DATA_TEST_CASE(names_without_letters_read_as_phone_numbers,
                     data::make({"42", "+33612345678", "06.12.34.56.78", "1-2-3", "007_"}), text) {
    BOOST_TEST(Username::parse(text).value().reads_as_phone_number());
}

BOOST_DATA_TEST_CASE(names_with_a_letter_do_not, data::make({"a", "agent007", "+bob", "2pac"}), text) {
    BOOST_TEST(!Username::parse(text).value().reads_as_phone_number());
}

BOOST_DATA_TEST_CASE(malformed_email_addresses_are_refused,
                     data::make({"", "alice", "@example.org", "alice@", "alice@localhost",
                                 "a..b@example.org", ".a@example.org", "a b@example.org",
                                 "alice@-example.org", "alice@exa_mple.org", "alice@example..org",
                                 "alice@[192.0.2.1]", "\"a b\"@example.org", "a@b@example.org",
                                 "alice@example.org\r\nBcc: bob@example.org", "Alice <a@example.org>"}),
                     text) {
    BOOST_TEST(!EmailAddress::parse(text));
}

BOOST_AUTO_TEST_CASE(the_domain_of_an_email_address_is_lower_cased_and_its_local_part_kept) {
    const auto email = EmailAddress::parse("  Alice.B+sip@Example.ORG ").value();

    BOOST_TEST(email.text() == "Alice.B+sip@example.org");
    BOOST_TEST(email.key() == "alice.b+sip@example.org");
}

BOOST_AUTO_TEST_CASE(an_email_address_has_up_to_254_bytes_and_64_before_the_at) {
    const std::string domain = std::string(60, 'b') + "." + std::string(60, 'c') + "." +
                               std::string(60, 'd') + ".org";
    BOOST_TEST(EmailAddress::parse(std::string(64, 'a') + "@" + domain).has_value());
    BOOST_TEST(!EmailAddress::parse(std::string(65, 'a') + "@example.org"));
    BOOST_TEST(!EmailAddress::parse(std::string(64, 'a') + "@" + std::string(60, 'x') + "." + domain));
}

BOOST_AUTO_TEST_CASE(a_masked_address_shows_the_first_letter_and_the_domain) {
    BOOST_TEST(EmailAddress::parse("alice@example.org").value().masked() == "a•••@example.org");
}

BOOST_DATA_TEST_CASE(a_username_is_found_in_what_people_type_to_log_in,
                     data::make({"alice", "Alice", " alice@sip.example.org", "sip:alice@sip.example.org",
                                 "SIPS:Alice@SIP.example.org", "sip:alice"}),
                     text) {
    BOOST_TEST(username_in(text, Domain{"sip.example.org"}).value().text() == "alice");
}

BOOST_DATA_TEST_CASE(the_names_of_other_domains_are_not,
                     data::make({"alice@example.org", "sip:alice@other.example.org", "alice@", "@"}),
                     text) {
    BOOST_TEST(!username_in(text, Domain{"sip.example.org"}));
}

BOOST_AUTO_TEST_SUITE_END()
