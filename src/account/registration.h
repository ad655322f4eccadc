#pragma once

#include "account/installation.h"
#include "account/mail_limit.h"
#include "account/notices.h"
#include "account/stores.h"
#include "base/result.h"

#include <optional>
#include <string>

namespace portal {

constexpr auto activation_lifetime = 24h;
/// An account that nobody activates keeps its name no longer than this.
constexpr auto unconfirmed_lifetime = 24h * 7;

/// What is wrong with a username that somebody wants to register, but for its being taken; at most
/// one refusal.
Refusals judge_username(const std::string& username, const Config& config);
/// Whether the terms and the privacy policy were accepted, where the settings name any.
Refusals judge_consent(bool accepts_terms, bool accepts_privacy, const Config& config);

/// Registration by email, up to the mail with the activation link. What it answers does not tell
/// whether an email address has an account already: its owner alone is told, by mail.
class Registration {
public:
    Registration(const Installation& installation, const Clock& clock, Stores& stores,
                 Notices& notices)
        : installation_(installation),
          clock_(clock),
          stores_(stores),
          notices_(notices),
          mail_limit_(clock, stores.attempts) {}

    struct Form {
        std::string username;
        std::string email;
        bool accepts_terms = false;
        bool accepts_privacy = false;
        bool newsletter = false;
    };
    /// What somebody registered with, until the activation.
    struct Pending {
        Username username;
        EmailAddress email;
        bool newsletter = false;
        std::string ticket = {};  ///< by which whoever registered, and nobody else, may start over
    };

    /// Creates the account, its token and its mail together, or none of them.
    Result<Pending> by_email(const Domain& domain, const Form& form, const std::string& language,
                             const Origin& origin);

    /// How long until the mail may be sent again; 0 when it may.
    std::chrono::seconds wait_before_resend(const Pending& pending);
    /// Sends the mail again, in this language and with a new link; nothing while one must wait.
    void resend(const Domain& domain, const Pending& pending, const std::string& language);

    /// Registers the same username with another address in place of the first.
    Result<Pending> change_address(const Domain& domain, const Pending& pending,
                                   const std::string& email, const std::string& language,
                                   const Origin& origin);

    /// Sends a fresh activation link to `email`, to which the account is being registered.
    void send_activation(const Account& account, const EmailAddress& email);

private:
    Refusals judge(const Form& form) const;
    Result<Pending> enter(const Domain& domain, NewAccount account, const Origin& origin,
                          const Pending* replaced = nullptr);
    void create(const Domain& domain, const NewAccount& account, const Origin& origin, bool mail);
    void tell_owner(const Account& owner, const NewAccount& account, const Origin& origin,
                    bool mail);
    std::optional<Account> find_waiting(const Domain& domain, const Username& username,
                                        const EmailAddress& email);

    const Installation& installation_;
    const Clock& clock_;
    Stores& stores_;
    Notices& notices_;
    MailLimit mail_limit_;
};

}  // namespace portal
