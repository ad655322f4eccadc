#pragma once

#include "account/credentials.h"
#include "account/login.h"
#include "account/notices.h"

#include <string>

namespace portal {

/// Another password for an account, by its owner who knows the one before.
class PasswordChange {
public:
    PasswordChange(const Clock& clock, Stores& stores, Credentials& credentials, Login& login,
                   Notices& notices)
        : clock_(clock),
          stores_(stores),
          credentials_(credentials),
          login_(login),
          notices_(notices) {}

    struct Form {
        std::string current;
        std::string password;
        bool sha256 = false;
        std::string known_browser = {};
    };
    /// Ends every session and link of the account, tells it by mail, and returns the token of a new
    /// session for the one that asked. Refuses the fields "current_password" and "password"; a
    /// wrong current one counts as a wrong login does.
    Result<std::string> change(const Session& session, const Form& form, const Origin& origin);

private:
    const Clock& clock_;
    Stores& stores_;
    Credentials& credentials_;
    Login& login_;
    Notices& notices_;
};

}  // namespace portal
