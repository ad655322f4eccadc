#pragma once

#include "account/account.h"
#include "account/address.h"
#include "account/password.h"
#include "account/phone_number.h"
#include "db/session.h"

#include <optional>
#include <vector>

namespace portal {

/// What is known of an account before it has a row.
struct NewAccount {
    Username username;
    std::optional<EmailAddress> email;
    std::string language;
    bool newsletter = false;
    bool admin = false;
    std::optional<DisplayName> display_name = {};
    std::optional<PhoneNumber> phone = {};
    std::string ticket = {};  ///< takes the username back (withdraw()); empty: nothing does
};

/// SQL of accounts, the names they answer to and their passwords. Whatever writes here belongs in a
/// transaction of the caller's; what finds, asks for a domain.
class AccountStore {
public:
    explicit AccountStore(db::Session& database) : database_(database) {}

    std::optional<Account> find(const Domain& domain, AccountId id);
    /// As it is now, and as it stays until the transaction ends: others who lock it wait that long.
    /// What lets somebody in, and what shuts them out, begins with it.
    std::optional<Account> lock(const Domain& domain, AccountId id);
    /// By any name it answers to: username, phone number, alias.
    std::optional<Account> find_by_name(const Domain& domain, const std::string& name);
    /// The account that this address belongs to, or did lately (setting unique_email).
    std::optional<Account> find_by_email(const Domain& domain, const EmailAddress& email);

    /// Those that have this address and are not switched off, at most `limit`: the active ones
    /// first, since anybody can register with the address of somebody else.
    std::vector<Account> list_by_email(const Domain& domain, const EmailAddress& email,
                                       std::size_t limit);

    /// Creates the account, not activated, and takes its username and its number. Throws
    /// db::Duplicate when one of them is taken.
    AccountId insert(const NewAccount& account, const Domain& domain, Instant now);

    /// Keeps `name` for the account, or with no account from everybody. Throws db::Duplicate when
    /// taken.
    void take_name(const Domain& domain, const std::string& name, std::optional<AccountId> account,
                   const std::string& kind, Instant now, const std::string& ticket = {});
    /// Gives the account this email address, and keeps the one before for it, so that the change
    /// can be undone. Throws db::Duplicate when `unique` and the address is another's.
    void set_email(const Account& account, const EmailAddress& email, bool unique, Instant now);
    /// Gives it this address, and sets the one free that it has. Those from before stay kept: of
    /// two who claim to be the owner, neither can give away what is the other's.
    void restore_email(const Account& account, const EmailAddress& email, bool unique, Instant now);
    /// Leaves it without an address, and sets all free that it has or had.
    void remove_email(AccountId account);
    /// A step of setting the addresses free that accounts had before `since`, see db/batch.h; false
    /// when there is none left.
    bool release_former_emails(Instant since);

    /// Keeps all that the account answers to from everybody, the account itself included.
    void reserve_names(AccountId account, Instant now);
    /// The same for names that were reserved, or had by an account under another name now.
    bool release_reserved(Instant since);
    /// The same for names that were kept pending.
    bool release_pending(Instant since);
    /// True when nobody can take `name`, unless it is this account.
    bool is_taken(const Domain& domain, const std::string& name, AccountId account = 0);

    /// Gives the account another number or none, and takes it in place of the one before. Throws
    /// db::Duplicate when taken.
    void set_phone(const Account& account, const std::optional<PhoneNumber>& phone, Instant now);
    void set_language(AccountId account, const std::string& language);
    void activate(AccountId account, Instant now);
    /// Switches it off, as one that an administrator switches on again.
    void deactivate(AccountId account, Instant now);
    void set_admin(AccountId account, bool admin);
    void set_display_name(AccountId account, const std::optional<DisplayName>& name);
    /// Takes the new username, and keeps the old one from others. Throws db::Duplicate when the new
    /// one is taken.
    void rename(const Account& account, const Username& username, Instant now);

    std::vector<StoredPassword> passwords_of(AccountId account);
    /// How many digests of an account that is active Flexisip finds, by the request that it makes
    /// when its soci-password-request is not set.
    int count_for_flexisip(const Domain& domain, const std::string& username);
    /// Replaces all rows: a reader sees the old ones or the new ones.
    void set_passwords(AccountId account, const std::vector<StoredPassword>& passwords);

    /// True when the domain has an active administrator besides, who cannot be removed or demoted
    /// until the transaction ends.
    bool has_other_administrator(const Domain& domain, AccountId account);

    /// Removes the account with all rows that refer to it; false when there is none.
    bool remove(AccountId account);
    /// Sets a username free again that was taken with this ticket: with its account when that was
    /// never activated, or kept pending without one.
    void withdraw(const Domain& domain, const Username& username, const std::string& ticket);
    /// A step of removing those that nobody activated since they were created, before `created`,
    /// and that have no link that still works; returns them, and none when none is left.
    std::vector<AccountId> remove_unconfirmed(Instant created, Instant now);

private:
    void take_back(AccountId account, const std::string& name);
    bool release(const std::string& kind, Instant since);
    void take_email(const Account& account, const EmailAddress& email, bool unique, Instant now);

    db::Session& database_;
};

}  // namespace portal
