#pragma once

#include "account/activation.h"
#include "account/administration.h"
#include "account/devices.h"
#include "account/installation.h"
#include "account/login.h"
#include "account/notices.h"
#include "account/provisioning.h"
#include "account/registration.h"
#include "account/stores.h"

#include <memory>
#include <string>

namespace portal {

/// The whole of the portal below its pages, wired for one thread on one database connection.
struct Portal {
    Portal(std::shared_ptr<const Installation> shared, const Clock& the_clock)
        : installation(std::move(shared)),
          clock(the_clock),
          database(installation->config.database, installation->config.database_password),
          stores(database, installation->key),
          notices(*installation, stores.outbox),
          registration(*installation, clock, stores, notices),
          activation(*installation, clock, stores, notices, registration),
          login(*installation, clock, stores),
          administration(clock, stores, login),
          provisioning(*installation, clock, stores),
          devices(*installation, clock, stores) {}

    /// Runs a request's work; see db::Session::guard. Throws Unavailable when the database is away.
    template <class Work>
    auto guard(Work work) {
        return database.guard(work);
    }

    const Config& config() const { return installation->config; }

    const std::shared_ptr<const Installation> installation;
    const Clock& clock;
    db::Session database;
    Stores stores;
    Notices notices;
    Registration registration;
    Activation activation;
    Login login;
    Administration administration;
    Provisioning provisioning;
    Devices devices;
};

/// Creates the tables or brings them up to date; the number of changes made.
int migrate(const Config& config);
/// Throws std::runtime_error when the tables are not those this program was made for.
void require_current_schema(const Config& config);

/// Removes what is past its time: sessions, tokens, attempts, sent mails, accounts never activated.
void clean_up(Stores& stores, Instant now);

}  // namespace portal
