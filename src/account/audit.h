#pragma once

#include "account/account.h"
#include "account/session_store.h"
#include "db/session.h"

#include <optional>
#include <string>
#include <vector>

namespace portal {

/// Stands as the actor of what an account did that has been deleted since.
constexpr AccountId deleted_account = 0;

/// Who is behind an event, seen from the account that it concerns.
enum class Actor {
    owner,
    administrator,
    command_line,  ///< whoever runs the service
    visitor        ///< nobody was logged in
};

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
        /// Whose log it belongs to; empty: that of the account, or else of the actor.
        std::string domain = {};
    };
    void record(const Event& event, Instant now);

    /// An event as the log has it.
    struct Entry {
        std::int64_t id = 0;
        Instant at;
        Event event;

        Actor actor() const;
    };
    /// What happened to the account, newest first: `limit` events before the one with the id
    /// `before`, or the last ones.
    std::vector<Entry> list_of(AccountId account, std::optional<std::int64_t> before, int limit);

    /// True when the account itself has done something before: activated, logged in.
    bool has_acted(AccountId account);

    /// Removes what was done to the account, and its name from what it did to others.
    void forget(AccountId account);
    /// A step of the latter, see db/batch.h; false when so little is left that it is no work.
    bool forget_some_acts(AccountId account);

private:
    db::Session& database_;
};

}  // namespace portal
