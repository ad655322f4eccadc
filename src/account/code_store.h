#pragma once

#include "account/account.h"
#include "account/phone_number.h"
#include "base/crypto.h"
#include "db/session.h"

#include <chrono>
#include <optional>
#include <string>

namespace portal {

constexpr auto code_lifetime = 10min;
constexpr int code_tries = 5;

/// What the code sent to a phone is for.
enum class CodePurpose { registration, recovery, change };

/// Somebody who is asked for the code that was sent to a phone: `who` is a browser or an account.
/// The code of one flow opens no other.
struct CodeFlow {
    CodePurpose purpose;
    std::string who;
    PhoneNumber to;
};

/// A code, as the database has it: never the code itself.
struct Code {
    std::optional<AccountId> account;
    int tries_left;
    Instant expires_at;
    bool used;

    bool is_open(Instant now) const { return !used && tries_left > 0 && now < expires_at; }
};

/// SQL of codes of 6 digits. The table keeps their HMAC with the key file: a million codes are
/// tried in a moment, but not without the key.
class CodeStore {
public:
    CodeStore(db::Session& database, const SecretKey& key) : database_(database), key_(key) {}

    /// A new code with all its tries, in place of the one before. With one that is not sent, that
    /// one before goes on to open what it did, if it still did, or nothing does; for the rest it is
    /// like any other. Part of the caller's transaction. Throws db::Duplicate when another call for
    /// the flow was faster: the next finds it.
    std::string renew(const CodeFlow& flow, std::optional<AccountId> account, bool is_sent,
                      Instant now);

    std::optional<Code> find(const CodeFlow& flow);

    /// Counts one try, before its code is looked at: false when no more are left, or the code is
    /// used or too old. However many workers ask at once, no more than code_tries return true.
    bool take_try(const CodeFlow& flow, Instant now);
    bool matches(const CodeFlow& flow, const std::string& code);

    /// Uses the code up; false when it is another one now, used or too old. Of any number of calls
    /// at the same time one returns true. Part of the caller's transaction.
    bool consume(const CodeFlow& flow, const std::string& code, Instant now);

private:
    std::string digest(const CodeFlow& flow, const std::string& code) const;

    db::Session& database_;
    const SecretKey& key_;
};

}  // namespace portal
