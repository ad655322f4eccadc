#pragma once

#include "account/installation.h"
#include "account/stores.h"
#include "base/result.h"

#include <string>
#include <vector>

namespace portal {

/// The password of an account, and what it has let in. What writes here is part of the caller's
/// transaction, and so is the audit line, which the caller knows better.
class Credentials {
public:
    Credentials(const Installation& installation, Stores& stores)
        : installation_(installation), stores_(stores) {}

    /// Why `password` cannot be the account's; of the field "password".
    Refusals judge(const Account& account, const std::string& password) const;

    /// What is kept of a password of the account. Without `sha256` only MD5 is, where the setting
    /// sip_algorithms has both.
    std::vector<StoredPassword> digests(const Account& account, const std::string& password,
                                        bool sha256) const;

    /// Gives the account its first password: whoever is logged in stays so.
    void set(const Account& account, const std::string& password, bool sha256);

    /// Gives it another, and ends all that came in with the old one: every session, that of the
    /// caller too, and every link that has been sent.
    void replace(const Account& account, const std::string& password, bool sha256, Instant now);

    /// Leaves it without a password, and ends the same.
    void remove(const Account& account, Instant now);

private:
    void lock(const Account& account);
    void end_all(const Account& account, Instant now);

    const Installation& installation_;
    Stores& stores_;
};

}  // namespace portal
