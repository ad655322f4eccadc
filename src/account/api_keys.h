#pragma once

#include "account/account_form.h"
#include "account/stores.h"
#include "base/result.h"

#include <string>

namespace portal {

/// What the keys of the API begin with, so that one that leaks is recognised.
constexpr std::string_view api_key_prefix = "fsa_";

/// The keys with which programs act for an administrator: made, revoked, and asked for by the API.
class ApiKeys {
public:
    ApiKeys(const Clock& clock, Stores& stores) : clock_(clock), stores_(stores) {}

    /// What an administrator types.
    struct Form {
        std::string name;
        std::string days;       ///< until it expires; empty: never
        std::string addresses;  ///< addresses and networks, parted by spaces, commas or lines
    };
    /// A new key, which nobody can read again. Refuses "name", "days" and "addresses".
    Result<std::string> create(const Form& form, const Administrator& by);

    /// False when there is no such key in the domain.
    bool revoke(const Domain& domain, std::int64_t id, const Administrator& by);

    /// The administrator who made `key`, when they still are one, the key has not expired and may
    /// be used from `address`. Remembers when it was used.
    std::optional<Account> find(const Domain& domain, const std::string& key,
                                const std::string& address, Instant now) {
        return stores_.api_keys.find_owner(domain, key, address, now);
    }

private:
    const Clock& clock_;
    Stores& stores_;
};

}  // namespace portal
