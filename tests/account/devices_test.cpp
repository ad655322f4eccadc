#include "support/contacts.h"
#include "support/portal_fixture.h"
#include "support/redis_server.h"
#include "support/temporary_folder.h"
#include "support/timing.h"
#include "support/unix_server.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

const std::vector<std::string> forget_alice{"AUTH_CACHE_DELETE alice sip.example.org"};

constexpr auto moment = 300ms;

struct ProxyFixture : PortalFixture {
    ProxyFixture() {
        config.flexisip_sockets = {folder.file("flexisip-proxy-*")};
        configure(config);
        account.username = "alice";
        account.domain = "sip.example.org";
    }
    void given_patience(std::chrono::milliseconds time) {
        patience = time;
        configure(config);
    }
    std::string proxy(int number) const {
        return folder.file("flexisip-proxy-" + std::to_string(number));
    }
    static void done(int connection, const std::string&) { say(connection, "Done"); }

    const TemporaryFolder folder;
    Account account;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(devices, ProxyFixture)

BOOST_AUTO_TEST_CASE(each_proxy_forgets_a_password) {
    const UnixServer one{proxy(1), done}, other{proxy(2), done};

    BOOST_TEST(portal->devices.forget_credentials({account}));
    BOOST_TEST(one.asked() == forget_alice, boost::test_tools::per_element());
    BOOST_TEST(other.asked() == forget_alice, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_silent_proxy_costs_a_moment_and_keeps_nobody_from_the_next_change) {
    given_patience(registrar_patience);
    const UnixServer silent{proxy(1), be_silent}, other{proxy(2), done};
    std::size_t changes = 0;

    for (int i = 0; i < 2; ++i)
        BOOST_TEST(is_done_within(moment, [&] {
            ++changes;
            BOOST_TEST(!portal->devices.forget_credentials({account}));
        }));
    BOOST_TEST(comes_true([&] { return other.asked().size() == changes; }));
}

BOOST_AUTO_TEST_CASE(without_a_proxy_nobody_is_told) {
    BOOST_TEST(!portal->devices.forget_credentials({account}));
    config.flexisip_sockets.clear();
    configure(config);
    BOOST_TEST(!portal->devices.forget_credentials({account}));
    BOOST_TEST(!portal->devices.drop({account}));
    BOOST_TEST(!portal->devices.list(account));
}

BOOST_AUTO_TEST_CASE(a_deleted_account_loses_its_password_first_and_then_its_devices) {
    const UnixServer flexisip{proxy(1), [](int connection, const std::string& asked) {
                                  if (asked.find("GET") != std::string::npos)
                                      say(connection, R"({"contacts":[{"unique-id":"one"}]})");
                                  else if (asked.find("REGISTRAR") == 0)
                                      say(connection, R"({"contacts":[]})");
                                  else
                                      say(connection, "Nothing to do");
                              }};

    BOOST_TEST(portal->devices.drop({account}));
    const std::vector<std::string> asked{forget_alice[0], "REGISTRAR_GET sip:alice@sip.example.org",
                                         "REGISTRAR_DELETE sip:alice@sip.example.org one"};
    BOOST_TEST(flexisip.asked() == asked, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(with_redis_the_devices_go_there) {
    const RedisServer redis;
    redis.ask({"HSET", "fs:alice@sip.example.org", pixel_id, pixel_contact});
    config.redis_server = redis.url();
    configure(config);
    const UnixServer flexisip{proxy(1), done};

    BOOST_TEST(portal->devices.drop({account}));
    BOOST_TEST(redis.ask({"DBSIZE"}) == "0");
    BOOST_TEST(flexisip.asked() == forget_alice, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_silent_proxy_does_not_keep_the_devices) {
    const RedisServer redis;
    redis.ask({"HSET", "fs:alice@sip.example.org", pixel_id, pixel_contact});
    config.redis_server = redis.url();
    given_patience(2s);
    const UnixServer silent{proxy(1), be_silent};

    BOOST_TEST(!portal->devices.drop({account}));
    BOOST_TEST(redis.ask({"DBSIZE"}) == "0");
    BOOST_TEST(portal->devices.list(account).has_value());
}

BOOST_AUTO_TEST_CASE(dropping_takes_no_longer_when_nobody_answers) {
    RedisServer redis;
    config.redis_server = redis.url();
    given_patience(registrar_patience);
    const UnixServer silent{proxy(1), be_silent};
    redis.pause();

    BOOST_TEST(is_done_within(moment, [&] {
        clock.pass(30s);  // what was silent before is asked again
        BOOST_TEST(!portal->devices.drop({account}));
    }));
}

BOOST_AUTO_TEST_SUITE_END()
