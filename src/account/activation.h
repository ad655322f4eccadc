#pragma once

#include "account/credentials.h"
#include "account/link.h"
#include "account/registration.h"

namespace portal {

/// From the link in the mail to an account with a password.
class Activation {
public:
    Activation(const Installation& installation, const Clock& clock, Stores& stores,
               Credentials& credentials, Notices& notices, Registration& registration)
        : installation_(installation),
          clock_(clock),
          stores_(stores),
          credentials_(credentials),
          notices_(notices),
          registration_(registration) {}

    Link find(const Domain& domain, const std::string& token);

    /// Sends a new link to where the expired one was sent.
    void renew(const Domain& domain, const std::string& token, const std::string& language);

    /// `language` is the one that the owner reads, and gets mails in from then on.
    LinkEntry activate(const Domain& domain, const std::string& token, const std::string& password,
                       bool sha256, const std::string& language, const Origin& origin);

    /// Activates the account, whose owner has proved its address. Part of the caller's transaction.
    void open(const Account& account, const Origin& origin, Instant now);

    /// Gives an account without a password its first; leaves one that has a password as it is, and
    /// is then false.
    Result<bool> complete_password(const Account& account, const std::string& password, bool sha256,
                                   const Origin& origin);

private:
    const Installation& installation_;
    const Clock& clock_;
    Stores& stores_;
    Credentials& credentials_;
    Notices& notices_;
    Registration& registration_;
};

}  // namespace portal
