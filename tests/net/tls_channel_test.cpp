#include "net/tls_channel.h"

#include "net/redis_registrar.h"
#include "support/contacts.h"
#include "support/http_sink.h"
#include "support/loopback.h"
#include "support/redis_server.h"
#include "support/registrar_failure.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::net;
using namespace portal::test;
using namespace std::chrono_literals;
namespace data = boost::unit_test::data;

namespace {

constexpr auto alice = "alice@sip.example.org";
constexpr auto hash = "fs:alice@sip.example.org";
constexpr auto for_loopback = "DNS:localhost,IP:127.0.0.1";

/// A key and a certificate that it signed itself.
class Certificate {
public:
    explicit Certificate(const std::string& names = for_loopback) {
        Process{{"/usr/bin/python3", "-B", source_file("tests/support/certificate.py"),
                 folder_.file(""), names}}
            .output();
    }

    std::string file() const { return folder_.file("certificate.pem"); }
    std::string key() const { return folder_.file("key.pem"); }

private:
    const TemporaryFolder folder_;
};

/// A Redis that speaks TLS at a port of loopback, and the settings that its clients need.
struct TlsRedis {
    explicit TlsRedis(const std::string& names = for_loopback,
                      const std::vector<std::string>& options = {"--tls-auth-clients", "no"})
        : certificate(names), redis(options_with(options)) {
        config.redis_server = url_at("127.0.0.1");
        config.redis_ca_file = certificate.file();
        redis.ask({"HSET", hash, pixel_id, pixel_contact, plain_id, plain_contact});
    }

    std::string url_at(const std::string& host) const { return "rediss://" + host + ":" + port; }

    std::vector<std::string> options_with(const std::vector<std::string>& more) const {
        std::vector<std::string> options{"--bind", "127.0.0.1", "--tls-port", port};
        for (const auto* name : {"--tls-cert-file", "--tls-ca-cert-file"})
            options.insert(options.end(), {name, certificate.file()});
        options.insert(options.end(), {"--tls-key-file", certificate.key()});
        options.insert(options.end(), more.begin(), more.end());
        return options;
    }

    const Certificate certificate;
    const std::string port = free_port();
    RedisServer redis;
    Config config;
};

/// What makes Redis be away, from how a call has failed; nothing when it has not.
std::string reason_in(const std::string& failure, const Config& config) {
    const auto start = "away: " + config.redis_server + ": ";
    BOOST_TEST((failure.empty() || failure.find(start) == 0u), failure);
    return failure.substr(failure.empty() ? 0 : start.size());
}

/// What a look at the devices fails of; nothing when it does not.
std::string failure_to_list(const Config& config) {
    RedisRegistrar registrar{config};
    return reason_in(failure_of([&](const auto& until) { registrar.list(alice, until); }), config);
}

/// The same when nobody answers.
std::string failure_to_list_in_silence(const Config& config) {
    RedisRegistrar registrar{config};
    return reason_in(failure_in_silence([&](const auto& until) { registrar.list(alice, until); }),
                     config);
}

Config config_for(const std::string& url) {
    Config config;
    config.redis_server = url;
    return config;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(tls_channel)

BOOST_DATA_TEST_CASE(devices_are_listed_and_deleted_in_a_redis_that_encrypts,
                     data::make({"127.0.0.1", "localhost"}), host) {
    TlsRedis server;
    server.config.redis_server = server.url_at(host);
    server.redis.ask({"HSET", hash, "long", std::string(300'000, '<')});
    RedisRegistrar registrar{server.config};

    BOOST_TEST(registrar.list(alice, Deadline{60s}).size() == 3u);
    registrar.remove(alice, pixel_id, Deadline{60s});
    BOOST_TEST(registrar.list(alice, Deadline{60s}).size() == 2u);
    registrar.remove_all(alice, Deadline{60s});
    BOOST_TEST(server.redis.ask({"EXISTS", hash}) == "0");
}

BOOST_AUTO_TEST_CASE(a_certificate_that_nobody_trusts_is_refused) {
    TlsRedis server;
    const Certificate other;

    server.config.redis_ca_file = "";
    BOOST_TEST(failure_to_list(server.config) ==
               "its certificate is not accepted: self-signed certificate");
    server.config.redis_ca_file = other.file();
    BOOST_TEST(failure_to_list(server.config).find("its certificate is not accepted: ") == 0u);
}

BOOST_AUTO_TEST_CASE(a_certificate_for_another_host_is_refused) {
    TlsRedis server{"DNS:redis.example.org,DNS:127.0.0.1,IP:127.0.0.2"};

    BOOST_TEST(failure_to_list(server.config) ==
               "its certificate is not accepted: IP address mismatch");
    server.config.redis_server = server.url_at("localhost");
    BOOST_TEST(failure_to_list(server.config) ==
               "its certificate is not accepted: hostname mismatch");
}

BOOST_AUTO_TEST_CASE(a_redis_that_asks_for_a_certificate_is_shown_ours) {
    TlsRedis server{for_loopback, {}};
    BOOST_TEST(failure_to_list(server.config) == "it asks for a certificate of ours");

    const Certificate other;
    server.config.redis_certificate_file = other.file();
    server.config.redis_key_file = server.certificate.key();
    BOOST_TEST(failure_to_list(server.config) ==
               server.certificate.key() + " cannot be read as the key of " + other.file());

    server.config.redis_certificate_file = server.certificate.file();
    BOOST_TEST(failure_to_list(server.config) == "");
}

BOOST_AUTO_TEST_CASE(a_redis_that_knows_old_versions_only_is_refused) {
    TlsRedis server{for_loopback,
                    {"--tls-auth-clients", "no", "--tls-protocols", "TLSv1.1", "--tls-ciphers",
                     "DEFAULT@SECLEVEL=0"}};

    BOOST_TEST(failure_to_list(server.config).find("TLS: ") == 0u);
}

BOOST_AUTO_TEST_CASE(a_redis_without_tls_is_told) {
    const auto port = free_port();
    const RedisServer redis{{"--port", port}};

    BOOST_TEST(failure_to_list_in_silence(config_for("rediss://127.0.0.1:" + port)) ==
               "it did not answer TLS in time");
}

BOOST_AUTO_TEST_CASE(another_server_at_the_port_is_told) {
    const HttpSink server;

    BOOST_TEST(failure_to_list(config_for("rediss://127.0.0.1:" + server.port)) ==
               "it does not speak TLS there");
}

BOOST_AUTO_TEST_CASE(a_server_that_never_answers_costs_no_more_than_the_patience) {
    const SilentPort silent;

    BOOST_TEST(failure_to_list_in_silence(config_for("rediss://127.0.0.1:" + silent.number())) ==
               "it did not answer TLS in time");
}

BOOST_AUTO_TEST_CASE(a_redis_that_falls_silent_behind_the_handshake_is_away_in_time) {
    TlsRedis server;
    server.redis.ask({"CLIENT", "PAUSE", "60000", "ALL"});

    BOOST_TEST(failure_to_list_in_silence(server.config) == "connection: Connection timed out");
}

BOOST_AUTO_TEST_CASE(files_that_cannot_be_read_are_told) {
    TlsRedis server;
    server.config.redis_ca_file = "/nowhere/ca.pem";
    BOOST_TEST(failure_to_list(server.config) ==
               "/nowhere/ca.pem cannot be read as certificates of authorities");

    server.config.redis_ca_file = "";
    server.config.redis_certificate_file = server.config.redis_key_file = "/nowhere/portal.pem";
    BOOST_TEST(failure_to_list(server.config) ==
               "/nowhere/portal.pem cannot be read as a certificate");
}

BOOST_AUTO_TEST_SUITE_END()
