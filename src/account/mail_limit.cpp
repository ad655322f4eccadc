#include "account/mail_limit.h"

#include "base/crypto.h"

namespace portal {

namespace {

constexpr int mails_an_hour = 5;

constexpr AttemptStore::Rule rule{1h, mails_an_hour};

/// On demand only after a minute.
constexpr AttemptStore::Rule rule_again{
    1h, 1, [](int count) -> std::chrono::seconds { return count < mails_an_hour ? 60s : 3600s; }};

std::string subject(const EmailAddress& email) { return "mail " + sha256_hex(email.key()); }

}  // namespace

bool MailLimit::may_send(const EmailAddress& email) {
    return attempts_.attempt(subject(email), rule, clock_.now()) == 0s;
}

bool MailLimit::may_send_again(const EmailAddress& email) {
    return attempts_.attempt(subject(email), rule_again, clock_.now()) == 0s;
}

std::chrono::seconds MailLimit::wait_before_again(const EmailAddress& email) {
    return attempts_.wait(subject(email), rule_again, clock_.now());
}

}  // namespace portal
