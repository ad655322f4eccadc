#include "base/text.h"
#include "net/curl.h"
#include "net/mail.h"
#include "net/mail_text.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace portal::net {

/// What passes between curl and us while a mail is sent.
struct SmtpMailer::Exchange {
    std::string message;
    std::size_t sent = 0;
    std::string reply;  ///< the last line that the server said
    std::array<char, CURL_ERROR_SIZE> error{};
    Curl curl;  ///< the last member: it writes into the others until it is closed

    explicit Exchange(const ClientOptions& options)
        : curl(open_curl(options.total_timeout, options.ca_file)) {}

    void begin(std::string text) {
        message = std::move(text);
        sent = 0;
        reply.clear();
        error[0] = '\0';
    }

    static std::size_t read(char* buffer, std::size_t size, std::size_t count, void* exchange) {
        auto& self = *static_cast<Exchange*>(exchange);
        const auto amount = std::min(size * count, self.message.size() - self.sent);
        std::memcpy(buffer, self.message.data() + self.sent, amount);
        self.sent += amount;
        return amount;
    }

    static std::size_t hear(char* line, std::size_t size, std::size_t count, void* exchange) {
        const auto reply = trim({line, size * count});
        // curl says QUIT before it tells us of a failure: the reason came before that reply.
        if (!starts_with(reply, "221")) static_cast<Exchange*>(exchange)->reply = reply;
        return size * count;
    }
};

namespace {

constexpr std::size_t reply_maximum = 200;

long starttls(const Config& config) {
    switch (config.mail_security) {
        case MailSecurity::none:
            return CURLUSESSL_NONE;
        case MailSecurity::required:
            return CURLUSESSL_ALL;
        case MailSecurity::if_offered:
            // Debian's mail servers offer TLS with a certificate that nobody signed: verifying it
            // on the way to ourselves would stop every mail of a fresh installation and protect
            // nothing.
            if (is_loopback(host_of(config.mail_server))) return CURLUSESSL_NONE;
            // Whoever is in between could strike the offer out and read the password.
            return config.mail_user.empty() ? CURLUSESSL_TRY : CURLUSESSL_ALL;
    }
    throw std::logic_error("mail_security");
}

void set_server(const Curl& curl, const Config& config) {
    // curl says EHLO with the path of the URL.
    const auto url = config.mail_server + "/" + std::string{host_of(config.base_url)};
    set(curl, CURLOPT_URL, url.c_str());
    set(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    if (config.mail_user.empty()) return;
    set(curl, CURLOPT_USERNAME, config.mail_user.c_str());
    set(curl, CURLOPT_PASSWORD, config.mail_password.c_str());
}

/// A 5xx to MAIL, RCPT, DATA (curl: SEND_ERROR) or to the message is about this mail. One to the
/// greeting, to STARTTLS or to the login is about the server or our settings, and so is 530, "log
/// in first" (RFC 4954 section 6): once they are right, the mail will be taken.
bool is_refusal(CURLcode result, bool message_sent, const std::string& reply) {
    const bool about_this_mail =
        result == CURLE_SEND_ERROR || (result == CURLE_WEIRD_SERVER_REPLY && message_sent);
    return about_this_mail && starts_with(reply, "5") && !starts_with(reply, "530");
}

}  // namespace

SmtpMailer::SmtpMailer(const Config& config, const ClientOptions& options)
    : server_(config.mail_server),
      from_(mail_sender(config)),
      exchange_(std::make_unique<Exchange>(options)) {
    const auto& curl = exchange_->curl;
    set_server(curl, config);
    set(curl, CURLOPT_USE_SSL, starttls(config));
    // Also how long a silent server is waited for after QUIT, when the total is already over.
    set(curl, CURLOPT_SERVER_RESPONSE_TIMEOUT, static_cast<long>(options.total_timeout.count()));
    set(curl, CURLOPT_READFUNCTION, &Exchange::read);
    set(curl, CURLOPT_READDATA, exchange_.get());
    set(curl, CURLOPT_HEADERFUNCTION, &Exchange::hear);
    set(curl, CURLOPT_HEADERDATA, exchange_.get());
    set(curl, CURLOPT_ERRORBUFFER, exchange_->error.data());
    set(curl, CURLOPT_MAIL_FROM, from_.address.c_str());
}

SmtpMailer::~SmtpMailer() = default;

void SmtpMailer::send(const Mail& mail) {
    exchange_->begin(compose(mail, from_, BodyEncoding::seven_bit));
    const CurlList recipients{curl_slist_append(nullptr, mail.to.c_str())};
    const auto& curl = exchange_->curl;
    set(curl, CURLOPT_UPLOAD, 1L);
    set(curl, CURLOPT_MAIL_RCPT, recipients.get());
    set<const char*>(curl, CURLOPT_CUSTOMREQUEST, nullptr);

    const auto result = curl_easy_perform(curl.get());

    if (result == CURLE_OK) return;
    const auto reply = one_line(exchange_->reply, reply_maximum);
    if (is_refusal(result, exchange_->sent > 0, reply))
        throw MessageRefused(server_ + " refused it: " + reply);
    fail(result);
}

void SmtpMailer::check() {
    exchange_->begin({});
    const auto& curl = exchange_->curl;
    // Without a recipient, curl says this in place of MAIL.
    set<curl_slist*>(curl, CURLOPT_MAIL_RCPT, nullptr);
    set(curl, CURLOPT_NOBODY, 1L);
    set(curl, CURLOPT_CUSTOMREQUEST, "NOOP");
    const auto result = curl_easy_perform(curl.get());
    if (result != CURLE_OK) fail(result);
}

void SmtpMailer::fail(int result) const {
    const auto reply = one_line(exchange_->reply, reply_maximum);
    const bool server_failed = starts_with(reply, "4") || starts_with(reply, "5");
    throw std::runtime_error(server_ + ": " +
                             (exchange_->error[0] != '\0'
                                  ? exchange_->error.data()
                                  : curl_easy_strerror(static_cast<CURLcode>(result))) +
                             (server_failed ? " (" + reply + ")" : ""));
}

}  // namespace portal::net
