#pragma once

#include "account/installation.h"
#include "account/link.h"
#include "account/notices.h"
#include "account/stores.h"
#include "base/result.h"

#include <string>

namespace portal {

/// Guesses of one account's password: five, then pauses that grow up to a quarter of an hour.
extern const AttemptStore::Rule guess_rule;

/// Logging in by password or by a one-time link, and logging out. Unknown names are treated to the
/// end as known ones are, in words and in work.
class Login {
public:
    Login(const Installation& installation, const Clock& clock, Stores& stores, Notices& notices)
        : installation_(installation), clock_(clock), stores_(stores), notices_(notices) {}

    struct Form {
        std::string name;
        std::string password;
        bool stay = false;
        /// What a browser of this person shows that logged in before (known_browser()).
        std::string known_browser = {};
    };
    struct Entry {
        Account account;
        std::string session;
    };
    /// Guesses are slowed down by name, but a browser that logged in to the account before is
    /// counted by itself: strangers' guesses do not lock the owner out. A login from another
    /// browser than those is told to the owner, unless it is the first at all.
    Result<Entry> by_password(const Domain& domain, const Form& form, const Origin& origin);

    /// A member gives the password once more, before something sensitive. Guesses are slowed down
    /// as those of a login are.
    Refusals confirm(const Session& session, const std::string& token, const std::string& password,
                     const std::string& known_browser, const Origin& origin);

    /// What is wrong with `password` as that of `account`: at most one refusal, of the field
    /// "password". Counts as a guess unless it is right.
    Refusals judge_current_password(const Account& account, const std::string& password,
                                    const std::string& known_browser);

    /// What to remember in a browser that has just logged in to the account.
    std::string known_browser(const Account& account) const;

    /// A link that logs in once: the way in of the first administrator.
    std::string issue_link(const Account& account, std::chrono::seconds lifetime);
    Link find_link(const Domain& domain, const std::string& token);
    /// A session's token; nothing when the link is not valid any more.
    std::optional<std::string> by_link(const Domain& domain, const std::string& token,
                                       const Origin& origin);

    void log_out(const std::string& session, const Account& account, const Origin& origin);
    /// Logs the account out elsewhere: where its list of sessions says `id`, or everywhere but in
    /// `session`.
    void log_out_listed(const std::string& id, const Account& account, const Origin& origin);
    void log_out_elsewhere(const std::string& session, const Account& account,
                           const Origin& origin);

private:
    /// The one spelling of a name that somebody typed, and whose it is.
    struct Named {
        std::string name;
        std::optional<Account> account;
    };
    Named find(const Domain& domain, const std::string& typed);
    /// What guesses are counted by: the name, or the browser if it is known to `username`.
    std::string subject_of(const std::string& domain, const std::string& name,
                           const std::string& username, const std::string& known_browser) const;
    std::optional<std::string> browser_of(const std::string& domain, const std::string& username,
                                          const std::string& known_browser) const;

    const Installation& installation_;
    const Clock& clock_;
    Stores& stores_;
    Notices& notices_;
};

}  // namespace portal
