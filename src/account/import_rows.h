#pragma once

#include "account/imported_account.h"
#include "db/session.h"

#include <string>
#include <vector>

namespace portal {

/// Writes the rows of an import into `import_rows`, in the order of their usernames. Part of
/// ImportStore and of the caller's transaction.
void insert_import_rows(db::Session& database, const std::string& import,
                        const std::vector<ImportedAccount>& accounts);

}  // namespace portal
