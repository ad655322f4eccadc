#include "base/crypto.h"

#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <set>
#include <thread>

using namespace portal;

namespace {

const SecretKey key{std::string(32, 'k')};

}  // namespace

BOOST_AUTO_TEST_SUITE(crypto)

BOOST_AUTO_TEST_CASE(digests_are_those_of_the_standards) {
    BOOST_TEST(md5_hex("abc") == "900150983cd24fb0d6963f7d28e17f72");  // RFC 1321
    BOOST_TEST(sha256_hex("abc") ==
               "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");  // FIPS 180-4
    BOOST_TEST(sha1_hex("abc") == "a9993e364706816aba3e25717850c26c9cd0d89d");       // FIPS 180-4
}

BOOST_AUTO_TEST_CASE(no_two_tokens_are_alike) {
    std::set<std::string> tokens;
    for (int i = 0; i < 1000; ++i) tokens.insert(random_token());

    BOOST_TEST(tokens.size() == 1000u);
    BOOST_TEST(tokens.begin()->size() == 43u);
}

BOOST_AUTO_TEST_CASE(a_signed_text_is_verified_for_its_purpose_only) {
    const auto word = key.signed_text("registration", "alice");

    BOOST_TEST(key.verified("registration", word).value() == "alice");
    BOOST_TEST(!key.verified("known browser", word));
    BOOST_TEST(!SecretKey{std::string(32, 'x')}.verified("registration", word));
    BOOST_TEST(!key.verified("registration", "x" + word));
    BOOST_TEST(!key.verified("registration", word + "x"));
    BOOST_TEST(!key.verified("registration", "alice"));
    BOOST_TEST(!key.verified("registration", ""));
}

BOOST_AUTO_TEST_CASE(what_is_sealed_is_opened_by_the_same_key_unchanged) {
    const auto sealed = key.seal("a link");

    BOOST_TEST(key.open(sealed).value() == "a link");
    BOOST_TEST(sealed != key.seal("a link"));
    BOOST_TEST(!SecretKey{std::string(32, 'x')}.open(sealed));
    for (const std::size_t at : {std::size_t{0}, sealed.size() / 2, sealed.size() - 2}) {
        auto changed = sealed;
        changed[at] = changed[at] == 'A' ? 'B' : 'A';
        BOOST_TEST(!key.open(changed));
    }
    BOOST_TEST(!key.open(""));
}

BOOST_AUTO_TEST_CASE(a_short_key_is_refused) {
    BOOST_CHECK_THROW(SecretKey{"short"}, std::runtime_error);
}

BOOST_AUTO_TEST_CASE(of_those_who_start_at_once_all_get_the_same_new_key) {
    const auto folder = std::filesystem::temp_directory_path() / ("key-" + random_token());
    std::filesystem::create_directory(folder);
    const auto path = (folder / "key").string();
    std::vector<std::string> words(8);
    std::vector<std::thread> threads;
    for (auto& word : words)
        threads.emplace_back([&] { word = SecretKey::from_file(path).sign("test", "text"); });
    for (auto& thread : threads) thread.join();

    BOOST_TEST(std::set<std::string>(words.begin(), words.end()).size() == 1u);
    const auto rights = std::filesystem::status(path).permissions();
    BOOST_TEST(
        (rights == (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write)));
    BOOST_TEST(std::distance(std::filesystem::directory_iterator{folder}, {}) == 1);
    std::filesystem::remove_all(folder);
}

BOOST_AUTO_TEST_SUITE_END()
