#pragma once

#include "account/account.h"
#include "account/address.h"
#include "db/session.h"

#include <optional>
#include <string>
#include <vector>

namespace portal {

constexpr auto session_idle = 30min;
constexpr auto session_idle_of_admin = 15min;
constexpr auto session_lifetime = 12h;
constexpr auto session_lifetime_if_staying =
    24h * 30;  ///< "stay signed in"; never for administrators
/// How long a login lets one do what is sensitive without giving the password again.
constexpr auto recent_login = 10min;

/// Where a request comes from.
struct Origin {
    static constexpr std::size_t user_agent_maximum = 255;  ///< as tables have it

    std::string address;
    std::string user_agent;
    std::string network = {};  ///< that the address is in, as limits count it: "192.0.2.0/24"
};

/// Somebody who is logged in.
struct Session {
    Account account;
    Instant created_at;
    Instant authenticated_at;
    Instant seen_at;
    Instant expires_at;
    bool stay = false;

    bool is_recent(Instant now) const { return now < authenticated_at + recent_login; }
};

/// A session in a list of those of its account.
struct ListedSession {
    std::string id;  ///< names it in that list, and lets nobody in
    std::string address;
    std::string user_agent;
    Instant created_at;
    Instant seen_at;
};

/// SQL of sessions: 32 random bytes in a cookie, of which the table keeps the SHA-256.
class SessionStore {
public:
    explicit SessionStore(db::Session& database) : database_(database) {}

    /// Starts a session and returns its token. Part of the caller's transaction.
    std::string start(const Account& account, bool stay, const Origin& origin, Instant now);

    /// The living session of that token whose account is activated and of `domain`.
    std::optional<Session> find(const Domain& domain, const std::string& token, Instant now);

    /// Notes that the session is in use, at most once a minute, as it costs a write.
    void touch(const std::string& token, const Session& session, Instant now);

    /// Notes that the password was given again.
    void confirm(const std::string& token, Instant now);

    /// Those of the account that are alive, the last used first.
    std::vector<ListedSession> list_of(const Account& account, Instant now);
    /// What list_of() calls the session of that token.
    static std::string listed_id(const std::string& token);

    void end(const std::string& token);
    /// Ends the account's session of that name in the list; false when there is none.
    bool end_listed(AccountId account, const std::string& id);
    void end_all_of(AccountId account);
    /// All but that of the token.
    void end_others_of(AccountId account, const std::string& token);
    /// A step of it, see db/batch.h; false when there is nothing left to remove.
    bool remove_expired(Instant before);

private:
    db::Session& database_;
};

}  // namespace portal
