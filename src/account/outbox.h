#pragma once

#include "account/account.h"
#include "base/crypto.h"
#include "db/session.h"
#include "net/mail.h"
#include "net/sms.h"

#include <optional>
#include <string>

namespace portal {

/// SQL of messages that wait to be sent. They are written in the transaction of what they tell of,
/// so that neither exists without the other; a sender thread of any process takes them from here
/// (account/delivery.h).
class Outbox {
public:
    Outbox(db::Session& database, const SecretKey& key) : database_(database), key_(key) {}

    /// Part of the caller's transaction. With an account, the message is gone when the account is.
    void put(const net::Mail& mail, std::optional<AccountId> account, Instant now);
    /// The same. What has not gone out by `expires` is not sent any more.
    void put(const net::Sms& sms, std::optional<AccountId> account, Instant now, Instant expires);

    /// True when something was put since the last call: whoever sends may be woken.
    bool was_written();

    enum class Kind { mail, sms };
    struct Claim {
        std::int64_t id;
        int attempts;  ///< with this one
        Instant created_at;
        std::optional<Instant> expires_at;
        std::string recipient;
        std::string last_error;              ///< why it was not sent before; empty at first
        std::optional<std::string> content;  ///< nothing when it was sealed with another key

        /// Throw net::MessageRefused when the content is none of theirs.
        net::Mail mail() const;
        net::Sms sms() const;
    };
    /// A due message of that kind that nobody else sends now, to be settled within `lease`; after
    /// that it is due again, for its sender is dead.
    std::optional<Claim> claim(Kind kind, Instant now);
    void mark_sent(std::int64_t id, Instant now);
    void retry_at(std::int64_t id, Instant due, const std::string& error);
    void mark_failed(std::int64_t id, const std::string& error);

    /// A step of it, see db/batch.h; false when there is nothing left to remove.
    bool remove_settled(Instant before);

private:
    struct Row {
        Kind kind;
        const std::string& recipient;
        std::string content;
        std::optional<AccountId> account;
        std::optional<Instant> expires_at;
    };
    void insert(const Row& row, Instant now);

    db::Session& database_;
    const SecretKey& key_;
    bool written_ = false;
};

/// "mail", "sms": as the database has it.
std::string to_text(Outbox::Kind kind);

}  // namespace portal
