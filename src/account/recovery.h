#pragma once

#include "account/activation.h"
#include "account/notices.h"

#include <string>
#include <vector>

namespace portal {

constexpr auto recovery_lifetime = 1h;

/// From a forgotten password to a new one, by a mailed link. It serves accounts that never had a
/// password as well, and those that wait for their activation, for the link proves the address as
/// theirs does. What it answers does not tell whether there is an account.
class Recovery {
public:
    Recovery(const Clock& clock, Stores& stores, Credentials& credentials, Notices& notices,
             Activation& activation)
        : clock_(clock),
          stores_(stores),
          credentials_(credentials),
          notices_(notices),
          activation_(activation) {}

    /// Mails a link to every account that `name` can mean: a username, a SIP address, or an email
    /// address, which several accounts may have. Sends nothing when it was asked too often. Refuses
    /// the field "account" when `name` can mean none.
    Refusals by_email(const Domain& domain, const std::string& name, const Origin& origin);

    /// How long until another mail may be asked for; 0 when it may.
    std::chrono::seconds wait_before_resend(const std::string& name);

    /// Mails a link for the account to its address `to`. Part of the caller's transaction.
    void send(const Account& account, const std::string& to, Instant now);

    Link find(const Domain& domain, const std::string& token);

    /// Sets the password, ends all other sessions and links, logs in.
    LinkEntry recover(const Domain& domain, const std::string& token, const std::string& password,
                      bool sha256, const Origin& origin);

private:
    std::vector<Account> find_all(const Domain& domain, const std::string& name);
    bool may_mail(const Account& account);
    void send_all(const std::vector<Account>& accounts, const std::string& to, Instant now);

    const Clock& clock_;
    Stores& stores_;
    Credentials& credentials_;
    Notices& notices_;
    Activation& activation_;
};

}  // namespace portal
