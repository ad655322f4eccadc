#pragma once

#include "account/account.h"
#include "account/session_store.h"
#include "db/session.h"

#include <optional>
#include <string>

namespace portal {

/// Stands as the actor of what an account did that has been deleted since.
constexpr AccountId deleted_account = 0;

/// SQL of the audit log: what was done to an account, by whom, from where. Part of the caller's
/// transaction, so that what happened and its record stand or fall together.
class Audit {
public:
    explicit Audit(db::Session& database) : database_(database) {}

    struct Event {
        std::string name;  ///< such as "account.activated"
        std::optional<AccountId> actor;
        std::optional<AccountId> account;
        std::string address;
        std::string detail = {};
    };
    void record(const Event& event, Instant now);

    /// True when the account itself has done something before: activated, logged in.
    bool has_acted(AccountId account);

    /// Removes what was done to the account, and its name from what it did to others.
    void forget(AccountId account);

private:
    db::Session& database_;
};

}  // namespace portal
