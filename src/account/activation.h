#pragma once

#include "account/credentials.h"
#include "account/registration.h"

namespace portal {

/// What a mailed link turned out to be.
enum class LinkState { valid, used, expired, unknown };

/// A link, and whose it is unless it is unknown.
struct Link {
    LinkState state = LinkState::unknown;
    std::optional<Account> account = {};
    std::string sent_to = {};
};

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
    void renew(const Domain& domain, const std::string& token);

    /// A session, or why there is none: the password refused, or the link not valid any more.
    struct Entry {
        LinkState link = LinkState::unknown;
        Refusals refusals = {};
        std::string session = {};
    };
    Entry activate(const Domain& domain, const std::string& token, const std::string& password,
                   bool sha256, const Origin& origin);

    /// Gives an account without a password its first; leaves one that has a password as it is.
    Refusals complete_password(const Account& account, const std::string& password, bool sha256,
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
