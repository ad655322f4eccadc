#include "base/user_agent.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <ostream>

using namespace portal;
namespace data = boost::unit_test::data;

namespace {

struct Example {
    const char* header;
    const char* browser;
};
std::ostream& operator<<(std::ostream& out, const Example& example) {
    return out << example.header;
}

const Example examples[] = {
    {"Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0",
     "Firefox (Windows)"},
    {"Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/138.0.0.0 "
     "Safari/537.36",
     "Chrome (Linux)"},
    {"Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) "
     "Chrome/138.0.0.0 Safari/537.36 Edg/138.0.0.0",
     "Edge (Windows)"},
    {"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) "
     "Version/18.5 Safari/605.1.15",
     "Safari (macOS)"},
    {"Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like "
     "Gecko) CriOS/138.0.7204.33 Mobile/15E148 Safari/604.1",
     "Chrome (iPhone)"},
    {"Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) "
     "SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36",
     "Samsung Internet (Android)"},
    {"Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) AppleWebKit/537.36 (KHTML, like Gecko) "
     "Chrome/138.0.0.0 Safari/537.36 OPR/120.0.0.0",
     "Opera (ChromeOS)"},
    {"curl/8.5.0", "curl"},
    {"Mozilla/5.0 (iPad; U)", "iPad"},
    {"Your bank: call 555-0100", ""},
    {"", ""},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(user_agent)

BOOST_DATA_TEST_CASE(a_header_is_told_in_plain_words, data::make(examples), example) {
    BOOST_TEST(browser_in(example.header) == example.browser);
}

BOOST_AUTO_TEST_SUITE_END()
