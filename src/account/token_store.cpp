#include "account/token_store.h"

#include "base/crypto.h"
#include "db/batch.h"
#include "db/query.h"
#include "db/row.h"

#include <stdexcept>

namespace portal {

namespace {

using soci::use;

constexpr auto end_tokens =
    "UPDATE tokens SET expires_at = :now "
    "WHERE account_id = :account AND used_at IS NULL AND expires_at > :now2 AND ";

constexpr auto insert_token =
    "INSERT INTO tokens (hash, purpose, account_id, sent_to, created_at, expires_at) "
    "VALUES (:hash, :purpose, :account, :sent_to, :now, :expires)";

constexpr auto select_token =
    "SELECT account_id, sent_to, created_at, expires_at, used_at FROM tokens "
    "WHERE hash = :hash AND purpose = :purpose";

constexpr auto select_valid =
    "SELECT sent_to, created_at, expires_at FROM tokens WHERE account_id = :account "
    "AND purpose = :purpose AND used_at IS NULL AND expires_at > :now ORDER BY created_at DESC";

// Of two changes in one second neither takes the other's way back.
constexpr auto end_since =
    "UPDATE tokens SET expires_at = :now "
    "WHERE account_id = :account AND used_at IS NULL AND expires_at > :now2 "
    "AND (created_at > :since OR (created_at = :since2 AND purpose <> 'email_undo'))";

constexpr auto use_token =
    "UPDATE tokens SET used_at = :now "
    "WHERE hash = :hash AND purpose = :purpose AND used_at IS NULL AND expires_at > :now2";

std::string to_text(Purpose purpose) {
    switch (purpose) {
        case Purpose::activation:
            return "activation";
        case Purpose::recovery:
            return "recovery";
        case Purpose::security:
            return "security";
        case Purpose::login:
            return "login";
        case Purpose::email:
            return "email";
        case Purpose::email_undo:
            return "email_undo";
    }
    throw std::logic_error("to_text: unknown Purpose");
}

/// What its owner sends back to undo what a thief may have done. It must outlive all that the thief
/// does, and there is one for each thing done.
bool undoes(Purpose purpose) {
    return purpose == Purpose::security || purpose == Purpose::email_undo;
}

}  // namespace

std::string TokenStore::issue(AccountId account, Purpose purpose, const std::string& sent_to,
                              Instant now, std::chrono::seconds lifetime) {
    if (!undoes(purpose)) end_all_of(account, purpose, now);
    auto token = random_token();
    db::execute(database_.sql(), insert_token, use(sha256_hex(token), "hash"),
                use(to_text(purpose), "purpose"), use(account, "account"), use(sent_to, "sent_to"),
                use(to_epoch(now), "now"), use(to_epoch(now + lifetime), "expires"));
    return token;
}

std::optional<Token> TokenStore::find(const std::string& token, Purpose purpose) {
    Token found{purpose, 0, {}, {}, {}, false};
    long long created_at = 0;
    long long expires_at = 0;
    db::NullableTime used_at;
    if (!db::fetch(database_.sql(), select_token, soci::into(found.account_id),
                   soci::into(found.sent_to), soci::into(created_at), soci::into(expires_at),
                   db::into(used_at), use(sha256_hex(token), "hash"),
                   use(to_text(purpose), "purpose")))
        return std::nullopt;
    found.created_at = from_epoch(created_at);
    found.expires_at = from_epoch(expires_at);
    found.used = used_at.get().has_value();
    return found;
}

std::optional<Token> TokenStore::find_valid_of(AccountId account, Purpose purpose, Instant now) {
    Token found{purpose, account, {}, {}, {}, false};
    long long created_at = 0;
    long long expires_at = 0;
    if (!db::fetch(database_.sql(), select_valid, soci::into(found.sent_to), soci::into(created_at),
                   soci::into(expires_at), use(account, "account"),
                   use(to_text(purpose), "purpose"), use(to_epoch(now), "now")))
        return std::nullopt;
    found.created_at = from_epoch(created_at);
    found.expires_at = from_epoch(expires_at);
    return found;
}

bool TokenStore::consume(const std::string& token, Purpose purpose, Instant now) {
    const auto seconds = to_epoch(now);
    return db::execute(database_.sql(), use_token, use(seconds, "now"),
                       use(sha256_hex(token), "hash"), use(to_text(purpose), "purpose"),
                       use(seconds, "now2")) == 1;
}

void TokenStore::end_all_of(AccountId account, Instant now) {
    const auto seconds = to_epoch(now);
    db::execute(database_.sql(),
                std::string{end_tokens} + "purpose NOT IN ('security', 'email_undo')",
                use(seconds, "now"), use(account, "account"), use(seconds, "now2"));
}

void TokenStore::end_all_of(AccountId account, Purpose purpose, Instant now) {
    const auto seconds = to_epoch(now);
    db::execute(database_.sql(), std::string{end_tokens} + "purpose = :purpose",
                use(seconds, "now"), use(account, "account"), use(seconds, "now2"),
                use(to_text(purpose), "purpose"));
}

void TokenStore::end_all_to(AccountId account, const std::string& sent_to, Instant now) {
    const auto seconds = to_epoch(now);
    db::execute(database_.sql(), std::string{end_tokens} + "sent_to = :sent_to",
                use(seconds, "now"), use(account, "account"), use(seconds, "now2"),
                use(sent_to, "sent_to"));
}

void TokenStore::end_all_since(AccountId account, Instant since, Instant now) {
    db::execute(database_.sql(), end_since, use(to_epoch(now), "now"), use(account, "account"),
                use(to_epoch(now), "now2"), use(to_epoch(since), "since"),
                use(to_epoch(since), "since2"));
}

bool TokenStore::remove_expired(Instant before) {
    return !db::remove_batch(database_.sql(), "tokens", {"hash"}, "expires_at < :before",
                             use(to_epoch(before), "before"))
                .empty();
}

}  // namespace portal
