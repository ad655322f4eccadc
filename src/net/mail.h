#pragma once

#include "base/config.h"
#include "base/mailbox.h"
#include "net/client_options.h"
#include "net/message_folder.h"
#include "net/message_refused.h"

#include <memory>
#include <string>

namespace portal::net {

/// One message to one person. Its maker gives id and date, so that a second try sends the same
/// mail.
struct Mail {
    std::string to;
    std::string subject;
    std::string text;
    std::string html;        ///< empty: the mail is its text alone
    std::string message_id;  ///< with its angle brackets
    std::string date;        ///< as by to_mail_date()
};

/// Sends mails. What it throws may be shown to an administrator: it holds neither the content of
/// the mail nor a password.
class Mailer {
public:
    virtual ~Mailer() = default;
    /// Throws MessageRefused, or std::runtime_error when it is worth another try later.
    virtual void send(const Mail& mail) = 0;
    /// Throws std::runtime_error with the reason why no mail could be handed over now. Sends none.
    virtual void check() = 0;
};

/// Hands mails to the server of the settings mail_…, over one connection that is kept between two
/// mails. For one thread; may be made in any.
class SmtpMailer : public Mailer {
public:
    explicit SmtpMailer(const Config& config, const ClientOptions& options = {});
    ~SmtpMailer() override;
    void send(const Mail& mail) override;
    /// Connects, encrypts and logs in, as for a mail, and says NOOP.
    void check() override;

private:
    struct Exchange;
    [[noreturn]] void fail(int result) const;

    std::string server_;
    Mailbox from_;
    std::unique_ptr<Exchange> exchange_;
};

/// Writes each mail as a file *.eml into the folder mail_folder.
class FolderMailer : public Mailer {
public:
    explicit FolderMailer(const Config& config);
    void send(const Mail& mail) override;
    void check() override { folder_.check(); }

private:
    MessageFolder folder_;
    Mailbox from_;
};

/// Whom mails are from: mail_from, or what stands for it when it is empty.
Mailbox mail_sender(const Config& config);

/// The mailer that the settings ask for.
std::unique_ptr<Mailer> make_mailer(const Config& config, const ClientOptions& options = {});

}  // namespace portal::net
