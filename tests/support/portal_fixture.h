#pragma once

#include "account/portal.h"
#include "http/message.h"
#include "net/mail.h"
#include "net/sms.h"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace portal::test {

/// The time stands still until a test moves it.
class FixedClock : public Clock {
public:
    Instant now() const override {
        if (meanwhile_ && --looks_ == 0) std::exchange(meanwhile_, nullptr)();
        return now_;
    }
    void wait_until(std::chrono::steady_clock::time_point) const override { ++waits_; }
    /// How often somebody was kept waiting, though not really.
    int waits() const { return waits_; }
    void pass(std::chrono::seconds time) { now_ += time; }
    /// Something happens when the clock is looked at for the second time from now. A request that
    /// a member sends is then past the door, and has not done anything.
    void happens_meanwhile(std::function<void()> what) {
        meanwhile_ = std::move(what);
        looks_ = 2;
    }
    bool has_happened() const { return !meanwhile_; }

private:
    Instant now_ = from_epoch(1'790'000'000);
    mutable std::function<void()> meanwhile_;
    mutable int looks_ = 0;
    mutable int waits_ = 0;
};

class RecordingMailer : public net::Mailer {
public:
    void send(const net::Mail& mail) override { sent.push_back(mail); }
    void check() override {}
    std::vector<net::Mail> sent;
};

class RecordingSmsGateway : public net::SmsGateway {
public:
    void send(const net::Sms& sms) override { sent.push_back(sms); }
    void check() override {}
    std::vector<net::Sms> sent;
};

using Fields = std::vector<std::pair<std::string, std::string>>;

/// A portal with an empty database and real templates, and one browser in front of it: cookies are
/// kept from answer to request, forms carry their CSRF token. Only the clock, the mail server
/// and the SMS gateway are stood in for.
struct PortalFixture {
    /// The database is that of $PORTAL_TEST_DATABASE, emptied, else SQLite in memory.
    PortalFixture();
    /// The same with other settings.
    void configure(const Config& config);

    http::Response get(const std::string& path);
    http::Response head(const std::string& path);
    http::Response post(const std::string& path, const Fields& fields = {});
    /// The same, and `what` happens once the request is past the door.
    http::Response post_while(const std::string& path, const Fields& fields,
                              std::function<void()> what);
    http::Response send(http::Request request);
    /// Another browser: no cookies.
    void change_browser() { cookies.clear(); }

    /// Sends what waits in the outbox, and returns all mails so far.
    const std::vector<net::Mail>& mails();
    /// The same with SMS.
    const std::vector<net::Sms>& texts();
    /// The path of the one link in a mail.
    std::string link_in(const net::Mail& mail) const;

    /// An activated account, made as its owner would make it.
    Account given_account(const std::string& username,
                          const std::string& password = "tr0ub4dor and 3");
    void given_login(const std::string& username, const std::string& password = "tr0ub4dor and 3");
    std::optional<Account> account_named(const std::string& username);
    long count(const std::string& table, const std::string& where = "1 = 1");
    /// A request with that form, as a page of ours sends it.
    http::Request form(const std::string& path, const Fields& fields);

    Config config;
    /// Enough for any answer; registrar_patience, configured anew, where silence costs time.
    std::chrono::milliseconds patience = 10s;
    FixedClock clock;
    RecordingMailer mailer;
    RecordingSmsGateway sms;
    std::unique_ptr<Portal> portal;
    std::map<std::string, std::string> cookies;
};

/// The settings of tests: a data_dir from the build, a key, no file.
Config test_config();

/// The body, also one that is made while it is sent.
std::string body_of(const http::Response& response);

/// The page as its reader has it: tags out, white space folded, entities decoded.
std::string text_of(const http::Response& response);

/// The sentence of the summary that leads to `field`; empty when it is not refused.
std::string refusal_of(const std::string& field, const http::Response& response);

/// The value of a hidden field or an input.
std::string value_of(const std::string& field, const http::Response& response);

}  // namespace portal::test
