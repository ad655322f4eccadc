#include "net/mail.h"
#include "net/mail_text.h"

#include "support/mails.h"
#include "support/process.h"

#include <boost/test/unit_test.hpp>
#include <chrono>

using namespace portal;
using namespace portal::net;
using namespace portal::test;
using namespace std::chrono_literals;

namespace {

/// tests/support/smtp_sink.py, and the settings that lead to it.
struct Sink {
    explicit Sink(const std::string& mode = "ok", const std::vector<std::string>& more = {})
        : process(command(mode, more)) {
        for (auto line = process.line();; line = process.line()) {
            const auto value = line.substr(line.find(' ') + 1);
            if (line.rfind("certificate ", 0) == 0) certificate = value;
            if (line.rfind("port ", 0) != 0) continue;
            config.mail_server = "smtp://127.0.0.1:" + value;
            port = value;
            break;
        }
        config.base_url = "https://accounts.example.org/";
        config.sip_domain = "sip.example.org";
    }

    std::vector<std::string> command(const std::string& mode,
                                     const std::vector<std::string>& more) {
        std::vector<std::string> words{
            "/usr/bin/python3", source_file("tests/support/smtp_sink.py"),
            "--folder",         folder.path.string(),
            "--mode",           mode};
        words.insert(words.end(), more.begin(), more.end());
        return words;
    }

    Folder folder;
    Process process;
    Config config;
    std::string certificate;
    std::string port;
};

std::string outcome_with(const Config& config, const ClientOptions& options = {}) {
    SmtpMailer mailer{config, options};
    return outcome_of(mailer, activation_mail());
}

}  // namespace

BOOST_AUTO_TEST_SUITE(smtp_mailer)

BOOST_AUTO_TEST_CASE(a_mail_arrives_with_its_headers_and_both_parts) {
    const Sink sink;

    BOOST_TEST(outcome_with(sink.config) == "sent");

    const auto mails = sink.folder.mails();
    BOOST_REQUIRE(mails.size() == 1u);
    const auto& received = mails[0];
    BOOST_TEST(contains(received, "X-Envelope-From: noreply@sip.example.org\r\n"));
    BOOST_TEST(contains(received, "X-Envelope-To: alice@example.org\r\n"));
    BOOST_TEST(contains(received, "X-Hello: accounts.example.org\r\n"));
    BOOST_TEST(contains(
        received, compose(activation_mail(), mail_sender(sink.config), BodyEncoding::seven_bit)));
}

BOOST_AUTO_TEST_CASE(a_line_of_a_single_dot_does_not_end_the_mail) {
    const Sink sink;

    BOOST_TEST(outcome_with(sink.config) == "sent");

    BOOST_TEST(read_by_python(sink.folder.mails().at(0), "part('plain')") ==
               activation_mail().text);
}

BOOST_AUTO_TEST_CASE(mails_share_a_connection) {
    const Sink sink;
    SmtpMailer mailer{sink.config};

    for (int i = 0; i < 3; ++i) mailer.send(activation_mail());

    const auto mails = sink.folder.mails();
    BOOST_REQUIRE(mails.size() == 3u);
    const auto connection = read_by_python(mails[0], "mail['X-Connection']");
    BOOST_TEST(contains(mails[2], "X-Connection: " + connection + "\r\n"));
}

BOOST_AUTO_TEST_CASE(a_failure_does_not_spoil_the_next_mail) {
    const Sink sink;
    SmtpMailer mailer{sink.config};
    auto unwritable = activation_mail();
    unwritable.to = "nobody";

    mailer.send(activation_mail());
    BOOST_TEST(contains(outcome_of(mailer, unwritable), "refused: To: "));
    BOOST_TEST(outcome_of(mailer, activation_mail()) == "sent");

    BOOST_TEST(sink.folder.mails().size() == 2u);
}

BOOST_AUTO_TEST_CASE(a_4xx_is_for_another_try) {
    const Sink sink{"temporary"};

    const auto outcome = outcome_with(sink.config);

    BOOST_TEST(contains(outcome, "later: smtp://127.0.0.1:"), outcome);
    BOOST_TEST(contains(outcome, "(451 4.3.0 Try again later)"), outcome);
}

BOOST_AUTO_TEST_CASE(a_5xx_to_the_recipient_is_for_good) {
    const Sink sink{"permanent"};

    const auto outcome = outcome_with(sink.config);

    BOOST_TEST(contains(outcome, "refused: smtp://127.0.0.1:"), outcome);
    BOOST_TEST(contains(outcome, "550 5.1.1 Nobody of that name"), outcome);
}

BOOST_AUTO_TEST_CASE(a_5xx_to_the_message_is_for_good) {
    const Sink sink{"permanent_message"};

    const auto outcome = outcome_with(sink.config);

    BOOST_TEST(contains(outcome, "refused: "), outcome);
    BOOST_TEST(contains(outcome, "554 5.6.0 Not in this form"), outcome);
}

BOOST_AUTO_TEST_CASE(a_server_that_is_closed_is_for_another_try) {
    const Sink sink{"closed"};

    const auto outcome = outcome_with(sink.config);

    BOOST_TEST(contains(outcome, "later: "), outcome);
    BOOST_TEST(contains(outcome, "554 5.3.2 No mail today"), outcome);
}

BOOST_AUTO_TEST_CASE(a_server_that_hangs_up_is_for_another_try) {
    const Sink sink{"drop"};
    SmtpMailer mailer{sink.config};

    for (int i = 0; i < 2; ++i) {
        const auto outcome = outcome_of(mailer, activation_mail());
        BOOST_TEST(contains(outcome, "later: "), outcome);
    }
}

BOOST_AUTO_TEST_CASE(a_server_that_is_not_there_is_for_another_try) {
    Config config;
    config.mail_server = "smtp://127.0.0.1:1";

    const auto outcome = outcome_with(config);

    BOOST_TEST(contains(outcome, "later: smtp://127.0.0.1:1: "), outcome);
}

BOOST_AUTO_TEST_CASE(a_slow_server_is_given_up_in_time) {
    const Sink sink{"slow"};
    const auto begin = std::chrono::steady_clock::now();

    const auto outcome = outcome_with(sink.config, {1s});

    BOOST_TEST(contains(outcome, "later: "), outcome);
    BOOST_TEST((std::chrono::steady_clock::now() - begin < 10s));
}

BOOST_AUTO_TEST_CASE(a_login_lets_the_mail_pass) {
    Sink sink{"ok", {"--auth"}};
    sink.config.mail_user = "portal";
    sink.config.mail_password = "open sesame";

    BOOST_TEST(outcome_with(sink.config) == "sent");

    BOOST_TEST(contains(sink.folder.mails().at(0), "X-User: portal\r\n"));
}

BOOST_AUTO_TEST_CASE(a_wrong_or_missing_login_is_for_another_try) {
    Sink sink{"ok", {"--auth"}};
    const auto without = outcome_with(sink.config);
    sink.config.mail_user = "portal";
    sink.config.mail_password = "my secret";
    const auto wrong = outcome_with(sink.config);

    BOOST_TEST(contains(without, "later: "), without);
    BOOST_TEST(contains(wrong, "later: "), wrong);
    BOOST_TEST(!contains(wrong, "my secret"));
}

BOOST_AUTO_TEST_CASE(required_encryption_reaches_a_server_with_a_trusted_certificate) {
    Sink sink{"ok", {"--starttls", "--auth"}};
    sink.config.mail_security = MailSecurity::required;
    sink.config.mail_user = "portal";
    sink.config.mail_password = "open sesame";

    BOOST_TEST(outcome_with(sink.config, {30s, sink.certificate}) == "sent");

    BOOST_TEST(contains(sink.folder.mails().at(0), "X-Encrypted: yes\r\n"));
}

BOOST_AUTO_TEST_CASE(an_smtps_server_is_encrypted_whatever_mail_security_says) {
    Sink sink{"ok", {"--smtps"}};
    sink.config.mail_server = "smtps://127.0.0.1:" + sink.port;
    sink.config.mail_security = MailSecurity::none;

    BOOST_TEST(outcome_with(sink.config, {30s, sink.certificate}) == "sent");
    const auto untrusted = outcome_with(sink.config);

    BOOST_TEST(contains(untrusted, "later: "), untrusted);
    BOOST_REQUIRE(sink.folder.mails().size() == 1u);
    BOOST_TEST(contains(sink.folder.mails()[0], "X-Encrypted: yes\r\n"));
}

BOOST_AUTO_TEST_CASE(a_certificate_that_nobody_signed_is_not_trusted) {
    Sink sink{"ok", {"--starttls"}};
    sink.config.mail_security = MailSecurity::required;

    const auto outcome = outcome_with(sink.config);

    BOOST_TEST(contains(outcome, "later: "), outcome);
    BOOST_TEST(sink.folder.mails().empty());
}

BOOST_AUTO_TEST_CASE(a_certificate_for_another_host_is_not_trusted) {
    Sink sink{"ok", {"--starttls"}};
    sink.config.mail_security = MailSecurity::required;
    sink.config.mail_server = "smtp://127.0.0.2:" + sink.port;

    const auto outcome = outcome_with(sink.config, {30s, sink.certificate});

    BOOST_TEST(contains(outcome, "later: "), outcome);
    BOOST_TEST(sink.folder.mails().empty());
}

BOOST_AUTO_TEST_CASE(required_encryption_that_is_not_offered_sends_nothing) {
    Sink sink;
    sink.config.mail_security = MailSecurity::required;

    const auto outcome = outcome_with(sink.config);

    BOOST_TEST(contains(outcome, "later: "), outcome);
    BOOST_TEST(sink.folder.mails().empty());
}

// 0.0.0.0 leads to this machine without being one of the names of loopback, which if_offered
// spares.
BOOST_AUTO_TEST_CASE(encryption_if_offered_is_verified_when_offered_and_passed_over_when_not) {
    Sink offering{"ok", {"--starttls"}};
    Sink plain;
    offering.config.mail_server = "smtp://0.0.0.0:" + offering.port;
    plain.config.mail_server = "smtp://0.0.0.0:" + plain.port;

    const auto untrusted = outcome_with(offering.config);

    BOOST_TEST(contains(untrusted, "later: "), untrusted);
    BOOST_TEST(offering.folder.mails().empty());
    BOOST_TEST(outcome_with(plain.config) == "sent");
}

BOOST_AUTO_TEST_CASE(encryption_if_offered_spares_this_machine) {
    const Sink sink{"ok", {"--starttls"}};

    BOOST_TEST(outcome_with(sink.config) == "sent");

    BOOST_TEST(contains(sink.folder.mails().at(0), "X-Encrypted: no\r\n"));
}

BOOST_AUTO_TEST_CASE(no_password_leaves_the_machine_in_clear_unless_the_settings_say_so) {
    Sink sink{"ok", {"--auth"}};
    sink.config.mail_server = "smtp://0.0.0.0:" + sink.port;
    sink.config.mail_user = "portal";
    sink.config.mail_password = "open sesame";

    const auto outcome = outcome_with(sink.config);
    BOOST_TEST(contains(outcome, "later: "), outcome);
    BOOST_TEST(sink.folder.mails().empty());

    sink.config.mail_security = MailSecurity::none;
    BOOST_TEST(outcome_with(sink.config) == "sent");
}

BOOST_AUTO_TEST_CASE(a_check_logs_in_and_sends_nothing) {
    const Sink sink{"ok", {"--auth"}};
    auto config = sink.config;
    config.mail_security = MailSecurity::none;
    config.mail_user = "portal";
    config.mail_password = "open sesame";
    SmtpMailer mailer{config};

    mailer.check();
    BOOST_TEST(sink.folder.mails().empty());
    BOOST_TEST(outcome_of(mailer, activation_mail()) == "sent");
    mailer.check();
    BOOST_TEST(outcome_of(mailer, activation_mail()) == "sent");
    BOOST_TEST(sink.folder.mails().size() == 2u);

    config.mail_password = "a guess";
    BOOST_CHECK_THROW(SmtpMailer{config}.check(), std::runtime_error);
}

BOOST_AUTO_TEST_CASE(a_check_says_why_no_mail_could_be_sent) {
    const Sink sink{"closed"};

    BOOST_CHECK_EXCEPTION(
        SmtpMailer{sink.config}.check(), std::runtime_error,
        [](const auto& error) { return contains(error.what(), "smtp://127.0.0.1:"); });
}

BOOST_AUTO_TEST_SUITE_END()
