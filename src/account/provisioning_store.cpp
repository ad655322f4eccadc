#include "account/provisioning_store.h"

#include "base/crypto.h"
#include "base/text.h"
#include "db/batch.h"
#include "db/query.h"
#include "db/row.h"

namespace portal {

namespace {

using soci::use;

constexpr auto insert_link =
    "INSERT INTO provisioning_links (account_id, nonce, hash, created_at, expires_at) "
    "VALUES (:account, :nonce, :hash, :now, :expires)";

const std::string select_link =
    "SELECT account_id, nonce, hash, created_at, expires_at, used_at, used_by "
    "FROM provisioning_links ";

constexpr auto use_link =
    "UPDATE provisioning_links SET used_at = :now, used_by = :used_by "
    "WHERE hash = :hash AND used_at IS NULL AND expires_at > :now2";

constexpr auto expire_links =
    "UPDATE provisioning_links SET expires_at = :now "
    "WHERE account_id = :account AND used_at IS NULL AND expires_at > :now2";

/// The first row that `rest` finds.
template <class Bound>
std::optional<ProvisioningLink> fetch(soci::session& sql, const std::string& rest,
                                      const Bound& bound) {
    ProvisioningLink link;
    long long created_at = 0;
    long long expires_at = 0;
    db::NullableTime used_at;
    db::NullableText used_by;
    if (!db::fetch(sql, select_link + rest, soci::into(link.account_id), soci::into(link.nonce),
                   soci::into(link.hash), soci::into(created_at), soci::into(expires_at),
                   db::into(used_at), db::into(used_by), bound))
        return std::nullopt;
    link.created_at = from_epoch(created_at);
    link.expires_at = from_epoch(expires_at);
    link.used_at = db::to_instant(used_at);
    link.used_by = used_by.get().value_or("");
    return link;
}

}  // namespace

void ProvisioningStore::insert(const ProvisioningLink& link) {
    db::execute(database_.sql(), insert_link, use(link.account_id, "account"),
                use(link.nonce, "nonce"), use(link.hash, "hash"),
                use(to_epoch(link.created_at), "now"), use(to_epoch(link.expires_at), "expires"));
}

std::optional<ProvisioningLink> ProvisioningStore::find(const std::string& token) {
    return fetch(database_.sql(), "WHERE hash = :hash", use(sha256_hex(token), "hash"));
}

std::optional<ProvisioningLink> ProvisioningStore::find_newest(AccountId account) {
    return fetch(database_.sql(), "WHERE account_id = :account ORDER BY id DESC LIMIT 1",
                 use(account, "account"));
}

bool ProvisioningStore::consume(const std::string& token, const std::string& used_by, Instant now) {
    const auto seconds = to_epoch(now);
    return db::execute(database_.sql(), use_link, use(seconds, "now"), use(used_by, "used_by"),
                       use(sha256_hex(token), "hash"), use(seconds, "now2")) == 1;
}

void ProvisioningStore::end_all(AccountId account, Instant now) {
    const auto seconds = to_epoch(now);
    db::execute(database_.sql(), expire_links, use(seconds, "now"), use(account, "account"),
                use(seconds, "now2"));
}

bool ProvisioningStore::remove_expired(Instant before) {
    return !db::remove_batch(database_.sql(), "provisioning_links", {"id"}, "expires_at < :before",
                             use(to_epoch(before), "before"))
                .empty();
}

}  // namespace portal
