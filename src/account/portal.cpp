#include "account/portal.h"

#include "base/log.h"
#include "db/batch.h"
#include "db/migrate.h"

namespace portal {

namespace {

/// How long an expired link still explains itself.
constexpr auto token_memory = 24h * 30;
constexpr auto outbox_memory = 24h * 30;
constexpr auto attempt_memory = 24h * 2;
constexpr auto sms_memory = 24h * 30;

/// One step of it; false when there is none left. What the audit log has of them goes as well.
bool remove_unconfirmed(Stores& stores, Instant now) {
    const auto removed = stores.accounts.remove_unconfirmed(now - unconfirmed_lifetime, now);
    for (const auto account : removed) stores.audit.forget(account);
    return !removed.empty();
}

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

void clean_up(Stores& stores, const Config& config, Instant now, const IsOver& is_over) {
    const std::function<bool()> removals[] = {
        [&] { return stores.sessions.remove_expired(now); },
        [&] { return stores.tokens.remove_expired(now - token_memory); },
        [&] { return stores.provisioning.remove_expired(now - token_memory); },
        [&] { return stores.attempts.remove_older(now - attempt_memory); },
        [&] { return stores.outbox.remove_settled(now - outbox_memory); },
        [&] { return stores.sms_sent.remove_older(now - sms_memory); },
        [&] { return stores.imports.remove_expired(now); },
        [&] { return stores.accounts.release_pending(now - unconfirmed_lifetime); },
        [&] { return remove_unconfirmed(stores, now); },
        [&] { return stores.accounts.release_former_emails(now - email_undo_lifetime); },
        [&] { return stores.accounts.release_reserved(now - 24h * config.tombstone_days); },
    };
    for (const auto& step : removals) try {
            stores.database.guard([&] { db::transact_in_steps(stores.database, step, is_over); });
        } catch (const std::exception& error) {
            log_error(std::string{"cleaning: "} + error.what());
        }
}

}  // namespace portal
