#include "base/mailbox.h"

#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

namespace data = boost::unit_test::data;
using namespace portal;

BOOST_AUTO_TEST_SUITE(mailbox)

BOOST_AUTO_TEST_CASE(a_name_and_an_address_are_told_apart) {
    BOOST_TEST(Mailbox::parse("a@example.org")->name == "");
    BOOST_TEST(Mailbox::parse(" <a@example.org> ")->address == "a@example.org");
    BOOST_TEST(Mailbox::parse("Été, Inc. <a@example.org>")->name == "Été, Inc.");
    BOOST_TEST(Mailbox::parse("\"A B\" <a@example.org>")->name == "A B");
    BOOST_TEST(Mailbox::parse("\"A B\" <a@example.org>")->address == "a@example.org");
}

BOOST_DATA_TEST_CASE(what_is_no_mailbox_is_absent,
                     data::make({"", "A", "A <>", "A <a@example.org", "A <a@example.org> B", "<",
                                 "A a@example.org", "A <b <a@example.org>"}),
                     text) {
    BOOST_TEST(!Mailbox::parse(text));
}

BOOST_AUTO_TEST_CASE(an_address_has_a_limited_length) {
    const std::string domain = "@example.org";

    BOOST_TEST(is_plain_address(std::string(254 - domain.size(), 'a') + domain));
    BOOST_TEST(!is_plain_address(std::string(255 - domain.size(), 'a') + domain));
}

BOOST_AUTO_TEST_SUITE_END()
