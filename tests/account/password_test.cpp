#include "account/password.h"

#include "support/portal_fixture.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal;
namespace data = boost::unit_test::data;

namespace {

struct Vector {
    const char* username;
    const char* password;
    const char* md5;
    const char* sha256;
};

std::ostream& operator<<(std::ostream& out, const Vector& vector) { return out << vector.username; }

const Vector vectors[] = {
    {"alice", "secret", "a0bbf6034b8565747c15ee9850d9215a",
     "03d98b60177c9b919ba6998a126e370face2c50fb9e27767af8294541954d6ef"},
    {"Alice", "secret", "c62cfb15d7339d0fbebb878653923c4b",
     "beb94e1488bc5e4b542b2128f329b05ac8ca2c3cac81bfa6d206628d87bba4e8"},
    {"+33612345678", "pässword", "3eca138746576531517bb51b6d4bda59",
     "7fac18fe870ab865690e4f51c2c0559b84f5c2b2f9a0d407340364c8045bfc81"},
};

std::string judged(const std::string& password) {
    const auto config = test::test_config();
    static const CommonPasswords common{config.data_dir + "/common_passwords"};
    const auto refusals = judge_password(password, "alice.smith", "sip.example.org", config, common);
    return refusals.empty() ? "accepted" : refusals.front().reason;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(password)

BOOST_DATA_TEST_CASE(ha1_is_that_of_the_sip_server, data::make(vectors), vector) {
    constexpr auto realm = "sip.example.com";
    BOOST_TEST(ha1(SipAlgorithm::md5, vector.username, realm, vector.password) == vector.md5);
    BOOST_TEST(ha1(SipAlgorithm::sha256, vector.username, realm, vector.password) == vector.sha256);
}

BOOST_AUTO_TEST_CASE(algorithms_are_spelled_as_flexisip_compares_them) {
    BOOST_TEST(to_text(SipAlgorithm::md5) == "MD5");
    BOOST_TEST(to_text(SipAlgorithm::sha256) == "SHA-256");
}

BOOST_AUTO_TEST_CASE(a_password_matches_with_the_realm_that_its_row_remembers) {
    const auto digest = ha1(SipAlgorithm::sha256, "alice", "old.example.org", "secret");

    BOOST_TEST(matches({{"SHA-256", digest, "old.example.org"}}, "alice", "secret"));
    BOOST_TEST(!matches({{"SHA-256", digest, "new.example.org"}}, "alice", "secret"));
    BOOST_TEST(!matches({{"SHA-256", digest, "old.example.org"}}, "alice", "Secret"));
    BOOST_TEST(!matches({}, "alice", "secret"));
}

BOOST_DATA_TEST_CASE(good_passwords_are_accepted,
                     data::make({"tr0ub4dor and 3", "  leading and trailing  ", "пароль-для-меня",
                                 "4815162342108", "alice likes horses", "correct:horse:battery"}),
                     text) {
    BOOST_TEST(judged(text) == "accepted");
}

BOOST_AUTO_TEST_CASE(short_long_and_missing_passwords_are_refused) {
    BOOST_TEST(judged("") == "password.missing");
    BOOST_TEST(judged("abc4567") == "password.short");
    BOOST_TEST(judged(std::string(1024, 'x')) == "accepted");
    BOOST_TEST(judged(std::string(1025, 'x')) == "password.long");
}

BOOST_DATA_TEST_CASE(passwords_that_are_tried_first_are_refused,
                     data::make({"password", "Password1", "12345678", "iloveyou", "trustno1"}), text) {
    BOOST_TEST(judged(text) == "password.common");
}

BOOST_DATA_TEST_CASE(passwords_made_of_names_are_refused,
                     data::make({"alice.smith", "Alice.Smith", "alice2026!", "smithsmith",
                                 "sip.example.org", "phonebook1", "alice.smith@sip.example.org",
                                 "example-alice-1"}),
                     text) {
    BOOST_TEST(judged(text) == "password.made_of_names");
}

BOOST_AUTO_TEST_SUITE_END()
