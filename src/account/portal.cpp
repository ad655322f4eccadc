#include "account/portal.h"

#include "db/migrate.h"
#include "db/transaction.h"

namespace portal {

namespace {

/// How long an expired link still explains itself.
constexpr auto token_memory = 24h * 30;
constexpr auto outbox_memory = 24h * 30;
constexpr auto attempt_memory = 24h * 2;
constexpr auto sms_memory = 24h * 30;

}  // namespace

int migrate(const Config& config) {
    db::Session database{config.database, config.database_password, db::Patience::endless};
    return database.guard(
        [&] { return db::migrate(database, db::migrations_in(config.data_dir + "/sql")); });
}

void require_current_schema(const Config& config) {
    db::Session database{config.database, config.database_password};
    const auto have = database.guard([&] { return db::schema_version(database); });
    const auto want = static_cast<int>(db::migrations_in(config.data_dir + "/sql").size());
    if (have != want)
        throw std::runtime_error("database: the tables have version " + std::to_string(have) +
                                 ", this program needs " + std::to_string(want) +
                                 (have < want ? ": run flexisip-accountsctl migrate" : ""));
}

void clean_up(Stores& stores, const Config& config, Instant now) {
    db::transact(stores.database, [&] {
        stores.sessions.remove_expired(now);
        stores.tokens.remove_expired(now - token_memory);
        stores.provisioning.remove_expired(now - token_memory);
        stores.attempts.remove_older(now - attempt_memory);
        stores.outbox.remove_settled(now - outbox_memory);
        stores.sms_sent.remove_older(now - sms_memory);
        stores.imports.remove_expired(now);
        stores.accounts.remove_unconfirmed(now - unconfirmed_lifetime, now);
        stores.accounts.release_former_emails(now - email_undo_lifetime);
        stores.accounts.release_reserved(now - 24h * config.tombstone_days);
    });
}

}  // namespace portal
