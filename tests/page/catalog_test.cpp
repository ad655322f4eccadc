#include "page/catalog.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal;
namespace data = boost::unit_test::data;

namespace {

const page::Catalog& catalog_of_tests() {
    static const page::Catalog catalog{std::string{PORTAL_BUILD_DIR} + "/share/locale", "en"};
    return catalog;
}

struct Choice {
    const char* header;
    const char* language;
};
std::ostream& operator<<(std::ostream& out, const Choice& choice) { return out << choice.header; }

const Choice choices[] = {{"", "en"},
                          {"fr", "fr"},
                          {"fr-CA,fr;q=0.9", "fr"},
                          {"FR", "fr"},
                          {"de,fr;q=0.1", "fr"},
                          {"en;q=0.8, fr;q=0.9", "fr"},
                          {"en, fr;q=0.9", "en"},
                          {"fr;q=0", "en"},
                          {"*", "en"},
                          {"fr;q=1.000", "fr"},
                          {"fr;x=1", "en"},
                          {";;;,,q=", "en"},
                          {"en;q=0.85,fr;q=0.851", "fr"}};

}  // namespace

BOOST_AUTO_TEST_SUITE(catalog)

BOOST_DATA_TEST_CASE(a_browser_s_wishes_are_weighed, data::make(choices), choice) {
    BOOST_TEST(catalog_of_tests().choose(choice.header) == choice.language);
}

BOOST_AUTO_TEST_CASE(each_language_is_named_in_itself) {
    BOOST_TEST(catalog_of_tests().name_of("en") == "English");
    BOOST_TEST(catalog_of_tests().name_of("fr") == "Français");
}

BOOST_AUTO_TEST_CASE(what_is_not_translated_stays_as_it_is) {
    BOOST_TEST(catalog_of_tests().translate("fr", "No such sentence.") == "No such sentence.");
    BOOST_TEST(catalog_of_tests().translate("xx", "Log in") == "Log in");
}

BOOST_AUTO_TEST_CASE(each_language_counts_in_its_own_way) {
    const std::string one = "There were too many tries. Wait {1} second and try again.";
    const std::string many = "There were too many tries. Wait {1} seconds and try again.";
    const auto& catalog = catalog_of_tests();

    BOOST_TEST(catalog.translate("en", one, many, 0) == many);
    BOOST_TEST(catalog.translate("en", one, many, 1) == one);
    BOOST_TEST(catalog.translate("en", one, many, 2) == many);
    BOOST_TEST(catalog.translate("fr", one, many, 0).find("{1} seconde,") != std::string::npos);
    BOOST_TEST(catalog.translate("fr", one, many, 2).find("{1} secondes,") != std::string::npos);
    BOOST_TEST(catalog.translate("xx", one, many, 1) == one);
}

BOOST_AUTO_TEST_CASE(a_fallback_that_is_not_spoken_is_english) {
    const page::Catalog other{std::string{PORTAL_BUILD_DIR} + "/share/locale", "xx"};
    BOOST_TEST(other.choose("") == "en");
}

BOOST_AUTO_TEST_SUITE_END()
