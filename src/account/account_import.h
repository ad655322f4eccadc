#pragma once

#include "account/account_creation.h"
#include "account/import_file.h"
#include "account/import_store.h"

#include <string>

namespace portal {

/// Accounts from a file. It is checked whole, then waits for its administrator to start it; a
/// thread in the background makes all of its accounts in one transaction, or none.
class AccountImport {
public:
    AccountImport(const Installation& installation, const Clock& clock, Stores& stores,
                  const Credentials& credentials, AccountCreation& creation)
        : installation_(installation),
          clock_(clock),
          stores_(stores),
          credentials_(credentials),
          creation_(creation) {}

    struct Checked {
        Import import;
        ImportProblems problems;
    };
    /// Without problems, the file is kept for this session, and may be started. With one, nothing
    /// is.
    Checked check(const Domain& domain, const std::string& text, const Administrator& by,
                  const std::string& session);
    /// Why it failed.
    ImportProblems problems(const Import& import);

    /// What is due: the accounts of imports that were started, then some of the invitations to
    /// them.
    void work();

private:
    ImportProblems keep(const Import& import, const std::string& session, const ImportFile& file);
    void create(const Import& import);
    void create_all(const Import& import);
    void invite_some(const Import& import);

    const Installation& installation_;
    const Clock& clock_;
    Stores& stores_;
    const Credentials& credentials_;
    AccountCreation& creation_;
};

}  // namespace portal
