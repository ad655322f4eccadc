#pragma once

#include "account/account.h"
#include "account/imported_account.h"
#include "db/session.h"

#include <optional>
#include <string>
#include <vector>

namespace portal {

/// A file of accounts that was checked, as the database keeps it.
struct Import {
    enum class State {
        ready,     ///< for its administrator to start it
        queued,    ///< for a thread in the background
        running,   ///< its accounts are being made, all of them or none
        inviting,  ///< they are there, and their owners are sent invitations
        finished,
        failed  ///< somebody took one of its names in the meantime
    };

    std::string id;
    std::string domain;
    AccountId administrator = 0;  ///< deleted_account once it was handed over
    std::string address;          ///< of the administrator
    State state = State::ready;
    bool invites = false;
    int total = 0;             ///< accounts
    int uninvited = 0;         ///< those of them that need an invitation
    std::string ignored = {};  ///< columns of the file that are passed over
    int done = 0;              ///< accounts, or invitations, so far
    Instant due_at;

    /// Whoever worked on it is gone, and with it all that it had done.
    bool is_interrupted(Instant now) const { return state == State::running && due_at <= now; }
    bool may_start(Instant now) const {
        return state == State::ready || state == State::failed || is_interrupted(now);
    }
};

std::string_view to_text(Import::State state);

/// SQL of imports. Accounts are made of their rows by statements that take a thousand at once:
/// AccountStore would take some eight statements for each, and a minute on MariaDB. Part of the
/// caller's transaction, but for find(), start() and claim().
class ImportStore {
public:
    explicit ImportStore(db::Session& database) : database_(database) {}

    /// Keeps a file that is ready, in place of what that session has not started.
    void add(const Import& import, const std::string& session,
             const std::vector<ImportedAccount>& accounts, Instant now);
    /// The names of it that somebody has.
    ImportProblems taken(const Import& import, bool unique_email);

    /// While it is running, `done` is how far it has come where the database lets one see that,
    /// which is MariaDB.
    std::optional<Import> find(const std::string& id, const std::string& session, Instant now);
    /// The one that took the place of those before, in that session.
    std::optional<Import> find_newest(AccountId administrator, const std::string& session,
                                      Instant now);
    /// Lets it be worked on; false when it is already.
    bool start(const Import& import, bool invites, Instant now);
    /// True when one was started since the last call: whoever works on them may be woken.
    bool was_started();

    /// One that is due and that nobody else works on now; its accounts or the next of its
    /// invitations are to be made within two minutes.
    std::optional<Import> claim(Instant now);
    /// Makes the accounts of the rows numbered from `first` to `last`. Throws db::Duplicate.
    void create_accounts(const Import& import, int first, int last, const std::string& language,
                         bool unique_email, Instant now);
    void note_done(const Import& import, int done);
    /// All accounts are made: what is not needed any more is forgotten. Throws when it was not
    /// running any more.
    void end_creation(const Import& import, Instant now);
    void fail(const Import& import, Instant now);

    /// The next usernames to be sent an invitation, which are taken off those.
    std::vector<std::string> take_uninvited(const Import& import, int limit);
    /// So many invitations were written; without any, it is finished.
    void note_invited(const Import& import, int count, Instant now);

    /// What that account has started goes on without it, held by another administrator of the
    /// domain: an import belongs to an account and would go with it. Part of its deletion.
    void hand_over(AccountId administrator);

    /// A step of it, see db/batch.h; false when there is nothing left to remove.
    bool remove_expired(Instant now);

private:
    void add_rows(const std::string& import, const std::vector<ImportedAccount>& accounts);

    db::Session& database_;
    bool started_ = false;
};

}  // namespace portal
