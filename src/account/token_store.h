#pragma once

#include "account/account.h"
#include "db/session.h"

#include <chrono>
#include <optional>
#include <string>

namespace portal {

/// What the holder of a token may do.
enum class Purpose {
    activation,  ///< activate the account, set its password
    recovery,    ///< set a new password
    security,    ///< disown what was done to the account: see Security
    login,       ///< log in once: an administrator's first way in
    email,       ///< give the account this email address
    email_undo   ///< put back the address that the account had
};

/// A token that was sent to somebody, as the database has it: never the token itself.
struct Token {
    Purpose purpose;
    AccountId account_id;
    std::string sent_to;
    Instant created_at;
    Instant expires_at;
    bool used = false;
};

/// SQL of one-time tokens: 32 random bytes in a link, of which the table keeps the SHA-256.
class TokenStore {
public:
    explicit TokenStore(db::Session& database) : database_(database) {}

    /// A new token; those issued before for the same purpose expire, but for those that disown or
    /// undo something: each has its own. Part of the caller's transaction.
    std::string issue(AccountId account, Purpose purpose, const std::string& sent_to, Instant now,
                      std::chrono::seconds lifetime);

    /// Used and expired ones too, so that a page can say what became of a link.
    std::optional<Token> find(const std::string& token, Purpose purpose);

    /// The account's token for that purpose that would work now.
    std::optional<Token> find_valid_of(AccountId account, Purpose purpose, Instant now);

    /// Uses the token up; false when it is unknown, used or expired. Of any number of calls at the
    /// same time one returns true.
    bool consume(const std::string& token, Purpose purpose, Instant now);

    /// None that was sent for the account works any more, but for those that disown or undo
    /// something: whoever has stolen the account would put them out of the way first.
    void end_all_of(AccountId account, Instant now);
    /// The same of one purpose, whichever it is.
    void end_all_of(AccountId account, Purpose purpose, Instant now);
    /// The same of what was sent to that number or address, whichever it is.
    void end_all_to(AccountId account, const std::string& sent_to, Instant now);
    /// None that was sent since then works any more, whichever it is.
    void end_all_since(AccountId account, Instant since, Instant now);
    /// A step of it, see db/batch.h; false when there is nothing left to remove.
    bool remove_expired(Instant before);

private:
    db::Session& database_;
};

}  // namespace portal
