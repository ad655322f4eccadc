#include "support/portal_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

struct PanelDeletionFixture : PortalFixture {
    PanelDeletionFixture() {
        given_account("alice");
        given_login("alice");
    }

    http::Response remove(const std::string& typed) {
        return post("/panel/deletion", {{"sip_address", typed}});
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(panel_deletion, PanelDeletionFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(the_typed_address_and_the_button_delete_and_say_goodbye) {
    BOOST_TEST(text_of(get("/panel/deletion")).find("sip:alice@sip.example.org") !=
               std::string::npos);

    const auto page = remove(" Alice@sip.example.org");

    BOOST_TEST(page.status == 200);
    BOOST_TEST(text_of(page).find("The account sip:alice@sip.example.org has been deleted") !=
               std::string::npos);
    BOOST_TEST(page.body.find("/logout") == std::string::npos);
    BOOST_TEST(count("accounts") == 0);
    BOOST_TEST(get("/panel").header("Location") == "/login?return=%2Fpanel");
    BOOST_TEST(mails().back().subject == "Your account has been deleted");
}

BOOST_AUTO_TEST_CASE(any_other_address_deletes_nothing) {
    const auto page = remove("sip:bob@sip.example.org");

    BOOST_TEST(page.status == 422);
    BOOST_TEST(refusal_of("sip_address", page) ==
               "This is not the address of the account. Type sip:alice@sip.example.org to go on.");
    BOOST_TEST(value_of("sip_address", page) == "sip:bob@sip.example.org");
    BOOST_TEST(!refusal_of("sip_address", remove("")).empty());
    BOOST_TEST(count("accounts") == 1);
}

BOOST_AUTO_TEST_CASE(the_last_administrator_is_told_what_to_do_first) {
    portal->database.sql() << "UPDATE accounts SET admin = 1";

    BOOST_TEST(refusal_of("sip_address", remove("alice@sip.example.org"))
                   .find("Make somebody else an administrator first") != std::string::npos);
    BOOST_TEST(count("accounts") == 1);
}

BOOST_AUTO_TEST_CASE(the_password_is_asked_for_again_when_the_login_is_old) {
    clock.pass(11min);

    BOOST_TEST(remove("alice@sip.example.org").header("Location") ==
               "/login/confirmation?return=%2Fpanel%2Fdeletion");
    BOOST_TEST(count("accounts") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
