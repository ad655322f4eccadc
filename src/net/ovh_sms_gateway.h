#pragma once

#include "net/http_client.h"
#include "net/sms.h"

#include <cstdint>
#include <optional>

namespace portal::net {

/// Sends by the SMS service of OVH, with the settings ovh_….
class OvhSmsGateway : public SmsGateway {
public:
    explicit OvhSmsGateway(const Config& config, const ClientOptions& options = {});
    void send(const Sms& sms) override;
    /// Asks OVH for the time.
    void check() override;

private:
    HttpCall job(const Sms& sms);
    std::int64_t time();

    const std::string url_;
    const std::string service_;
    const std::string sender_;
    const std::string application_key_;
    const std::string application_secret_;
    const std::string consumer_key_;
    HttpClient client_;
    std::optional<std::int64_t> ahead_;  ///< by how many seconds OVH's clock is ahead of ours
};

/// What proves to OVH that a call is ours.
struct OvhSignature {
    std::string application_secret;
    std::string consumer_key;
    std::int64_t time;
    std::string text_for(const HttpCall& call) const;
};

}  // namespace portal::net
