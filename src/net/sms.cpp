#include "net/sms.h"

#include "net/http_sms_gateway.h"
#include "net/ovh_sms_gateway.h"

#include <stdexcept>

namespace portal::net {

namespace {

/// Settings may have changed while an SMS waited, and may change again.
class NoSmsGateway : public SmsGateway {
public:
    void send(const Sms&) override { check(); }
    void check() override { throw std::runtime_error("sms_gateway is none"); }
};

}  // namespace

FolderSmsGateway::FolderSmsGateway(const Config& config)
    : folder_("sms_folder", config.sms_folder, ".txt") {}

void FolderSmsGateway::send(const Sms& sms) {
    folder_.keep("To: " + sms.to + "\n\n" + sms.text + "\n");
}

std::unique_ptr<SmsGateway> make_sms_gateway(const Config& config, const ClientOptions& options) {
    switch (config.sms_gateway) {
        case SmsGatewayKind::none:
            return std::make_unique<NoSmsGateway>();
        case SmsGatewayKind::folder:
            return std::make_unique<FolderSmsGateway>(config);
        case SmsGatewayKind::http:
            return std::make_unique<HttpSmsGateway>(config, options);
        case SmsGatewayKind::ovh:
            return std::make_unique<OvhSmsGateway>(config, options);
    }
    throw std::logic_error("sms_gateway");
}

}  // namespace portal::net
