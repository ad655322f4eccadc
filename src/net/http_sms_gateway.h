#pragma once

#include "net/http_client.h"
#include "net/sms.h"

namespace portal::net {

/// Calls any gateway on the web, as the settings sms_url, sms_body and so on describe it.
class HttpSmsGateway : public SmsGateway {
public:
    explicit HttpSmsGateway(const Config& config, const ClientOptions& options = {});
    void send(const Sms& sms) override;
    /// Asks the host for its first page: whatever it answers, it is there.
    void check() override;

private:
    const std::string method_;
    const std::string url_;
    const std::string headers_;
    const std::string body_;
    const SmsBody body_type_;
    const std::string sender_;
    const std::string secret_;
    const std::string success_;
    HttpClient client_;
};

/// Throws what the answer of a gateway means for an SMS that it did not take: MessageRefused when
/// the call was at fault, else std::runtime_error. What the gateway said is told, cut and without
/// what may be a code, a number or `secret`.
[[noreturn]] void throw_failure(std::string_view url, const HttpAnswer& answer,
                                const std::string& secret);
/// The same for a gateway that says that this SMS will never be sent.
[[noreturn]] void throw_refusal(std::string_view url, const HttpAnswer& answer,
                                const std::string& secret);

/// `text` as it stands between the quotes of a JSON string.
std::string json_escaped(const std::string& text);

}  // namespace portal::net
