#pragma once

#include "account/account.h"
#include "account/address.h"
#include "db/session.h"

#include <optional>
#include <string>
#include <vector>

namespace portal {

/// A key of the API as it is listed: what opens it was shown once, and is kept as its digest.
struct ApiKey {
    std::int64_t id = 0;
    AccountId account = 0;
    std::string owner;  ///< its username
    std::string name;
    std::string addresses;  ///< networks it may be used from, parted by spaces; empty: any
    Instant created_at;
    std::optional<Instant> expires_at;
    std::optional<Instant> used_at;
};

/// SQL of the keys of the API. What changes belongs in a transaction of the caller's.
class ApiKeyStore {
public:
    explicit ApiKeyStore(db::Session& database) : database_(database) {}

    /// Of `key`, whose account, name, addresses and times count, and the key itself.
    void insert(const ApiKey& key, const std::string& secret);

    /// Those of all administrators of the domain, newest first.
    std::vector<ApiKey> list(const Domain& domain);
    std::optional<ApiKey> find(const Domain& domain, std::int64_t id);
    /// The administrator whose key this is, when it may be used now from this address.
    std::optional<Account> find_owner(const Domain& domain, const std::string& secret,
                                      const std::string& address, Instant now);
    /// False when somebody was faster.
    bool remove(std::int64_t id);
    void remove_all_of(AccountId account);

private:
    db::Session& database_;
};

}  // namespace portal
