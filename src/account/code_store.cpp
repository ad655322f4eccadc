#include "account/code_store.h"

#include "db/query.h"
#include "db/row.h"

#include <cstdint>
#include <cstring>
#include <stdexcept>

namespace portal {

namespace {

using soci::use;

// What it looks at comes first: MariaDB reads the columns that it has set as they are by then.
constexpr auto renew_code =
    "UPDATE tokens SET code_hash = COALESCE(:code, CASE WHEN used_at IS NULL AND expires_at > :now "
    "AND tries_left > 0 THEN code_hash END), account_id = :account, tries_left = :tries, "
    "created_at = :now2, expires_at = :expires, used_at = NULL "
    "WHERE hash = :hash AND purpose = :purpose";

constexpr auto insert_code =
    "INSERT INTO tokens (account_id, code_hash, tries_left, created_at, expires_at, hash, purpose, "
    "sent_to) "
    "VALUES (:account, :code, :tries, :now, :expires, :hash, :purpose, :sent_to)";

constexpr auto select_code =
    "SELECT account_id, tries_left, expires_at, used_at FROM tokens "
    "WHERE hash = :hash AND purpose = :purpose";

constexpr auto count_try =
    "UPDATE tokens SET tries_left = tries_left - 1 WHERE hash = :hash AND purpose = :purpose "
    "AND used_at IS NULL AND expires_at > :now AND tries_left > 0";

constexpr auto use_code =
    "UPDATE tokens SET used_at = :now WHERE hash = :hash AND purpose = :purpose "
    "AND code_hash = :code AND used_at IS NULL AND expires_at > :now2";

std::string to_text(CodePurpose purpose) {
    switch (purpose) {
        case CodePurpose::registration:
            return "phone.register";
        case CodePurpose::recovery:
            return "phone.recover";
        case CodePurpose::change:
            return "phone.change";
    }
    throw std::logic_error("to_text: unknown CodePurpose");
}

std::string hash_of(const CodeFlow& flow) {
    return sha256_hex(to_text(flow.purpose) + " " + flow.who + " " + flow.to.text());
}

/// Six digits. A million does not divide 2^64, but what that favours is far too little to guess by.
std::string random_code() {
    std::uint64_t number = 0;
    std::memcpy(&number, random_bytes(sizeof number).data(), sizeof number);
    const auto digits = std::to_string(number % 1'000'000);
    return std::string(6 - digits.size(), '0') + digits;
}

}  // namespace

std::string CodeStore::digest(const CodeFlow& flow, const std::string& code) const {
    return sha256_hex(key_.sign("phone code", hash_of(flow) + " " + code));
}

std::string CodeStore::renew(const CodeFlow& flow, std::optional<AccountId> account, bool is_sent,
                             Instant now) {
    auto& sql = database_.sql();
    auto code = random_code();
    db::Nullable<AccountId> account_id{account};
    db::NullableText code_hash{is_sent ? std::optional{digest(flow, code)} : std::nullopt};
    const auto expires = to_epoch(now + code_lifetime);
    const auto hash = hash_of(flow);
    const auto purpose = to_text(flow.purpose);
    const bool is_known =
        db::execute(sql, renew_code, db::use(code_hash, "code"), use(to_epoch(now), "now"),
                    db::use(account_id, "account"), use(code_tries, "tries"),
                    use(to_epoch(now), "now2"), use(expires, "expires"), use(hash, "hash"),
                    use(purpose, "purpose")) == 1;
    if (!is_known)
        db::execute(sql, insert_code, db::use(account_id, "account"), db::use(code_hash, "code"),
                    use(code_tries, "tries"), use(to_epoch(now), "now"), use(expires, "expires"),
                    use(hash, "hash"), use(purpose, "purpose"), use(flow.to.text(), "sent_to"));
    return code;
}

std::optional<Code> CodeStore::find(const CodeFlow& flow) {
    Code code{};
    db::Nullable<AccountId> account;
    long long expires_at = 0;
    db::NullableTime used_at;
    if (!db::fetch(database_.sql(), select_code, db::into(account), soci::into(code.tries_left),
                   soci::into(expires_at), db::into(used_at), use(hash_of(flow), "hash"),
                   use(to_text(flow.purpose), "purpose")))
        return std::nullopt;
    code.account = account.get();
    code.expires_at = from_epoch(expires_at);
    code.used = used_at.get().has_value();
    return code;
}

bool CodeStore::take_try(const CodeFlow& flow, Instant now) {
    return db::execute(database_.sql(), count_try, use(hash_of(flow), "hash"),
                       use(to_text(flow.purpose), "purpose"), use(to_epoch(now), "now")) == 1;
}

bool CodeStore::matches(const CodeFlow& flow, const std::string& code) {
    db::NullableText stored;
    return db::fetch(database_.sql(),
                     "SELECT code_hash FROM tokens WHERE hash = :hash AND purpose = :purpose",
                     db::into(stored), use(hash_of(flow), "hash"),
                     use(to_text(flow.purpose), "purpose")) &&
           equal_in_constant_time(stored.get().value_or(""), digest(flow, code));
}

bool CodeStore::consume(const CodeFlow& flow, const std::string& code, Instant now) {
    return db::execute(database_.sql(), use_code, use(to_epoch(now), "now"),
                       use(hash_of(flow), "hash"), use(to_text(flow.purpose), "purpose"),
                       use(digest(flow, code), "code"), use(to_epoch(now), "now2")) == 1;
}

}  // namespace portal
