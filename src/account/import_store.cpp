#include "account/import_store.h"

#include "account/audit.h"
#include "account/import_rows.h"
#include "db/batch.h"
#include "db/query.h"
#include "db/transaction.h"

#include <array>
#include <stdexcept>

namespace portal {

namespace {

using soci::use;
using State = Import::State;

/// How long a file is kept behind the last thing that was done with it.
constexpr auto lifetime = 1h;
constexpr auto lease = 2min;

constexpr std::array states{
    std::pair{State::ready, "ready"},       std::pair{State::queued, "queued"},
    std::pair{State::running, "running"},   std::pair{State::inviting, "inviting"},
    std::pair{State::finished, "finished"}, std::pair{State::failed, "failed"}};

constexpr auto insert_import =
    "INSERT INTO imports (id, domain, account_id, session, address, state, invites, total, "
    "uninvited, ignored, done, due_at, expires_at) "
    "VALUES (:id, :domain, :account, :session, :address, 'ready', 0, :total, :uninvited, :ignored, "
    "0, :due, "
    ":expiry)";

constexpr auto remove_not_started =
    "DELETE FROM imports WHERE account_id = :account AND session = :session "
    "AND state IN ('ready', 'failed')";

/// Whoever started it, or who did before it was handed over.
const std::string actor =
    "CASE i.session WHEN '' THEN " + std::to_string(deleted_account) + " ELSE i.account_id END";

const std::string select_import = "SELECT id, domain, " + actor +
                                  ", address, state, invites, total, uninvited, ignored, done, "
                                  "due_at "
                                  "FROM imports i ";

// An import without a session is nobody's to look at, so that nobody is asked who takes it.
constexpr auto hand_over_started =
    "UPDATE imports SET session = '', address = '', account_id = "
    "COALESCE((SELECT MIN(a.id) FROM accounts a WHERE a.domain = imports.domain "
    "AND a.admin = 1 AND a.activated = 1 AND a.id <> :leaving), account_id) "
    "WHERE account_id = :account AND state IN ('queued', 'running', 'inviting')";

constexpr auto let_start =
    "UPDATE imports SET state = 'queued', invites = :invites, done = 0, due_at = :due, "
    "expires_at = :expiry WHERE id = :id "
    "AND (state IN ('ready', 'failed') OR (state = 'running' AND due_at <= :now))";

constexpr auto take_due =
    "UPDATE imports SET state = CASE state WHEN 'queued' THEN 'running' ELSE state END, "
    "due_at = :lease, expires_at = :expiry "
    "WHERE id = :id AND state IN ('queued', 'inviting') AND due_at <= :now";

constexpr auto end_running =
    "UPDATE imports SET state = :state, done = :done, due_at = :now "
    "WHERE id = :id AND state = 'running'";

/// What becomes an account of each row, and what belongs to it.
constexpr auto insert_accounts =
    "INSERT INTO accounts (username, domain, display_name, email, phone, language, newsletter, "
    "admin, activated, activated_at, created_at) "
    "SELECT r.username, i.domain, r.display_name, r.email, r.phone, :language, 0, 0, "
    "CASE r.state WHEN 'active' THEN 1 ELSE 0 END, "
    "CASE r.state WHEN 'waiting' THEN NULL ELSE :now END, :created "
    "FROM import_rows r JOIN imports i ON i.id = r.import_id "
    "WHERE r.import_id = :import AND r.number BETWEEN :first AND :last ORDER BY r.number";

// The hint is MariaDB's: its statistics do not know yet that the table has grown.
const std::string from_rows =
    "FROM import_rows r JOIN imports i ON i.id = r.import_id "
    "JOIN accounts a /*! FORCE INDEX (accounts_username) */ "
    "ON a.domain = i.domain AND a.username = r.username "
    "WHERE r.import_id = :import AND r.number BETWEEN :first AND :last ";

std::string addresses_of(const std::string& name, const std::string& kind,
                         const std::string& condition) {
    return "INSERT INTO addresses (domain, name, account_id, kind, since) SELECT i.domain, " +
           name + ", a.id, '" + kind + "', :now " + from_rows + condition;
}

std::string passwords_of(const std::string& digest, SipAlgorithm algorithm) {
    return "INSERT INTO passwords (account_id, algorithm, password, realm) SELECT a.id, '" +
           std::string{to_text(algorithm)} + "', " + digest + ", r.realm " + from_rows + "AND " +
           digest + " IS NOT NULL";
}

const auto insert_usernames = addresses_of("r.username", "username", "");
// A number that is the username too has one row: it is one name.
const auto insert_phones = addresses_of("r.phone", "phone", "AND r.phone <> r.username");
const auto insert_emails = addresses_of("LOWER(r.email)", "email", "AND r.email IS NOT NULL");
const auto insert_md5 = passwords_of("r.md5", SipAlgorithm::md5);
const auto insert_sha256 = passwords_of("r.sha256", SipAlgorithm::sha256);
const auto insert_events =
    "INSERT INTO audit (at, domain, event, actor_id, account_id, address) "
    "SELECT :now, i.domain, 'account.created', " +
    actor + ", a.id, i.address " + from_rows;

/// A name of a row that somebody has.
struct Taken {
    const char* column;
    const char* name;
    const char* reason;
};
constexpr Taken taken_username{"username", "r.username", "username.in_use"};
constexpr Taken taken_phone{"phone", "CASE WHEN r.phone = r.username THEN NULL ELSE r.phone END",
                            "phone.taken"};
constexpr Taken taken_email{"email", "LOWER(r.email)", "email.in_use"};

State parse_state(const std::string& text) {
    for (const auto& [state, name] : states)
        if (text == name) return state;
    throw std::runtime_error("imports: unknown state");
}

/// The first import that `condition` finds.
template <class... Exchanges>
std::optional<Import> fetch(soci::session& sql, const std::string& condition,
                            const Exchanges&... exchanges) {
    Import found;
    std::string state;
    int invites = 0;
    long long due_at = 0;
    if (!db::fetch(sql, select_import + condition, soci::into(found.id), soci::into(found.domain),
                   soci::into(found.administrator), soci::into(found.address), soci::into(state),
                   soci::into(invites), soci::into(found.total), soci::into(found.uninvited),
                   soci::into(found.ignored), soci::into(found.done), soci::into(due_at),
                   exchanges...))
        return std::nullopt;
    found.state = parse_state(state);
    found.invites = invites != 0;
    found.due_at = from_epoch(due_at);
    return found;
}

}  // namespace

std::string_view to_text(State wanted) {
    for (const auto& [state, name] : states)
        if (state == wanted) return name;
    throw std::logic_error("to_text: unknown Import::State");
}

void ImportStore::add(const Import& import, const std::string& session,
                      const std::vector<ImportedAccount>& accounts, Instant now) {
    auto& sql = database_.sql();
    db::execute(sql, remove_not_started, use(import.administrator, "account"),
                use(session, "session"));
    db::execute(sql, insert_import, use(import.id, "id"), use(import.domain, "domain"),
                use(import.administrator, "account"), use(session, "session"),
                use(import.address, "address"), use(import.total, "total"),
                use(import.uninvited, "uninvited"), use(import.ignored, "ignored"),
                use(to_epoch(now), "due"), use(to_epoch(now + lifetime), "expiry"));
    insert_import_rows(database_, import.id, accounts);
}

ImportProblems ImportStore::taken(const Import& import, bool unique_email) {
    ImportProblems problems;
    for (const auto& taken : {taken_username, taken_phone, taken_email}) {
        if (taken.column == taken_email.column && !unique_email) continue;
        long long line = 0;
        db::for_each(
            database_.sql(),
            std::string{"SELECT r.line FROM import_rows r "
                        "JOIN addresses n ON n.domain = :domain AND n.name = "} +
                taken.name + " WHERE r.import_id = :import",
            [&] {
                problems[static_cast<std::size_t>(line)].push_back({taken.column, taken.reason});
            },
            soci::into(line), use(import.domain, "domain"), use(import.id, "import"));
    }
    return problems;
}

std::optional<Import> ImportStore::find(const std::string& id, const std::string& session,
                                        Instant now) {
    auto& sql = database_.sql();
    auto import = fetch(sql, "WHERE id = :id AND session = :session AND expires_at > :now",
                        use(id, "id"), use(session, "session"), use(to_epoch(now), "now"));
    if (import && import->state == State::running && !database_.is_sqlite()) {
        // The count of a transaction that is under way; nothing else of it counts yet.
        sql << "SET TRANSACTION ISOLATION LEVEL READ UNCOMMITTED";
        db::fetch(sql, "SELECT done FROM imports WHERE id = :id", soci::into(import->done),
                  use(id, "id"));
    }
    return import;
}

std::optional<Import> ImportStore::find_newest(AccountId administrator, const std::string& session,
                                               Instant now) {
    return fetch(database_.sql(),
                 "WHERE account_id = :account AND session = :session AND expires_at > :now "
                 "ORDER BY due_at DESC LIMIT 1",
                 use(administrator, "account"), use(session, "session"), use(to_epoch(now), "now"));
}

bool ImportStore::start(const Import& import, bool invites, Instant now) {
    started_ = true;
    return db::transact(database_, [&] {
        return db::execute(database_.sql(), let_start, use(int{invites}, "invites"),
                           use(to_epoch(now), "due"), use(to_epoch(now + lifetime), "expiry"),
                           use(import.id, "id"), use(to_epoch(now), "now")) == 1;
    });
}

bool ImportStore::was_started() { return std::exchange(started_, false); }

std::optional<Import> ImportStore::claim(Instant now) {
    for (;;) {
        auto import = fetch(database_.sql(),
                            "WHERE state IN ('queued', 'inviting') AND due_at <= :now "
                            "ORDER BY due_at LIMIT 1",
                            use(to_epoch(now), "now"));
        if (!import) return std::nullopt;
        const bool ours = db::transact(database_, [&] {
            return db::execute(database_.sql(), take_due, use(to_epoch(now + lease), "lease"),
                               use(to_epoch(now + lifetime), "expiry"), use(import->id, "id"),
                               use(to_epoch(now), "now")) == 1;
        });
        if (!ours) continue;
        if (import->state == State::queued) import->state = State::running;
        return import;
    }
}

void ImportStore::create_accounts(const Import& import, int first, int last,
                                  const std::string& language, bool unique_email, Instant now) {
    auto& sql = database_.sql();
    const auto rows = [&](const std::string& statement, const auto&... more) {
        db::execute(sql, statement, more..., use(import.id, "import"), use(first, "first"),
                    use(last, "last"));
    };
    const auto at = to_epoch(now);
    rows(insert_accounts, use(language, "language"), use(at, "now"), use(at, "created"));
    rows(insert_usernames, use(at, "now"));
    rows(insert_phones, use(at, "now"));
    if (unique_email) rows(insert_emails, use(at, "now"));
    rows(insert_md5);
    rows(insert_sha256);
    rows(insert_events, use(at, "now"));
}

void ImportStore::note_done(const Import& import, int done) {
    db::execute(database_.sql(), "UPDATE imports SET done = :done WHERE id = :id",
                use(done, "done"), use(import.id, "id"));
}

void ImportStore::end_creation(const Import& import, Instant now) {
    const bool invites = import.invites && import.uninvited > 0;
    const std::string state{to_text(invites ? State::inviting : State::finished)};
    if (db::execute(database_.sql(), end_running, use(state, "state"),
                    use(invites ? 0 : import.total, "done"), use(to_epoch(now), "now"),
                    use(import.id, "id")) != 1)
        throw std::runtime_error("import: it was not running any more");
    db::execute(database_.sql(),
                "DELETE FROM import_rows WHERE import_id = :id AND uninvited <= :invited",
                use(import.id, "id"), use(invites ? 0 : 1, "invited"));
}

void ImportStore::fail(const Import& import, Instant now) {
    db::execute(database_.sql(), end_running, use(std::string{to_text(State::failed)}, "state"),
                use(0, "done"), use(to_epoch(now), "now"), use(import.id, "id"));
}

std::vector<std::string> ImportStore::take_uninvited(const Import& import, int limit) {
    std::vector<std::pair<int, std::string>> rows;
    std::pair<int, std::string> row;
    db::for_each(
        database_.sql(),
        "SELECT number, username FROM import_rows WHERE import_id = :id ORDER BY number "
        "LIMIT :limit",
        [&] { rows.push_back(row); }, soci::into(row.first), soci::into(row.second),
        use(import.id, "id"), use(limit, "limit"));
    std::vector<std::string> usernames;
    for (const auto& [number, username] : rows)
        if (db::execute(database_.sql(),
                        "DELETE FROM import_rows WHERE import_id = :id AND number = :number",
                        use(import.id, "id"), use(number, "number")) == 1)
            usernames.push_back(username);
    return usernames;
}

void ImportStore::note_invited(const Import& import, int count, Instant now) {
    const std::string state{to_text(count == 0 ? State::finished : State::inviting)};
    db::execute(database_.sql(),
                "UPDATE imports SET done = done + :count, state = :state, due_at = :now "
                "WHERE id = :id",
                use(count, "count"), use(state, "state"), use(to_epoch(now), "now"),
                use(import.id, "id"));
}

void ImportStore::hand_over(AccountId administrator) {
    db::execute(database_.sql(), hand_over_started, use(administrator, "leaving"),
                use(administrator, "account"));
}

bool ImportStore::remove_expired(Instant now) {
    auto& sql = database_.sql();
    const auto import = fetch(sql, "WHERE expires_at <= :now LIMIT 1", use(to_epoch(now), "now"));
    if (!import) return false;
    // Nobody works on it any more, now that it is going row by row.
    const auto ended = db::execute(sql,
                                   "UPDATE imports SET state = 'finished' "
                                   "WHERE id = :id AND expires_at <= :now",
                                   use(import->id, "id"), use(to_epoch(now), "now"));
    if (ended == 0) return true;  // somebody was faster
    if (db::remove_batch(sql, "import_rows", {"import_id", "number"}, "import_id = :import",
                         use(import->id, "import"))
            .empty())
        db::execute(sql, "DELETE FROM imports WHERE id = :id", use(import->id, "id"));
    return true;
}

}  // namespace portal
