#pragma once

#include "account/address.h"
#include "account/credentials.h"
#include "account/imported_account.h"
#include "account/installation.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace portal {

/// More accounts than this are split into several files: what an import takes stays foreseeable.
constexpr std::size_t import_limit = 100'000;

/// What a file of accounts says, and what is wrong with it by itself: whether its names are free is
/// the database's to know.
struct ImportFile {
    std::vector<ImportedAccount> accounts;
    ImportProblems problems;
    std::string ignored = {};  ///< the columns that are passed over, "id, created"
};

/// The columns that are read, in the order in which a page names them.
const std::vector<std::string>& import_columns();
/// Those of an exported file that are passed over: nobody becomes an administrator by a file.
const std::vector<std::string>& ignored_import_columns();

/// Reads comma-separated values whose first line names the columns.
ImportFile read_import(std::string_view text, const Domain& domain,
                       const Installation& installation, const Credentials& credentials);

}  // namespace portal
