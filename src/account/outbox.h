#pragma once

#include "account/account.h"
#include "base/crypto.h"
#include "db/session.h"
#include "net/mail.h"

#include <optional>
#include <string>

namespace portal {

/// SQL of messages that wait to be sent. They are written in the transaction of what they tell of,
/// so that neither exists without the other; a sender thread of any process takes them from here.
class Outbox {
public:
    Outbox(db::Session& database, const SecretKey& key) : database_(database), key_(key) {}

    /// Part of the caller's transaction. With an account, the message is gone when the account is.
    void put(const net::Mail& mail, std::optional<AccountId> account, Instant now);

    /// True when something was put since the last call: whoever sends may be woken.
    bool was_written();

    struct Claim {
        std::int64_t id;
        int attempts;  ///< with this one
        Instant created_at;
        std::optional<net::Mail> mail;  ///< nothing when it was sealed with another key
    };
    /// A due message that nobody else sends now, to be settled within `lease`; after that it is due
    /// again, for its sender is dead.
    std::optional<Claim> claim(Instant now);
    void mark_sent(std::int64_t id, Instant now);
    void retry_at(std::int64_t id, Instant due, const std::string& error);
    void mark_failed(std::int64_t id, const std::string& error);

    void remove_settled(Instant before);

private:
    db::Session& database_;
    const SecretKey& key_;
    bool written_ = false;
};

/// Sends what is due through `mailer`, one after the other, and returns how many were sent. What
/// fails is tried again, at growing intervals; what is refused for good, or too old, is marked as
/// failed.
int deliver(Outbox& outbox, net::Mailer& mailer, const Clock& clock);

}  // namespace portal
