#pragma once

#include "account/account_form.h"
#include "account/login.h"

#include <optional>
#include <string>

namespace portal {

constexpr auto administrator_link_lifetime = 24h;

/// Who may log in, and who administers: what is switched on and off about an account of others. A
/// domain never loses its last active administrator.
class Administration {
public:
    Administration(const Clock& clock, Stores& stores, Login& login)
        : clock_(clock), stores_(stores), login_(login) {}

    /// An activated administrator without a password, and the token of a link that logs in once.
    /// Refuses a username that is malformed or taken, but not one that is reserved.
    struct Invitation {
        Account account;
        std::string token;
    };
    Result<Invitation> create_administrator(const Domain& domain, const std::string& username,
                                            const std::string& email, const std::string& language);

    /// A fresh link for an active administrator who is there already. Refuses any other name.
    Result<Invitation> invite_administrator(const Domain& domain, const std::string& username);

    void activate(const Account& account, const Administrator& by);

    /// Nothing lets it in any more: no password, session or link. Refuses, under the field "state",
    /// the administrator's own account and the last administrator's.
    Refusals deactivate(const Account& account, const Administrator& by);

    /// Ends the account's sessions too: an administrator's have stricter limits.
    void promote(const Account& account, const Administrator& by);

    /// Refuses, under the field "sip_address", the last administrator, and those who give up their
    /// own role without typing their SIP address.
    Refusals demote(const Account& account, const Administrator& by, const std::string& typed = {});

    void end_sessions(const Account& account, const Administrator& by);

private:
    bool is_last_administrator(const Account& account);

    const Clock& clock_;
    Stores& stores_;
    Login& login_;
};

}  // namespace portal
