#pragma once

#include "account/account_creation.h"
#include "account/account_form.h"
#include "account/credentials.h"
#include "account/installation.h"
#include "account/phone_change.h"
#include "account/recovery.h"
#include "account/stores.h"
#include "base/result.h"

#include <string>

namespace portal {

/// What an administrator changes about an account of others.
class AccountEdit {
public:
    AccountEdit(const Installation& installation, const Clock& clock, Stores& stores,
                Credentials& credentials, Recovery& recovery, PhoneChange& phone_change,
                AccountCreation& creation)
        : installation_(installation),
          clock_(clock),
          stores_(stores),
          credentials_(credentials),
          recovery_(recovery),
          phone_change_(phone_change),
          creation_(creation) {}

    /// What the form shows of an account, in a word by which a change in between is found.
    static std::string version_of(const Account& account);

    struct Form {
        std::string version;  ///< of the account as the form showed it
        AccountForm about;
        /// Another username voids the password, which it is part of: this is the new one. Without
        /// it, a mail asks the owner to choose one.
        std::string password = {};
        bool sha256 = false;
    };
    /// Refuses, under the field "changes", when somebody else has changed the account meanwhile.
    Refusals change(const Account& account, const Form& form, const Administrator& by);

    /// Mails the owner a link that sets a new password. Refuses, under the field "mail", an account
    /// that is switched off or has no email address.
    Refusals send_recovery(const Account& account, const Administrator& by);

private:
    Refusals judge_password(const Account& account, const AccountDetails& details,
                            const Form& form) const;
    Refusals apply(const Domain& domain, AccountId id, const AccountDetails& details,
                   const Form& form, const Administrator& by);
    void rename(const Account& account, const AccountDetails& details, const Form& form);
    void set_email(const Account& account, const AccountDetails& details);
    void set_phone(const Account& account, const AccountDetails& details);

    const Installation& installation_;
    const Clock& clock_;
    Stores& stores_;
    Credentials& credentials_;
    Recovery& recovery_;
    PhoneChange& phone_change_;
    AccountCreation& creation_;
};

}  // namespace portal
