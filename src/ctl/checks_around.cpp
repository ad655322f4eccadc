// What is reached over the network.

#include "ctl/checks.h"
#include "net/curl.h"
#include "net/http_client.h"
#include "net/mail.h"
#include "net/redis_registrar.h"
#include "net/sms.h"
#include "net/socket_registrar.h"
#include "page/assets.h"

namespace portal::ctl::checks {

namespace {

using namespace std::chrono_literals;

const net::ClientOptions patient{4s};  // and as much again for a mail server to part
constexpr auto patience = 4s;
constexpr auto nobody = "flexisip-accounts.doctor";

}  // namespace

Seen mail(const Config& config) {
    net::make_mailer(config, patient)->check();
    if (!config.mail_folder.empty()) return "becomes files in " + config.mail_folder;
    return config.mail_server + " takes " + (config.mail_user.empty() ? "it" : "it, and the login");
}

Seen sms(const Config& config) {
    if (config.sms_gateway == SmsGatewayKind::none) return std::nullopt;
    net::make_sms_gateway(config, patient)->check();
    return "the gateway answers";
}

Seen redis(const Config& config) {
    if (config.redis_server.empty()) return std::nullopt;
    net::RedisRegistrar{config}.list(nobody + ("@" + config.sip_domain), net::Deadline{patience});
    return config.redis_server + " answers";
}

Seen flexisip_sockets(const Config& config) {
    if (config.flexisip_sockets.empty()) return std::nullopt;
    net::SocketRegistrar sockets{config.flexisip_sockets};
    sockets.list(nobody + ("@" + config.sip_domain), net::Deadline{patience});
    try {
        sockets.forget_credentials(nobody, config.sip_domain, net::Deadline{patience});
    } catch (const net::RegistrarError& error) {
        throw Warning(std::string{"a proxy cannot be told to forget a password: "} + error.what());
    }
    return "each proxy answers";
}

Seen site(const Config& config) {
    const auto address = config.url("/login");
    const auto answer = net::HttpClient{patient}.ask({"GET", address, {}});
    if (answer.status != 200)
        throw std::runtime_error(address + " answered " + std::to_string(answer.status));
    const page::Assets assets{config.data_dir + "/static", config.brand_hue};
    if (answer.body.find(assets.versioned("portal.css")) == std::string::npos)
        throw std::runtime_error(address +
                                 " is not this portal, or one that was not restarted since");
    return address + " is this portal";
}

Seen encryption(const Config& config) {
    if (config.is_https()) return "base_url begins with https";
    if (net::is_loopback(net::host_of(config.base_url))) return "not needed within this machine";
    throw Warning("base_url begins with http: passwords can be read on their way");
}

}  // namespace portal::ctl::checks
