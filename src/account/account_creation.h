#pragma once

#include "account/account_form.h"
#include "account/credentials.h"
#include "account/installation.h"
#include "account/notices.h"
#include "account/registration.h"
#include "account/stores.h"
#include "base/result.h"

#include <string>

namespace portal {

/// How long an invitation works; an account that waits for its owner is kept as long.
constexpr auto invitation_lifetime = unconfirmed_lifetime;

/// Accounts that an administrator makes for others: with a password, or with an invitation mail
/// whose reader chooses one.
class AccountCreation {
public:
    AccountCreation(const Installation& installation, const Clock& clock, Stores& stores,
                    Credentials& credentials, Notices& notices)
        : installation_(installation),
          clock_(clock),
          stores_(stores),
          credentials_(credentials),
          notices_(notices) {}

    struct Form {
        AccountForm about;
        /// Open at once. Else one with a password is switched off, and one that is invited waits
        /// for its invitation to be accepted.
        bool activated = false;
        bool invited = false;
        std::string password = {};
        bool sha256 = false;
    };
    Result<AccountId> create(const Domain& domain, const Form& form, const Administrator& by);

    /// Sends the account's owner a link that sets the password, and activates an account that
    /// waits. Refuses, under the field "mail", one that is open to its owner already, is switched
    /// off, or has no email address.
    Refusals invite(const Account& account, const Administrator& by);
    /// Sends that link, as part of the caller's transaction.
    void send_invitation(const Account& account, const EmailAddress& email);

private:
    Refusals judge_way_in(const Domain& domain, const Form& form) const;
    AccountId insert(const Domain& domain, const AccountDetails& details, const Form& form,
                     const Administrator& by);

    const Installation& installation_;
    const Clock& clock_;
    Stores& stores_;
    Credentials& credentials_;
    Notices& notices_;
};

}  // namespace portal
