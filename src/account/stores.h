#pragma once

#include "account/account_store.h"
#include "account/attempt_store.h"
#include "account/audit.h"
#include "account/outbox.h"
#include "account/provisioning_store.h"
#include "account/session_store.h"
#include "account/token_store.h"

namespace portal {

/// Every store, all on the one connection of their thread.
struct Stores {
    Stores(db::Session& connection, const SecretKey& key)
        : database(connection),
          accounts(connection),
          tokens(connection),
          sessions(connection),
          attempts(connection),
          audit(connection),
          outbox(connection, key),
          provisioning(connection) {}

    db::Session& database;
    AccountStore accounts;
    TokenStore tokens;
    SessionStore sessions;
    AttemptStore attempts;
    Audit audit;
    Outbox outbox;
    ProvisioningStore provisioning;
};

}  // namespace portal
