#include "account/session_store.h"

#include "account/account_row.h"
#include "base/crypto.h"
#include "base/text.h"
#include "db/batch.h"

namespace portal {

namespace {

using soci::use;

constexpr auto insert_session =
    "INSERT INTO sessions (hash, account_id, stay, created_at, authenticated_at, seen_at, "
    "expires_at, address, user_agent) "
    "VALUES (:hash, :account, :stay, :created, :authenticated, :seen, :expires, :address, :agent)";

const std::string select_session =
    std::string{"SELECT "} + AccountRow::columns +
    ", s.created_at, s.authenticated_at, s.seen_at, s.expires_at, s.stay "
    "FROM sessions s JOIN accounts a ON a.id = s.account_id "
    "WHERE s.hash = :hash AND a.domain = :domain AND a.activated = 1 AND s.expires_at > :now";

// A piece of the digest finds the row in the few of an account, and cannot be turned into a cookie.
constexpr std::size_t id_size = 16;
constexpr auto select_listed =
    "SELECT SUBSTR(hash, 1, 16), address, user_agent, created_at, seen_at FROM sessions "
    "WHERE account_id = :account AND expires_at > :now AND (stay = 1 OR seen_at >= :idle) "
    "ORDER BY seen_at DESC, created_at DESC";

std::chrono::seconds idle_time_of(const Account& account) {
    return account.admin ? session_idle_of_admin : session_idle;
}

/// Who a session belongs to, which every page asks.
struct LookUp {
    explicit LookUp(soci::session& sql)
        : statement(row.prepare(sql, select_session, soci::into(created_at),
                                soci::into(authenticated_at), soci::into(seen_at),
                                soci::into(expires_at), soci::into(stay), use(hash, "hash"),
                                use(domain, "domain"), use(now, "now"))) {}

    Session session() const {
        return {row.account(),       from_epoch(created_at), from_epoch(authenticated_at),
                from_epoch(seen_at), from_epoch(expires_at), stay != 0};
    }

    std::string hash;
    std::string domain;
    long long now = 0;

    AccountRow row;
    long long created_at = 0;
    long long authenticated_at = 0;
    long long seen_at = 0;
    long long expires_at = 0;
    int stay = 0;

    soci::statement statement;
};

bool is_idle(const Session& session, Instant now) {
    return !session.stay && session.seen_at + idle_time_of(session.account) < now;
}

}  // namespace

std::string SessionStore::start(const Account& account, bool stay, const Origin& origin,
                                Instant now) {
    stay = stay && !account.admin;
    const std::chrono::seconds lifetime = stay ? session_lifetime_if_staying : session_lifetime;
    const auto seconds = to_epoch(now);
    auto token = random_token();
    db::execute(database_.sql(), insert_session, use(sha256_hex(token), "hash"),
                use(account.id, "account"), use(int{stay}, "stay"), use(seconds, "created"),
                use(seconds, "authenticated"), use(seconds, "seen"),
                use(to_epoch(now + lifetime), "expires"), use(origin.address, "address"),
                use(origin.user_agent, "agent"));
    return token;
}

std::optional<Session> SessionStore::find(const Domain& domain, const std::string& token,
                                          Instant now) {
    auto& look_up = database_.kept<LookUp>();
    look_up.hash = sha256_hex(token);
    look_up.domain = domain.text();
    look_up.now = to_epoch(now);
    if (!db::fetch(look_up.statement)) return std::nullopt;
    auto session = look_up.session();
    if (is_idle(session, now)) return std::nullopt;
    return session;
}

void SessionStore::touch(const std::string& token, const Session& session, Instant now) {
    if (session.seen_at + 1min > now) return;
    db::execute(database_.sql(), "UPDATE sessions SET seen_at = :now WHERE hash = :hash",
                use(to_epoch(now), "now"), use(sha256_hex(token), "hash"));
}

void SessionStore::confirm(const std::string& token, Instant now) {
    db::execute(database_.sql(), "UPDATE sessions SET authenticated_at = :now WHERE hash = :hash",
                use(to_epoch(now), "now"), use(sha256_hex(token), "hash"));
}

std::vector<ListedSession> SessionStore::list_of(const Account& account, Instant now) {
    std::vector<ListedSession> sessions;
    ListedSession row;
    long long created_at = 0;
    long long seen_at = 0;
    const auto add = [&] {
        row.created_at = from_epoch(created_at);
        row.seen_at = from_epoch(seen_at);
        sessions.push_back(row);
    };
    db::for_each(database_.sql(), select_listed, add, soci::into(row.id), soci::into(row.address),
                 soci::into(row.user_agent), soci::into(created_at), soci::into(seen_at),
                 use(account.id, "account"), use(to_epoch(now), "now"),
                 use(to_epoch(now - idle_time_of(account)), "idle"));
    return sessions;
}

std::string SessionStore::listed_id(const std::string& token) {
    return sha256_hex(token).substr(0, id_size);
}

void SessionStore::end(const std::string& token) {
    db::execute(database_.sql(), "DELETE FROM sessions WHERE hash = :hash",
                use(sha256_hex(token), "hash"));
}

bool SessionStore::end_listed(AccountId account, const std::string& id) {
    return db::execute(database_.sql(),
                       "DELETE FROM sessions "
                       "WHERE account_id = :account AND SUBSTR(hash, 1, 16) = :id",
                       use(account, "account"), use(id, "id")) > 0;
}

void SessionStore::end_others_of(AccountId account, const std::string& token) {
    db::execute(database_.sql(),
                "DELETE FROM sessions WHERE account_id = :account AND hash <> :hash",
                use(account, "account"), use(sha256_hex(token), "hash"));
}

void SessionStore::end_all_of(AccountId account) {
    db::execute(database_.sql(), "DELETE FROM sessions WHERE account_id = :account",
                use(account, "account"));
}

bool SessionStore::remove_expired(Instant before) {
    return !db::remove_batch(database_.sql(), "sessions", {"hash"}, "expires_at < :before",
                             use(to_epoch(before), "before"))
                .empty();
}

}  // namespace portal
