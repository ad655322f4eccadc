#pragma once

#include "db/session.h"

#include <string>
#include <vector>

namespace portal::db {

/// A numbered file of sql/: one statement of the schema, written once for both databases.
struct Migration {
    int version;
    std::string name;
    std::string sql;
};

/// The `NNNN_name.sql` of `folder` in order. Throws std::runtime_error when a number is missing or
/// twice.
std::vector<Migration> migrations_in(const std::string& folder);

/// The number of the last migration applied; 0 for an empty database.
int schema_version(Session& session);

/// Applies those of `migrations` that the database lacks, and returns how many. Several processes
/// may do so at once: the others wait, so `session` needs Patience::endless. Throws
/// std::runtime_error when the database is newer than `migrations`.
int migrate(Session& session, const std::vector<Migration>& migrations);

}  // namespace portal::db
