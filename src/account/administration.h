#pragma once

#include "account/login.h"

#include <optional>
#include <string>

namespace portal {

constexpr auto administrator_link_lifetime = 24h;

/// What is done to other people's accounts.
class Administration {
public:
    Administration(const Clock& clock, Stores& stores, Login& login)
        : clock_(clock), stores_(stores), login_(login) {}

    /// An activated administrator without a password, and the token of a link that logs in once. Refuses
    /// a username that is malformed or taken, but not one that is reserved.
    struct Invitation {
        Account account;
        std::string token;
    };
    Result<Invitation> create_administrator(const Domain& domain, const std::string& username,
                                            const std::string& email, const std::string& language);

    /// A fresh link for an administrator who is there already. Refuses any other name.
    Result<Invitation> invite_administrator(const Domain& domain, const std::string& username);

private:
    const Clock& clock_;
    Stores& stores_;
    Login& login_;
};

}  // namespace portal
