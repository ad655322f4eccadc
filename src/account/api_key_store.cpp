#include "account/api_key_store.h"

#include "account/account_row.h"
#include "base/crypto.h"
#include "base/network.h"
#include "base/text.h"

#include <algorithm>

namespace portal {

namespace {

using soci::use;

/// When it was used is written once a minute at most.
constexpr std::chrono::seconds note_again = 1min;

constexpr auto insert_key =
    "INSERT INTO api_keys (account_id, hash, name, created_at, expires_at, addresses) "
    "VALUES (:account, :hash, :name, :created, :expires, :addresses)";

constexpr auto select_keys =
    "SELECT k.id, k.account_id, a.username, k.name, k.addresses, k.created_at, k.expires_at, "
    "k.used_at FROM api_keys k JOIN accounts a ON a.id = k.account_id "
    "WHERE a.domain = :domain ORDER BY k.id DESC";

const std::string select_owner =
    std::string{"SELECT "} + AccountRow::columns +
    ", k.id, k.addresses, k.used_at FROM api_keys k JOIN accounts a ON a.id = k.account_id "
    "WHERE k.hash = :hash AND a.domain = :domain AND a.activated = 1 AND a.admin = 1 "
    "AND (k.expires_at IS NULL OR k.expires_at > :now)";

constexpr auto note_use = "UPDATE api_keys SET used_at = :now WHERE id = :id";

bool is_within(const std::string& addresses, const std::string& address) {
    if (addresses.empty()) return true;
    const auto networks = split(addresses, ' ');
    return std::any_of(networks.begin(), networks.end(), [&](const std::string& network) {
        return Network{network}.contains(address);
    });
}

}  // namespace

void ApiKeyStore::insert(const ApiKey& key, const std::string& secret) {
    db::NullableTime expires;
    if (key.expires_at) expires = db::NullableTime{to_epoch(*key.expires_at)};
    db::execute(database_.sql(), insert_key, use(key.account, "account"),
                use(sha256_hex(secret), "hash"), use(key.name, "name"),
                use(to_epoch(key.created_at), "created"), db::use(expires, "expires"),
                use(key.addresses, "addresses"));
}

std::vector<ApiKey> ApiKeyStore::list(const Domain& domain) {
    std::vector<ApiKey> keys;
    ApiKey row;
    long long created = 0;
    db::NullableTime expires;
    db::NullableTime used;
    const auto add = [&] {
        row.created_at = from_epoch(created);
        row.expires_at = db::to_instant(expires);
        row.used_at = db::to_instant(used);
        keys.push_back(row);
    };
    db::for_each(database_.sql(), select_keys, add, soci::into(row.id), soci::into(row.account),
                 soci::into(row.owner), soci::into(row.name), soci::into(row.addresses),
                 soci::into(created), db::into(expires), db::into(used),
                 use(domain.text(), "domain"));
    return keys;
}

std::optional<ApiKey> ApiKeyStore::find(const Domain& domain, std::int64_t id) {
    for (const auto& key : list(domain))
        if (key.id == id) return key;
    return std::nullopt;
}

std::optional<Account> ApiKeyStore::find_owner(const Domain& domain, const std::string& secret,
                                               const std::string& address, Instant now) {
    AccountRow row;
    std::int64_t id = 0;
    std::string addresses;
    db::NullableTime used;
    const bool found = row.fetch(
        database_.sql(), select_owner, soci::into(id), soci::into(addresses), db::into(used),
        use(sha256_hex(secret), "hash"), use(domain.text(), "domain"), use(to_epoch(now), "now"));
    if (!found || !is_within(addresses, address)) return std::nullopt;
    if (const auto last = db::to_instant(used); !last || *last + note_again <= now)
        db::execute(database_.sql(), note_use, use(to_epoch(now), "now"), use(id, "id"));
    return row.account();
}

bool ApiKeyStore::remove(std::int64_t id) {
    return db::execute(database_.sql(), "DELETE FROM api_keys WHERE id = :id", use(id, "id")) > 0;
}

void ApiKeyStore::remove_all_of(AccountId account) {
    db::execute(database_.sql(), "DELETE FROM api_keys WHERE account_id = :account",
                use(account, "account"));
}

}  // namespace portal
