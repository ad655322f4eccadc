#pragma once

#include "account/recovery.h"

#include <string>

namespace portal {

/// "This was not me": what the owner of an account does about something that a mail told of. The
/// address of that mail is what the account trusts, whatever a thief has made of the rest.
class Security {
public:
    Security(const Installation& installation, const Clock& clock, Stores& stores,
             Credentials& credentials, Recovery& recovery)
        : installation_(installation),
          clock_(clock),
          stores_(stores),
          credentials_(credentials),
          recovery_(recovery) {}

    Link find(const Domain& domain, const std::string& token);

    /// Ends every session and link, leaves no password and no phone number, makes the address the
    /// account's again if it has another by now, and mails a link there that sets a new password.
    /// Returns what the link was: nothing is done unless it was valid. Other links that disown or
    /// undo something end when they were sent after it, perhaps to the thief.
    LinkState disown(const Domain& domain, const std::string& token, const Origin& origin);

private:
    void lock(const Account& account, const EmailAddress& owner, Instant now);
    void give_back(const Account& account, const EmailAddress& email, Instant now);

    const Installation& installation_;
    const Clock& clock_;
    Stores& stores_;
    Credentials& credentials_;
    Recovery& recovery_;
};

}  // namespace portal
