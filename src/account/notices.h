#pragma once

#include "account/installation.h"
#include "account/stores.h"

#include <string>
#include <vector>

namespace portal {

/// How long somebody may disown what a mail told of.
constexpr auto security_lifetime = 24h * 7;

/// Every mail that the portal sends, in its reader's language. Writes the outbox, so all of it is
/// part of the caller's transaction.
class Notices {
public:
    Notices(const Installation& installation, Stores& stores)
        : installation_(installation), stores_(stores) {}

    /// The link that activates a new account.
    void activation(const Account& account, const EmailAddress& to, const std::string& token,
                    Instant now);

    /// The link with which somebody opens the account that an administrator made for them.
    void invitation(const Account& account, const EmailAddress& to, const std::string& token,
                    Instant now);

    /// Somebody registered with the address of `account`, which is active.
    void already_registered(const Account& account, const EmailAddress& to, Instant now);

    /// The same, when `account` still waits for its activation: `token` is a new way to that.
    void already_waiting(const Account& account, const EmailAddress& to, const std::string& token,
                         Instant now);

    /// The code that somebody was sent to their phone, who reads `language`.
    void code(const CodeFlow& flow, const std::string& code, const std::string& language,
              std::optional<AccountId> account, Instant now);

    /// The account's number was changed or removed: tells its email address, and the number that
    /// was its own before. Without an address, `origin` is an administrator.
    void phone_changed(const Account& account, const Origin& origin, Instant now);

    /// Tells the newsletter's address that this account's, which is verified, wants to receive it.
    void newsletter(const Account& account, Instant now);

    /// The link that gives the account the address `to`.
    void email_change(const Account& account, const EmailAddress& to, const std::string& token,
                      Instant now);
    /// Somebody wanted the address of `owner` for another account.
    void email_taken(const Account& owner, const EmailAddress& to, Instant now);
    /// Tells the address before, `to`, that there is another now, with a link that undoes it.
    void email_changed(const Account& account, const EmailAddress& to, const EmailAddress& other,
                       const std::string& token, Instant now);

    /// Shows an administrator that mails arrive.
    void test(const Account& account, const EmailAddress& to, Instant now);

    /// The same by SMS, to the account's number.
    void test_sms(const Account& account, Instant now);

    /// The account is gone, and its names are kept from others for `days`. Sent although the
    /// account has no row any more.
    void goodbye(const Account& account, int days, Instant now);

    struct Way {
        Account account;
        std::string token;
    };
    /// The links that set new passwords of the accounts of one address, at least one. `are_all` is
    /// false when that address has more of them.
    void recovery(const std::vector<Way>& ways, const std::string& to, bool are_all, Instant now);

    /// What a thief would do too is told to the account's address, with a link that disowns it
    /// (Security). An account without an address is told nothing.
    void password_changed(const Account& account, const Origin& origin, Instant now);
    /// A login from a browser that is not known to the account.
    void new_browser(const Account& account, const Origin& origin, Instant now);

private:
    void warn(const std::string& event, const Account& account, const Origin& origin, Instant now);
    template <class Fill>
    net::Mail compose(const std::string& name, const Account& account, const std::string& to,
                      Instant now, Fill fill) const;
    template <class Fill>
    void write(const std::string& name, const Account& account, const std::string& to, Instant now,
               Fill fill);

    void write_sms(const std::string& name, const Account& account, Instant now);

    const Installation& installation_;
    Stores& stores_;
};

}  // namespace portal
