#pragma once

#include "base/is_over.h"
#include "db/query.h"
#include "db/transaction.h"

#include <chrono>
#include <thread>
#include <vector>

/// Work on many rows in small steps, each a transaction: MariaDB is given five seconds for a
/// statement, and while one transaction goes on nobody else writes to what it has touched, which is
/// everything on SQLite.
namespace portal::db {

/// Runs `step` until it says that there is no more to do, or all is over.
template <class Step>
void transact_in_steps(Session& session, Step step, const IsOver& is_over = never_over) {
    // SQLite's lock goes to whoever asks while it is free.
    constexpr std::chrono::milliseconds turn_of_others{5};
    while (!is_over() && transact(session, step)) std::this_thread::sleep_for(turn_of_others);
}

using Key = std::vector<std::string>;

/// The `columns` of some of the rows of `table` for which `condition` holds.
template <class... Exchanges>
std::vector<Key> find_batch(soci::session& sql, const std::string& table, const Key& columns,
                            const std::string& condition, const Exchanges&... exchanges) {
    constexpr int limit = 500;
    std::string list;
    for (const auto& column : columns) list += (list.empty() ? "" : ", ") + column;
    auto select = sql.prepare << "SELECT " << list << " FROM " << table << " WHERE " << condition
                              << " LIMIT " << limit;
    Key row(columns.size());
    for (auto& value : row) (select, soci::into(value));
    ((select, exchanges), ...);
    std::vector<Key> found;
    soci::statement statement{select};
    statement.execute();
    while (statement.fetch()) found.push_back(row);
    return found;
}

/// Removes some of the rows of `table` for which `condition` holds, and returns their keys: none
/// when there are no more. Each goes by its key, for MariaDB before 11.1 reads the whole table for
/// a DELETE with a subquery, and locks what it reads.
template <class... Exchanges>
std::vector<Key> remove_batch(soci::session& sql, const std::string& table, const Key& key,
                              const std::string& condition, const Exchanges&... exchanges) {
    const auto found = find_batch(sql, table, key, condition, exchanges...);
    std::string is_row;
    for (const auto& column : key) is_row += column + " = :" + column + "_ AND ";
    auto remove = sql.prepare << "DELETE FROM " << table << " WHERE " << is_row << condition;
    Key row(key.size());
    for (std::size_t i = 0; i < key.size(); ++i) (remove, soci::use(row[i], key[i] + "_"));
    ((remove, exchanges), ...);
    soci::statement statement{remove};
    std::vector<Key> removed;
    for (const auto& values : found) {
        row = values;
        statement.execute(true);
        if (statement.get_affected_rows() == 1) removed.push_back(row);
    }
    return removed;
}

}  // namespace portal::db
