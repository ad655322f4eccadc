#pragma once

#include "account/account_creation.h"
#include "account/account_edit.h"
#include "account/account_import.h"
#include "account/activation.h"
#include "account/administration.h"
#include "account/api_keys.h"
#include "account/bulk_change.h"
#include "account/credentials.h"
#include "account/deletion.h"
#include "account/devices.h"
#include "account/email_change.h"
#include "account/installation.h"
#include "account/login.h"
#include "account/mail_care.h"
#include "account/notices.h"
#include "account/password_change.h"
#include "account/phone_change.h"
#include "account/phone_recovery.h"
#include "account/phone_registration.h"
#include "account/provisioning.h"
#include "account/recovery.h"
#include "account/registration.h"
#include "account/security.h"
#include "account/sms_budget.h"
#include "account/stores.h"
#include "base/is_over.h"

#include <functional>
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
          credentials(*installation, stores),
          notices(*installation, stores),
          registration(*installation, clock, stores, notices),
          activation(*installation, clock, stores, credentials, notices, registration),
          recovery(clock, stores, credentials, notices, activation),
          security(*installation, clock, stores, credentials, recovery),
          login(*installation, clock, stores, notices),
          administration(clock, stores, login),
          sms_budget(*installation, stores),
          phone_codes(*installation, clock, stores, notices, sms_budget),
          phone_registration(*installation, clock, stores, phone_codes),
          phone_recovery(clock, stores, phone_codes),
          phone_change(clock, stores, notices, phone_codes),
          account_creation(*installation, clock, stores, credentials, notices),
          account_edit(*installation, clock, stores, credentials, recovery, phone_change,
                       account_creation),
          account_import(*installation, clock, stores, credentials, account_creation),
          password_change(clock, stores, credentials, login, notices),
          deletion(*installation, clock, stores, notices),
          email_change(*installation, clock, stores, notices),
          provisioning(*installation, clock, stores),
          bulk_change(administration, account_creation, provisioning, deletion),
          devices(*installation, clock, stores),
          api_keys(clock, stores),
          mail_care(clock, stores, notices) {}

    /// Runs a request's work; see db::Session::guard. Throws Unavailable when the database is away.
    template <class Work>
    auto guard(Work work) {
        return database.guard(work);
    }

    /// Runs `work`, each transaction of which begins with `check`; see db::Condition.
    template <class Work>
    auto while_allowed(std::function<void()> check, Work work) {
        const db::Condition condition{database, std::move(check)};
        return work();
    }

    const Config& config() const { return installation->config; }

    const std::shared_ptr<const Installation> installation;
    const Clock& clock;
    db::Session database;
    Stores stores;
    Credentials credentials;
    Notices notices;
    Registration registration;
    Activation activation;
    Recovery recovery;
    Security security;
    Login login;
    Administration administration;
    SmsBudget sms_budget;
    PhoneCodes phone_codes;
    PhoneRegistration phone_registration;
    PhoneRecovery phone_recovery;
    PhoneChange phone_change;
    AccountCreation account_creation;
    AccountEdit account_edit;
    AccountImport account_import;
    PasswordChange password_change;
    Deletion deletion;
    EmailChange email_change;
    Provisioning provisioning;
    BulkChange bulk_change;
    Devices devices;
    ApiKeys api_keys;
    MailCare mail_care;
};

/// Creates the tables or brings them up to date; the number of changes made.
int migrate(const Config& config);
/// Throws std::runtime_error when the tables are not those this program was made for.
void require_current_schema(const Config& config);

/// Removes what is past its time: sessions, tokens, attempts, sent mails, accounts never activated,
/// names and addresses kept long enough, files of accounts.
/// In small steps, so that nobody waits for it; what cannot be removed is a line in the log.
void clean_up(Stores& stores, const Config& config, Instant now,
              const IsOver& is_over = never_over);

}  // namespace portal
