#include "http/digest.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal;
namespace data = boost::unit_test::data;

namespace {

// The examples of RFC 7616, section 3.9.1: Mufasa, "Circle of Life".
constexpr auto parameters =
    "username=\"Mufasa\", realm=\"http-auth@example.org\", uri=\"/dir/index.html\", "
    "nonce=\"7ypf/xlj9XXwfDPEoM4URrv/xwf94BcCAzFZH4GiTo0v\", nc=00000001, "
    "cnonce=\"f2/wE4q74E6zIJEtWaHKaf5wv/H5QzzpXusqGemxURZJ\", qop=auth, ";
constexpr auto md5_ha1 = "3d78807defe7de2157e2b0b6573a855f";
constexpr auto md5_response = "8ca523f5e9506fed4657c9700eebdbec";
constexpr auto sha256_ha1 = "7987c64c30e25f1b74be53f966b49b90f2808aa92faf9a00262392d7b4794232";
constexpr auto sha256_response = "753927fa0e85d155564e2e272a28d1802ca10daf4496794697cf8db5856cb6c1";

http::DigestCredentials parsed(const std::string& rest) {
    return http::parse_digest(std::string{"Digest "} + parameters + rest).value();
}

}  // namespace

BOOST_AUTO_TEST_SUITE(digest)

BOOST_AUTO_TEST_CASE(the_examples_of_the_standard_are_proofs) {
    const auto md5 = parsed(std::string{"algorithm=MD5, response=\""} + md5_response + "\"");
    const auto sha256 = parsed(std::string{"algorithm=\"SHA-256\", response="} + sha256_response);

    BOOST_TEST(http::is_proof(md5, "GET", "/dir/index.html", md5_ha1));
    BOOST_TEST(http::is_proof(sha256, "GET", "/dir/index.html", sha256_ha1));
}

BOOST_AUTO_TEST_CASE(without_an_algorithm_it_is_md5) {
    const auto credentials = parsed(std::string{"response=\""} + md5_response + "\"");

    BOOST_TEST(credentials.algorithm == "MD5");
    BOOST_TEST(http::is_proof(credentials, "GET", "/dir/index.html", md5_ha1));
}

BOOST_AUTO_TEST_CASE(anything_else_is_no_proof) {
    auto credentials = parsed(std::string{"algorithm=MD5, response=\""} + md5_response + "\"");
    const auto is_proof = [&](const char* method, const char* target, const char* ha1) {
        return http::is_proof(credentials, method, target, ha1);
    };

    BOOST_TEST(!is_proof("POST", "/dir/index.html", md5_ha1));
    BOOST_TEST(!is_proof("GET", "/dir/index.html?a=b", md5_ha1));
    BOOST_TEST(!is_proof("GET", "/dir/index.html", sha256_ha1));
    credentials.algorithm = "SHA-512-256";
    BOOST_TEST(!is_proof("GET", "/dir/index.html", md5_ha1));
    credentials.algorithm = "MD5";
    credentials.qop = "";
    BOOST_TEST(!is_proof("GET", "/dir/index.html", md5_ha1));
}

BOOST_AUTO_TEST_CASE(parameters_are_read_quoted_or_not_in_any_case_and_spacing) {
    const auto credentials =
        http::parse_digest("DIGEST Username=alice ,REALM = \"a \\\"b\\\", c\",nc=\"00000001\"");

    BOOST_REQUIRE(credentials);
    BOOST_TEST(credentials->username == "alice");
    BOOST_TEST(credentials->realm == "a \"b\", c");
    BOOST_TEST(credentials->nc == "00000001");
}

BOOST_DATA_TEST_CASE(what_is_malformed_is_not_read,
                     data::make({"", "Basic YTpi", "Digest", "Digest username", "Digest =x",
                                 "Digest username=\"alice", "Digest a=b c=d",
                                 "Digest username=a, username=b", "Digest a=b,"}),
                     header) {
    BOOST_TEST(!http::parse_digest(header));
}

BOOST_AUTO_TEST_CASE(a_challenge_cannot_be_broken_out_of) {
    BOOST_TEST(http::to_text(http::DigestChallenge{"a\"b", "n", "MD5", true}) ==
               "Digest realm=\"a\\\"b\", qop=\"auth\", algorithm=MD5, nonce=\"n\", "
               "opaque=\"portal\", stale=true");
}

BOOST_AUTO_TEST_CASE(the_address_of_a_from_header_stands_with_or_without_brackets) {
    for (const auto* from :
         {"sip:alice@example.org", "<sip:alice@example.org>", "SIP:alice@example.org;tag=1",
          "\"<Alice>\" <sips:alice@example.org;transport=tls>;tag=1", " sip:%61lice@example.org"})
        BOOST_TEST(http::sip_address_in(from) == "alice@example.org", from);
    for (const auto* from : {"", "alice@example.org", "mailto:alice@example.org", "sip:%ff"})
        BOOST_TEST(http::sip_address_in(from) == "", from);
}

BOOST_AUTO_TEST_SUITE_END()
