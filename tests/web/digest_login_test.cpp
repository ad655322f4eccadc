#include "support/portal_fixture.h"

#include "http/digest.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

constexpr auto path = "/provisioning/me?a=b&c=d";

struct DigestFixture : PortalFixture {
    DigestFixture() { given_account("alice"); }

    http::Response ask(const std::map<std::string, std::string>& headers) {
        http::Request request;
        request.path = "/provisioning/me";
        request.target = path;
        request.headers = headers;
        return send(request);
    }
    http::Response ask_as(const std::string& from) { return ask({{"from", from}}); }

    static std::vector<std::string> challenges(const http::Response& response) {
        std::vector<std::string> found;
        for (const auto& [name, value] : response.headers)
            if (name == "WWW-Authenticate") found.push_back(value);
        return found;
    }

    static std::string nonce_in(const http::Response& response) {
        const auto text = challenges(response).at(0);
        const auto start = text.find("nonce=\"") + 7;
        return text.substr(start, text.find('"', start) - start);
    }

    /// Another password, from a network of its own.
    http::Response guess(int number, const std::string& username = "alice") {
        auto text = answer("any", SipAlgorithm::md5, "wrong");
        text.replace(text.find("username=\"alice\""), 16, "username=\"" + username + "\"");
        http::Request request;
        request.path = "/provisioning/me";
        request.target = path;
        request.headers = {{"authorization", text}};
        request.remote_address = "198.51." + std::to_string(number) + ".7";
        return send(request);
    }

    /// What linphone 5.1 sends: the algorithm quoted, qop and nc not.
    std::string answer(const std::string& nonce, SipAlgorithm algorithm = SipAlgorithm::md5,
                       const std::string& password = "tr0ub4dor and 3",
                       const std::string& uri = path, const std::string& nc = "00000001") const {
        const auto digest = [&](const std::string& text) {
            return algorithm == SipAlgorithm::md5 ? md5_hex(text) : sha256_hex(text);
        };
        const auto response = digest(ha1(algorithm, "alice", "sip.example.org", password) + ":" +
                                     nonce + ":" + nc + ":c0ffee:auth:" + digest("GET:" + uri));
        return "Digest realm=\"sip.example.org\", nonce=\"" + nonce + "\", algorithm=\"" +
               std::string{to_text(algorithm)} +
               "\", opaque=\"portal\", username=\"alice\", response=\"" + response +
               "\", cnonce=\"c0ffee\", nc=" + nc + ", qop=auth, uri=\"" + uri + "\"";
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(digest_login, DigestFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(a_phone_fetches_its_settings_again_and_again) {
    for (const auto algorithm : {SipAlgorithm::md5, SipAlgorithm::sha256}) {
        const auto challenge = ask_as("sip:alice@sip.example.org");
        BOOST_TEST(challenge.status == 401);
        const auto document = ask({{"authorization", answer(nonce_in(challenge), algorithm)}});

        BOOST_TEST(document.status == 200);
        BOOST_TEST(document.body.find("auth_info_0") != std::string::npos);
        BOOST_TEST(document.body.find("transient_provisioning") == std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(a_nonce_is_good_for_one_answer_and_five_minutes) {
    const auto nonce = nonce_in(ask_as("sip:alice@sip.example.org"));
    BOOST_TEST(ask({{"authorization", answer(nonce)}}).status == 200);
    BOOST_TEST(ask({{"authorization", answer(nonce)}}).status == 401);

    const auto old = nonce_in(ask({}));
    clock.pass(5min);
    const auto refused = ask({{"authorization", answer(old)}});
    BOOST_TEST(refused.status == 401);
    BOOST_TEST(challenges(refused).at(0).find("stale=true") != std::string::npos);
    const auto fresh = nonce_in(refused);
    BOOST_TEST(ask({{"authorization",
                     answer(fresh, SipAlgorithm::md5, "tr0ub4dor and 3", path, "00000002")}})
                   .status == 401);
    BOOST_TEST(ask({{"authorization", answer(fresh)}}).status == 200);
}

BOOST_AUTO_TEST_CASE(a_nonce_that_is_not_ours_is_refused) {
    BOOST_TEST(ask({{"authorization", answer("made up")}}).status == 401);
}

BOOST_AUTO_TEST_CASE(a_wrong_password_and_another_address_are_refused) {
    const auto wrong = answer(nonce_in(ask({})), SipAlgorithm::md5, "wrong");
    const auto elsewhere =
        answer(nonce_in(ask({})), SipAlgorithm::md5, "tr0ub4dor and 3", "/provisioning/me");

    BOOST_TEST(ask({{"authorization", wrong}}).status == 401);
    BOOST_TEST(ask({{"authorization", elsewhere}}).status == 401);
}

BOOST_AUTO_TEST_CASE(there_is_one_challenge_for_a_phone_and_it_tells_nothing) {
    const auto known = challenges(ask_as("<sip:alice@sip.example.org>;tag=1"));
    const auto unknown = challenges(ask_as("sip:nobody@sip.example.org"));
    BOOST_REQUIRE(known.size() == 1u);
    BOOST_REQUIRE(unknown.size() == 1u);
    const auto shape = [](const std::string& text) { return text.substr(0, text.find("nonce=")); };
    BOOST_TEST(shape(known[0]) == shape(unknown[0]));

    portal->database.sql() << "DELETE FROM passwords WHERE algorithm = 'MD5'";
    BOOST_TEST(challenges(ask_as("sip:alice@sip.example.org"))[0].find("algorithm=SHA-256") !=
               std::string::npos);
}

BOOST_AUTO_TEST_CASE(without_from_all_algorithms_are_asked_for_with_the_same_nonce) {
    const auto all = challenges(ask({}));

    BOOST_REQUIRE(all.size() == 2u);
    const auto after = [](const std::string& text) { return text.substr(text.find("nonce=")); };
    BOOST_TEST(after(all[0]) == after(all[1]));
}

BOOST_AUTO_TEST_CASE(an_account_that_is_switched_off_is_refused) {
    portal->database.sql() << "UPDATE accounts SET activated = 0";

    BOOST_TEST(ask({{"authorization", answer(nonce_in(ask({})))}}).status == 401);
}

BOOST_AUTO_TEST_CASE(too_many_wrong_answers_of_a_network_must_wait) {
    for (int i = 0; i < 30; ++i)
        BOOST_REQUIRE(guess(0, "somebody" + std::to_string(i)).status == 401);

    const auto refused = guess(0, "alice");
    BOOST_TEST(refused.status == 429);
    BOOST_TEST(!refused.header("Retry-After").empty());
    BOOST_TEST(guess(1, "alice").status == 401);
    clock.pass(10min);
    BOOST_TEST(guess(0, "alice").status == 401);
}

BOOST_AUTO_TEST_CASE(guesses_for_an_account_must_wait_from_whatever_network) {
    for (const auto* username : {"alice", "nobody"}) {
        for (int i = 0; i < 5; ++i) BOOST_REQUIRE(guess(i, username).status == 401);
        BOOST_TEST(guess(5, username).status == 429);
        BOOST_TEST(guess(6, username).header("Retry-After") == "1");
    }
    const auto right = [&] { return ask({{"authorization", answer(nonce_in(ask({})))}}); };

    BOOST_TEST(right().status == 429);
    clock.pass(1s);
    BOOST_TEST(right().status == 200);
    for (int i = 0; i < 5; ++i) BOOST_TEST(guess(i).status == 401);
}

BOOST_AUTO_TEST_CASE(a_phone_with_an_old_password_does_not_shut_the_login_page) {
    for (int i = 0; i < 20; ++i) guess(i);

    given_login("alice");
}

BOOST_AUTO_TEST_CASE(only_who_names_an_account_is_kept_waiting) {
    const auto waits = [&](const std::map<std::string, std::string>& headers) {
        const auto before = clock.waits();
        ask(headers);
        return clock.waits() - before;
    };

    BOOST_TEST(waits({}) == 0);
    BOOST_TEST(waits({{"from", "sip:alice@sip.example.org"}}) == 1);
    BOOST_TEST(waits({{"authorization", answer("any")}}) == 1);
}

BOOST_AUTO_TEST_CASE(a_network_asks_so_many_times_a_minute) {
    for (int i = 0; i < 600; ++i) BOOST_REQUIRE(ask({}).status == 401);

    BOOST_TEST(ask({}).status == 429);
    clock.pass(1min);
    BOOST_TEST(ask({}).status == 401);
}

BOOST_AUTO_TEST_SUITE_END()
