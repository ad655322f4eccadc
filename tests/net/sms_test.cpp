#include "net/sms.h"

#include "support/mails.h"

#include <boost/test/unit_test.hpp>

#include <fstream>
#include <sstream>

namespace fs = std::filesystem;
using namespace portal;
using namespace portal::net;
using namespace portal::test;

BOOST_AUTO_TEST_SUITE(sms)

BOOST_AUTO_TEST_CASE(a_folder_keeps_each_sms_as_a_file) {
    const Folder folder;
    Config config;
    config.sms_gateway = SmsGatewayKind::folder;
    config.sms_folder = (folder.path / "sms").string();

    make_sms_gateway(config)->send({"+33612345678", "Your code is 123456"});

    BOOST_REQUIRE(std::distance(fs::directory_iterator{config.sms_folder}, {}) == 1);
    const auto path = fs::directory_iterator { config.sms_folder } -> path();
    std::ostringstream content;
    content << std::ifstream{path}.rdbuf();
    BOOST_TEST(path.extension() == ".txt");
    BOOST_TEST(content.str() == "To: +33612345678\n\nYour code is 123456\n");
}

BOOST_AUTO_TEST_CASE(without_a_gateway_an_sms_waits_for_one) {
    const auto gateway = make_sms_gateway(Config{});

    BOOST_TEST(outcome_of(*gateway, Sms{"+33612345678", "x"}) == "later: sms_gateway is none");
}

BOOST_AUTO_TEST_SUITE_END()
