#include "net/mail.h"

#include "net/mail_text.h"

#include <stdexcept>

namespace portal::net {

Mailbox mail_sender(const Config& config) {
    if (config.mail_from.empty()) return {config.app_name, "noreply@" + config.sip_domain};
    if (auto mailbox = Mailbox::parse(config.mail_from)) return *mailbox;
    throw std::runtime_error("mail_from: not an address");
}

FolderMailer::FolderMailer(const Config& config)
    : folder_("mail_folder", config.mail_folder, ".eml"), from_(mail_sender(config)) {}

void FolderMailer::send(const Mail& mail) {
    folder_.keep(compose(mail, from_, BodyEncoding::readable));
}

std::unique_ptr<Mailer> make_mailer(const Config& config, const ClientOptions& options) {
    if (config.mail_folder.empty()) return std::make_unique<SmtpMailer>(config, options);
    return std::make_unique<FolderMailer>(config);
}

}  // namespace portal::net
