#include "net/socket_registrar.h"

#include "support/contacts.h"
#include "support/registrar_failure.h"
#include "support/temporary_folder.h"
#include "support/unix_server.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::net;
using namespace portal::test;
namespace data = boost::unit_test::data;

namespace {

constexpr auto alice = "alice@sip.example.org";
constexpr auto record = R"json({ "contacts": [ {
	"accept": ["application/sdp", "text/plain"], "alias": 0, "call-id": "4Zo~abcXYZ",
	"contact": "sip:alice@203.0.113.7:41522;transport=tls", "cseq": 21, "expires-at": 1790003600,
	"path": ["sip:198.51.100.2:5059;transport=tls;lr"], "q": 1.0,
	"unique-id": "\"<urn:uuid:de2bed16-122e-0043-a5b9-bca33b7d158e>\"",
	"update-time": 1790000000,
	"user-agent": "LinphoneAndroid/6.0.1 (Alice's Pixel 8) LinphoneSDK/5.4.30 (tags/5.4.30)"
} ] })json";
constexpr auto nothing_left = R"({"contacts": []})";
constexpr auto unknown = "Error - 404 Not Found: The Registrar does not contain the requested AOR.";

UnixServer::Answer saying(const std::string& reply) {
    return [=](int connection, const auto&) { say(connection, reply); };
}

struct SocketFixture {
    std::string path(const std::string& name) const { return folder.file("flexisip-" + name); }

    const TemporaryFolder folder;
    SocketRegistrar registrar{{folder.file("flexisip-*")}};
    const Deadline soon{std::chrono::seconds{60}};
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(socket_registrar, SocketFixture)

BOOST_AUTO_TEST_CASE(devices_are_listed_by_one_command_in_one_write) {
    const UnixServer proxy{path("proxy-1"), saying(record)};

    const auto devices = registrar.list(alice, soon);

    BOOST_REQUIRE(devices.size() == 1u);
    BOOST_TEST(devices[0].id == pixel_id);
    BOOST_TEST(devices[0].name == "Alice's Pixel 8");
    BOOST_TEST(to_epoch(devices[0].last_seen.value()) == 1790000000);
    BOOST_TEST(to_epoch(devices[0].registered_until.value()) == 1790003600);
    const std::vector<std::string> asked{"REGISTRAR_GET sip:alice@sip.example.org"};
    BOOST_TEST(proxy.asked() == asked, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_address_without_devices_has_none) {
    const UnixServer proxy{path("proxy-1"), saying(unknown)};

    BOOST_TEST(registrar.list(alice, soon).empty());
}

BOOST_AUTO_TEST_CASE(of_a_device_that_two_proxies_know_the_newer_word_counts) {
    const auto contact = [](const std::string& id, int time) {
        return R"({"unique-id":")" + id + R"(","update-time":)" + std::to_string(time) + "}";
    };
    const UnixServer one{path("proxy-1"), saying(R"({"contacts":[)" + contact("a", 5) + "," +
                                                 contact("b", 9) + "]}")};
    const UnixServer other{path("proxy-2"), saying(R"({"contacts":[)" + contact("b", 7) + "," +
                                                   contact("a", 6) + "]}")};

    const auto devices = registrar.list(alice, soon);

    BOOST_REQUIRE(devices.size() == 2u);
    BOOST_TEST(to_epoch(devices[0].last_seen.value()) == 6);
    BOOST_TEST(to_epoch(devices[1].last_seen.value()) == 9);
}

BOOST_AUTO_TEST_CASE(a_device_is_removed_by_its_id_as_received) {
    const UnixServer proxy{path("proxy-1"), saying(nothing_left)};

    registrar.remove(alice, pixel_id, soon);

    const std::vector<std::string> asked{std::string{"REGISTRAR_DELETE sip:"} + alice + " " +
                                         pixel_id};
    BOOST_TEST(proxy.asked() == asked, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_device_that_remains_is_told) {
    const UnixServer proxy{path("proxy-1"), saying(record)};

    BOOST_TEST(failure_of([&](const auto& until) {
                   registrar.remove(alice, pixel_id, until);
               }).find("Flexisip keeps the device") == 0u);
}

BOOST_AUTO_TEST_CASE(all_devices_go_one_by_one) {
    const UnixServer proxy{path("proxy-1"), [](int connection, const std::string& asked) {
                               say(connection,
                                   asked.find("GET") == std::string::npos ? nothing_left : record);
                           }};

    registrar.remove_all(alice, soon);

    BOOST_TEST(proxy.asked().size() == 2u);
    BOOST_TEST(proxy.asked().back().find("REGISTRAR_DELETE sip:alice@") == 0u);
}

BOOST_AUTO_TEST_CASE(every_proxy_forgets_the_credentials) {
    const UnixServer one{path("proxy-1"), saying("Done - Removed cached credential")};
    const UnixServer other{path("proxy-2"), saying("Nothing to do - Cache entry does not exist")};

    registrar.forget_credentials("alice", "sip.example.org", soon);

    const std::vector<std::string> asked{"AUTH_CACHE_DELETE alice sip.example.org"};
    BOOST_TEST(one.asked() == asked, boost::test_tools::per_element());
    BOOST_TEST(other.asked() == asked, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(a_silent_proxy_keeps_no_other_from_its_command) {
    const UnixServer silent{path("proxy-1"), be_silent};
    const UnixServer other{path("proxy-2"), saying("Done")};

    std::size_t tries = 0;
    const auto failure = failure_in_silence([&](const auto& until) {
        ++tries;
        registrar.forget_credentials("alice", "sip.example.org", until);
    });

    BOOST_TEST(failure == "away: " + path("proxy-1") + ": connection: Connection timed out");
    BOOST_TEST(comes_true([&] { return silent.asked().size() == tries; }));
    BOOST_TEST(comes_true([&] { return other.asked().size() == tries; }));
}

BOOST_AUTO_TEST_CASE(what_a_crashed_proxy_left_is_passed_over) {
    { const UnixServer proxy{path("proxy-1"), saying("")}; }
    const UnixServer proxy{path("proxy-2"), saying("Done")};
    std::filesystem::create_symlink(path("proxy-2"), path("proxy-3"));

    registrar.forget_credentials("alice", "sip.example.org", soon);
    BOOST_TEST(proxy.asked().size() == 2u);
}

BOOST_AUTO_TEST_CASE(no_proxy_at_all_is_told) {
    BOOST_TEST(failure_of([&](const auto& until) { registrar.list(alice, until); }) ==
               "away: " + path("*") + ": connection: No such file or directory");
}

BOOST_AUTO_TEST_CASE(a_flexisip_without_the_command_is_told) {
    const UnixServer proxy{path("proxy-1"), saying("Error - Unknown command: AUTH_CACHE_DELETE")};

    BOOST_TEST(failure_of([&](const auto& until) {
                   registrar.forget_credentials("alice", "sip.example.org", until);
               }) == "Flexisip says: Error - Unknown command: AUTH_CACHE_DELETE");
}

BOOST_DATA_TEST_CASE(what_is_no_record_is_told,
                     data::make({"Error - 500", "{\"contacts\":", "[]", "{}", "\x1b[31m"}), reply) {
    const UnixServer proxy{path("proxy-1"), saying(reply)};

    BOOST_TEST(failure_of([&](const auto& until) {
                   registrar.list(alice, until);
               }).find("Flexisip says: ") == 0u);
}

BOOST_DATA_TEST_CASE(odd_records_list_what_can_be_read,
                     data::make({R"({"contacts":[5,{}]})", R"({"contacts":[{"unique-id":7}]})",
                                 R"({"contacts":[{"update-time":18446744073709551615}]})",
                                 "{\"contacts\":[{\"user-agent\":\"\xff(\xfe)\"}]}"}),
                     reply) {
    const UnixServer proxy{path("proxy-1"), saying(reply)};

    BOOST_TEST(registrar.list(alice, soon).size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_connection_closed_without_a_byte_is_a_failure) {
    const UnixServer proxy{path("proxy-1"), saying("")};

    BOOST_TEST(failure_of([&](const auto& until) { registrar.list(alice, until); }) ==
               path("proxy-1") + ": Flexisip closed without a reply");
}

BOOST_DATA_TEST_CASE(what_flexisip_would_misread_is_never_sent,
                     data::make({std::string{"a b"}, std::string{"a\n"}, std::string{"a\tb"},
                                 std::string{}, std::string{"a\0b", 3}, std::string(480, 'a')}),
                     id) {
    const UnixServer proxy{path("proxy-1"), saying(nothing_left)};

    BOOST_TEST(!failure_of([&](const auto& until) { registrar.remove(alice, id, until); }).empty());
    BOOST_TEST(proxy.asked().empty());
}

BOOST_AUTO_TEST_SUITE_END()
