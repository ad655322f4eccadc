#pragma once

#include "base/config.h"
#include "net/client_options.h"
#include "net/message_folder.h"
#include "net/message_refused.h"

#include <memory>
#include <string>

namespace portal::net {

/// One short message to one phone.
struct Sms {
    std::string to;  ///< E.164: "+33612345678"
    std::string text;
};

/// Sends SMS. What it throws may be shown to an administrator: it holds neither the text nor the
/// number nor a secret.
class SmsGateway {
public:
    virtual ~SmsGateway() = default;
    /// Throws MessageRefused, or std::runtime_error when it is worth another try later.
    virtual void send(const Sms& sms) = 0;
    /// Throws std::runtime_error when there is no gateway that answers. Sends nothing, so that
    /// what only an SMS would show, such as a wrong password, stays unknown.
    virtual void check() = 0;
};

/// Writes each SMS as a file *.txt into the folder sms_folder: "To: ", the number, an empty line,
/// the text.
class FolderSmsGateway : public SmsGateway {
public:
    explicit FolderSmsGateway(const Config& config);
    void send(const Sms& sms) override;
    void check() override { folder_.check(); }

private:
    MessageFolder folder_;
};

/// The gateway that the settings ask for. That of `none` keeps every SMS for later.
std::unique_ptr<SmsGateway> make_sms_gateway(const Config& config,
                                             const ClientOptions& options = {});

}  // namespace portal::net
