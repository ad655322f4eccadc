#include "net/device.h"

#include "base/text.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::net;
namespace data = boost::unit_test::data;

namespace {

struct Case {
    const char* user_agent;
    const char* name;
    const char* application;
};

std::ostream& operator<<(std::ostream& out, const Case& one) { return out << one.user_agent; }

const Case cases[] = {
    {"LinphoneAndroid/6.0.1 (Alice's Pixel 8) LinphoneSDK/5.4.30 (tags/5.4.30)", "Alice's Pixel 8",
     "LinphoneAndroid"},
    {"Linphone-Desktop/5.2 (Bob's (old) laptop) x", "Bob's (old) laptop", "Linphone-Desktop"},
    {"Yealink SIP-T46S 66.86.0.15", "", "Yealink SIP-T46S 66.86.0.15"},
    {"App (phone)", "phone", "App"},
    {"(phone)", "phone", ""},
    {"App/1 ( ) (second)", "", "App"},
    {"App/1 (never closed", "", "App"},
    {"App/1 )(", "", "App"},
    {"App/1 (a\r\nb\x1b)", "a??b?", "App"},
    {"Ap\xffp/1", "", "Ap?p"},
    {"/", "", ""},
    {"", "", ""},
};

}  // namespace

BOOST_AUTO_TEST_SUITE(device)

BOOST_DATA_TEST_CASE(a_user_agent_tells_name_and_application, data::make(cases), one) {
    BOOST_TEST(device_name(one.user_agent) == one.name);
    BOOST_TEST(device_application(one.user_agent) == one.application);
}

BOOST_AUTO_TEST_CASE(a_name_has_an_end) {
    const auto name = device_name("App (" + std::string(5000, 'a') + ")");

    BOOST_TEST(name == std::string(100, 'a'));
}

BOOST_AUTO_TEST_SUITE_END()
