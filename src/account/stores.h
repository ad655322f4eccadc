#pragma once

#include "account/account_list.h"
#include "account/account_store.h"
#include "account/api_key_store.h"
#include "account/attempt_store.h"
#include "account/audit.h"
#include "account/audit_log.h"
#include "account/code_store.h"
#include "account/import_store.h"
#include "account/mail_queue.h"
#include "account/outbox.h"
#include "account/overview.h"
#include "account/provisioning_store.h"
#include "account/session_store.h"
#include "account/sms_sent_store.h"
#include "account/token_store.h"

namespace portal {

/// Every store, all on the one connection of their thread.
struct Stores {
    Stores(db::Session& connection, const SecretKey& key)
        : database(connection),
          accounts(connection),
          account_list(connection),
          tokens(connection),
          codes(connection, key),
          sessions(connection),
          attempts(connection),
          audit(connection),
          audit_log(connection),
          outbox(connection, key),
          sms_sent(connection),
          provisioning(connection),
          mail_queue(connection),
          api_keys(connection),
          overview(connection),
          imports(connection) {}

    db::Session& database;
    AccountStore accounts;
    AccountList account_list;
    TokenStore tokens;
    CodeStore codes;
    SessionStore sessions;
    AttemptStore attempts;
    Audit audit;
    AuditLog audit_log;
    Outbox outbox;
    SmsSentStore sms_sent;
    ProvisioningStore provisioning;
    MailQueue mail_queue;
    ApiKeyStore api_keys;
    Overview overview;
    ImportStore imports;
};

}  // namespace portal
