#include "base/settings_needs.h"

#include <stdexcept>

namespace portal {

namespace {

struct Needed {
    const char* name;
    std::string Config::*field;
};

struct Gateway {
    const char* name;
    std::vector<Needed> settings;
};

Gateway gateway_of(SmsGatewayKind kind) {
    switch (kind) {
        case SmsGatewayKind::none:
            return {"none", {}};
        case SmsGatewayKind::folder:
            return {"folder", {{"sms_folder", &Config::sms_folder}}};
        case SmsGatewayKind::http:
            return {"http", {{"sms_url", &Config::sms_url}}};
        case SmsGatewayKind::ovh:
            return {"ovh",
                    {{"ovh_url", &Config::ovh_url},
                     {"ovh_service", &Config::ovh_service},
                     {"ovh_application_key", &Config::ovh_application_key},
                     {"ovh_application_secret", &Config::ovh_application_secret},
                     {"ovh_consumer_key", &Config::ovh_consumer_key}}};
    }
    throw std::logic_error("sms_gateway");
}

}  // namespace

std::vector<std::string> unmet_needs(const Config& config) {
    std::vector<std::string> unmet;
    const auto gateway = gateway_of(config.sms_gateway);
    for (const auto& setting : gateway.settings)
        if ((config.*setting.field).empty())
            unmet.push_back(std::string{"sms_gateway = "} + gateway.name + " needs " +
                            setting.name);
    if (config.devices_management && config.redis_server.empty() && config.flexisip_sockets.empty())
        unmet.emplace_back("devices_management needs redis_server or flexisip_sockets");
    if (config.redis_certificate_file.empty() != config.redis_key_file.empty())
        unmet.emplace_back("redis_certificate_file and redis_key_file need each other");
    if (config.phone_authentication && config.sms_gateway == SmsGatewayKind::none)
        unmet.emplace_back("phone_authentication = yes needs sms_gateway");
    if (config.phone_authentication && config.default_country.empty())
        unmet.emplace_back("phone_authentication = yes needs default_country");
    return unmet;
}

}  // namespace portal
