#include "account/account_store.h"

#include "account/account_row.h"
#include "base/crypto.h"
#include "db/batch.h"

namespace portal {

namespace {

using soci::use;

const std::string select_account =
    std::string{"SELECT "} + AccountRow::columns + " FROM accounts a ";

constexpr auto insert_account =
    "INSERT INTO accounts (username, domain, display_name, email, phone, language, newsletter, "
    "admin, created_at) "
    "VALUES (:username, :domain, :display_name, :email, :phone, :language, :newsletter, :admin, "
    ":now)";

constexpr auto insert_address =
    "INSERT INTO addresses (domain, name, account_id, kind, since, ticket_hash) "
    "VALUES (:domain, :name, :account, :kind, :now, :ticket)";

constexpr auto of_ticket =
    "addresses WHERE domain = :domain AND name = :name AND ticket_hash = :ticket";

constexpr auto switch_off =
    "UPDATE accounts SET activated = 0, activated_at = COALESCE(activated_at, :now) "
    "WHERE id = :id";

// Changes nothing, but locks: of two administrators who leave at once, the second waits and then
// finds itself alone.
constexpr auto keep_administrators =
    "UPDATE accounts SET admin = 1 "
    "WHERE domain = :domain AND admin = 1 AND activated = 1 AND id <> :id";

constexpr auto unconfirmed =
    "activated_at IS NULL AND created_at < :before "
    "AND NOT EXISTS (SELECT 1 FROM tokens t WHERE t.account_id = accounts.id "
    "AND t.purpose IN ('activation', 'recovery') AND t.used_at IS NULL AND t.expires_at > :now)";

constexpr auto insert_password =
    "INSERT INTO passwords (account_id, algorithm, password, realm) "
    "VALUES (:account, :algorithm, :password, :realm)";

// The default of soci-password-request in flexisip.conf.
constexpr auto flexisip_request =
    "select password, algorithm from passwords where account_id = "
    "(select id from accounts where username = :id and domain = :domain and activated = true)";

template <class T>
db::NullableText text_or_null(const std::optional<T>& value) {
    return db::NullableText{value ? std::optional{value->text()} : std::nullopt};
}

}  // namespace

std::optional<Account> AccountStore::find(const Domain& domain, AccountId id) {
    AccountRow row;
    if (!row.fetch(database_.sql(), select_account + "WHERE a.id = :id AND a.domain = :domain",
                   use(id, "id"), use(domain.text(), "domain")))
        return std::nullopt;
    return row.account();
}

// MariaDB reads the comment; SQLite's transactions have the database to themselves.
std::optional<Account> AccountStore::lock(const Domain& domain, AccountId id) {
    AccountRow row;
    if (!row.fetch(database_.sql(),
                   select_account + "WHERE a.id = :id AND a.domain = :domain /*! FOR UPDATE */",
                   use(id, "id"), use(domain.text(), "domain")))
        return std::nullopt;
    return row.account();
}

std::optional<Account> AccountStore::find_by_name(const Domain& domain, const std::string& name) {
    AccountRow row;
    if (!row.fetch(database_.sql(),
                   select_account + "JOIN addresses n ON n.account_id = a.id "
                                    "WHERE n.domain = :domain AND n.name = :name "
                                    "AND n.kind IN ('username', 'phone', 'alias')",
                   use(domain.text(), "domain"), use(name, "name")))
        return std::nullopt;
    return row.account();
}

std::optional<Account> AccountStore::find_by_email(const Domain& domain,
                                                   const EmailAddress& email) {
    AccountRow row;
    if (!row.fetch(database_.sql(),
                   select_account + "JOIN addresses n ON n.account_id = a.id "
                                    "WHERE n.domain = :domain AND n.name = :name "
                                    "AND n.kind IN ('email', 'former_email')",
                   use(domain.text(), "domain"), use(email.key(), "name")))
        return std::nullopt;
    return row.account();
}

std::vector<Account> AccountStore::list_by_email(const Domain& domain, const EmailAddress& email,
                                                 std::size_t limit) {
    std::vector<Account> accounts;
    AccountRow row;
    row.for_each(
        database_.sql(),
        select_account +
            "WHERE a.domain = :domain AND a.email_key = :email AND a.state <> 'deactivated' "
            "ORDER BY a.activated DESC, a.id LIMIT :limit",
        [&] { accounts.push_back(row.account()); }, use(domain.text(), "domain"),
        use(email.key(), "email"), use(static_cast<int>(limit), "limit"));
    return accounts;
}

AccountId AccountStore::insert(const NewAccount& account, const Domain& domain, Instant now) {
    auto& sql = database_.sql();
    auto display_name = text_or_null(account.display_name);
    auto email = text_or_null(account.email);
    auto phone = text_or_null(account.phone);
    db::execute(sql, insert_account, use(account.username.text(), "username"),
                use(domain.text(), "domain"), db::use(display_name, "display_name"),
                db::use(email, "email"), db::use(phone, "phone"), use(account.language, "language"),
                use(int{account.newsletter}, "newsletter"), use(int{account.admin}, "admin"),
                use(to_epoch(now), "now"));
    long long id = 0;
    if (!sql.get_last_insert_id("accounts", id))
        throw std::runtime_error("accounts: insert: the database did not tell the new id");
    take_name(domain, account.username.text(), id, "username", now, account.ticket);
    // A number that is the username too has one row: it is one name.
    if (account.phone && account.phone->text() != account.username.text())
        take_name(domain, account.phone->text(), id, "phone", now);
    return id;
}

void AccountStore::take_name(const Domain& domain, const std::string& name,
                             std::optional<AccountId> account, const std::string& kind, Instant now,
                             const std::string& ticket) {
    db::Nullable<AccountId> account_id{account};
    db::NullableText ticket_hash;
    if (!ticket.empty()) ticket_hash = db::NullableText{sha256_hex(ticket)};
    db::execute(database_.sql(), insert_address, use(domain.text(), "domain"), use(name, "name"),
                db::use(account_id, "account"), use(kind, "kind"), use(to_epoch(now), "now"),
                db::use(ticket_hash, "ticket"));
}

void AccountStore::set_email(const Account& account, const EmailAddress& email, bool unique,
                             Instant now) {
    db::execute(database_.sql(),
                "UPDATE addresses SET kind = 'former_email', since = :now "
                "WHERE account_id = :account AND kind = 'email'",
                use(to_epoch(now), "now"), use(account.id, "account"));
    take_email(account, email, unique, now);
}

void AccountStore::restore_email(const Account& account, const EmailAddress& email, bool unique,
                                 Instant now) {
    db::execute(database_.sql(),
                "DELETE FROM addresses "
                "WHERE account_id = :account AND kind = 'email' AND name <> :name",
                use(account.id, "account"), use(email.key(), "name"));
    take_email(account, email, unique, now);
}

void AccountStore::remove_email(AccountId account) {
    auto& sql = database_.sql();
    db::execute(sql,
                "DELETE FROM addresses WHERE account_id = :account "
                "AND kind IN ('email', 'former_email')",
                use(account, "account"));
    db::execute(sql, "UPDATE accounts SET email = NULL WHERE id = :id", use(account, "id"));
}

void AccountStore::take_email(const Account& account, const EmailAddress& email, bool unique,
                              Instant now) {
    const auto had =
        db::execute(database_.sql(),
                    "UPDATE addresses SET kind = 'email', since = :now "
                    "WHERE domain = :domain AND name = :name AND account_id = :account",
                    use(to_epoch(now), "now"), use(account.domain, "domain"),
                    use(email.key(), "name"), use(account.id, "account"));
    if (unique && had == 0)
        take_name(Domain{account.domain}, email.key(), account.id, "email", now);
    db::execute(database_.sql(), "UPDATE accounts SET email = :email WHERE id = :id",
                use(email.text(), "email"), use(account.id, "id"));
}

bool AccountStore::release(const std::string& kind, Instant since) {
    return !db::remove_batch(database_.sql(), "addresses", {"domain", "name"},
                             "kind = :kind AND since < :since", use(kind, "kind"),
                             use(to_epoch(since), "since"))
                .empty();
}

bool AccountStore::release_former_emails(Instant since) { return release("former_email", since); }

void AccountStore::reserve_names(AccountId account, Instant now) {
    db::execute(database_.sql(),
                "UPDATE addresses SET account_id = NULL, kind = 'reserved', since = :now, "
                "ticket_hash = NULL "
                "WHERE account_id = :account AND kind NOT IN ('email', 'former_email')",
                use(to_epoch(now), "now"), use(account, "account"));
}

bool AccountStore::release_reserved(Instant since) {
    return release("reserved", since) || release("former_username", since);
}

bool AccountStore::release_pending(Instant since) { return release("pending", since); }

bool AccountStore::is_taken(const Domain& domain, const std::string& name, AccountId account) {
    int count = 0;
    db::fetch(database_.sql(),
              "SELECT COUNT(*) FROM addresses WHERE domain = :domain AND name = :name "
              "AND COALESCE(account_id, -1) <> :account",
              soci::into(count), use(domain.text(), "domain"), use(name, "name"),
              use(account, "account"));
    return count != 0;
}

void AccountStore::set_phone(const Account& account, const std::optional<PhoneNumber>& phone,
                             Instant now) {
    const Domain domain{account.domain};
    auto text = text_or_null(phone);
    db::execute(database_.sql(), "UPDATE accounts SET phone = :phone WHERE id = :id",
                db::use(text, "phone"), use(account.id, "id"));
    db::execute(database_.sql(),
                "DELETE FROM addresses WHERE account_id = :account AND kind = 'phone'",
                use(account.id, "account"));
    if (!phone || phone->text() == account.username) return;
    take_back(account.id, phone->text());
    take_name(domain, phone->text(), account.id, "phone", now);
}

/// Sets a name free that was this account's username.
void AccountStore::take_back(AccountId account, const std::string& name) {
    db::execute(database_.sql(),
                "DELETE FROM addresses "
                "WHERE account_id = :account AND name = :name AND kind = 'former_username'",
                use(account, "account"), use(name, "name"));
}

void AccountStore::set_language(AccountId account, const std::string& language) {
    db::execute(database_.sql(), "UPDATE accounts SET language = :language WHERE id = :id",
                use(language, "language"), use(account, "id"));
}

void AccountStore::activate(AccountId account, Instant now) {
    db::execute(database_.sql(),
                "UPDATE accounts SET activated = 1, activated_at = COALESCE(activated_at, :now) "
                "WHERE id = :id",
                use(to_epoch(now), "now"), use(account, "id"));
}

void AccountStore::deactivate(AccountId account, Instant now) {
    db::execute(database_.sql(), switch_off, use(to_epoch(now), "now"), use(account, "id"));
}

void AccountStore::set_admin(AccountId account, bool admin) {
    db::execute(database_.sql(), "UPDATE accounts SET admin = :admin WHERE id = :id",
                use(int{admin}, "admin"), use(account, "id"));
}

void AccountStore::set_display_name(AccountId account, const std::optional<DisplayName>& name) {
    auto text = text_or_null(name);
    db::execute(database_.sql(), "UPDATE accounts SET display_name = :name WHERE id = :id",
                db::use(text, "name"), use(account, "id"));
}

void AccountStore::rename(const Account& account, const Username& username, Instant now) {
    const Domain domain{account.domain};
    db::execute(database_.sql(), "UPDATE accounts SET username = :username WHERE id = :id",
                use(username.text(), "username"), use(account.id, "id"));
    // A number that is the username has no row of its own: not any more, or not yet.
    db::execute(database_.sql(),
                "DELETE FROM addresses "
                "WHERE account_id = :account AND name = :name AND kind = 'phone'",
                use(account.id, "account"), use(username.text(), "name"));
    db::execute(database_.sql(),
                "UPDATE addresses SET since = :now, ticket_hash = NULL, "
                "kind = CASE WHEN name = :phone THEN 'phone' ELSE 'former_username' END "
                "WHERE account_id = :account AND kind = 'username'",
                use(to_epoch(now), "now"), use(account.phone.value_or(""), "phone"),
                use(account.id, "account"));
    take_back(account.id, username.text());
    take_name(domain, username.text(), account.id, "username", now);
}

std::vector<StoredPassword> AccountStore::passwords_of(AccountId account) {
    std::vector<StoredPassword> passwords;
    StoredPassword row;
    db::for_each(
        database_.sql(),
        "SELECT algorithm, password, realm FROM passwords WHERE account_id = :account",
        [&] { passwords.push_back(row); }, soci::into(row.algorithm), soci::into(row.digest),
        soci::into(row.realm), use(account, "account"));
    return passwords;
}

int AccountStore::count_for_flexisip(const Domain& domain, const std::string& username) {
    int count = 0;
    StoredPassword row;
    db::for_each(
        database_.sql(), flexisip_request, [&] { ++count; }, soci::into(row.digest),
        soci::into(row.algorithm), use(username, "id"), use(domain.text(), "domain"));
    return count;
}

void AccountStore::set_passwords(AccountId account, const std::vector<StoredPassword>& passwords) {
    auto& sql = database_.sql();
    db::execute(sql, "DELETE FROM passwords WHERE account_id = :account", use(account, "account"));
    for (const auto& password : passwords)
        db::execute(sql, insert_password, use(account, "account"),
                    use(password.algorithm, "algorithm"), use(password.digest, "password"),
                    use(password.realm, "realm"));
}

bool AccountStore::has_other_administrator(const Domain& domain, AccountId account) {
    return db::execute(database_.sql(), keep_administrators, use(domain.text(), "domain"),
                       use(account, "id")) > 0;
}

bool AccountStore::remove(AccountId account) {
    return db::execute(database_.sql(), "DELETE FROM accounts WHERE id = :id",
                       use(account, "id")) == 1;
}

void AccountStore::withdraw(const Domain& domain, const Username& username,
                            const std::string& ticket) {
    const auto hash = sha256_hex(ticket);
    for (const auto& statement :
         {std::string{"DELETE FROM accounts WHERE activated_at IS NULL AND id = "
                      "(SELECT account_id FROM "} +
              of_ticket + ")",
          std::string{"DELETE FROM "} + of_ticket + " AND kind = 'pending'"})
        db::execute(database_.sql(), statement, use(domain.text(), "domain"),
                    use(username.text(), "name"), use(hash, "ticket"));
}

std::vector<AccountId> AccountStore::remove_unconfirmed(Instant created, Instant now) {
    std::vector<AccountId> removed;
    for (const auto& key :
         db::remove_batch(database_.sql(), "accounts", {"id"}, unconfirmed,
                          use(to_epoch(created), "before"), use(to_epoch(now), "now")))
        removed.push_back(std::stoll(key[0]));
    return removed;
}

}  // namespace portal
