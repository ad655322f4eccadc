#pragma once

#include "account/installation.h"
#include "account/link.h"
#include "account/mail_limit.h"
#include "account/notices.h"
#include "account/stores.h"
#include "base/result.h"

#include <optional>
#include <string>

namespace portal {

constexpr auto email_link_lifetime = 1h;
/// How long the owner of the address before can put it back, and nobody else can have it.
constexpr auto email_undo_lifetime = 24h * 7;

/// Another email address for an account: a link goes to the new one, and once that is followed, a
/// way back to the old one. What it answers does not tell whether the new address belongs to
/// another account: its owner alone is told, by mail.
class EmailChange {
public:
    EmailChange(const Installation& installation, const Clock& clock, Stores& stores,
                Notices& notices)
        : installation_(installation),
          clock_(clock),
          stores_(stores),
          notices_(notices),
          mail_limit_(clock, stores.attempts) {}

    /// Refuses the field "email", or sends the link.
    Refusals request(const Account& account, const std::string& email, const Origin& origin);

    /// What was asked for last and waits for its link to be followed.
    struct Pending {
        EmailAddress email;
        std::chrono::seconds wait;  ///< before the mail may be sent again
    };
    std::optional<Pending> find_pending(const Account& account);
    /// Sends the mail again, with a new link; nothing while one must wait.
    void resend(const Account& account);

    /// What following a link did: `taken` when the address belongs to another account meanwhile.
    struct Outcome {
        LinkState link = LinkState::unknown;
        bool taken = false;
        bool is_done() const { return link == LinkState::valid && !taken; }
    };
    Link find_link(const Domain& domain, const std::string& token);
    Outcome confirm(const Domain& domain, const std::string& token, const Origin& origin);

    /// The way back. Ends every session of the account but `session`, and every other link, since
    /// whoever changed the address may have been a thief.
    Link find_undo(const Domain& domain, const std::string& token);
    Outcome undo(const Domain& domain, const std::string& token, const std::string& session,
                 const Origin& origin);

private:
    void send(const Account& account, const EmailAddress& email, bool mail);
    void change(const Account& account, const EmailAddress& email, const Origin& origin);
    void restore(const Link& link, const EmailAddress& email, const std::string& session,
                 const Origin& origin);
    template <class Work>
    Outcome follow(const Domain& domain, const std::string& token, Purpose purpose, Work work);

    const Installation& installation_;
    const Clock& clock_;
    Stores& stores_;
    Notices& notices_;
    MailLimit mail_limit_;
};

}  // namespace portal
