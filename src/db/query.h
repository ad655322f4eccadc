#pragma once

#include <soci/soci.h>

#include <string>

/// One statement at a time: its text, and what is bound to it by soci::use and soci::into. Written
/// as calls rather than with SOCI's streams, since there a temporary that is bound dies before it
/// is read.
namespace portal::db {

/// A statement with what is bound to it. What `exchanges` refer to must outlive it.
template <class... Exchanges>
soci::statement prepare(soci::session& sql, const std::string& text,
                        const Exchanges&... exchanges) {
    auto prepared = sql.prepare << text;
    ((prepared, exchanges), ...);
    return soci::statement{prepared};
}

/// Runs `text` and returns how many rows it matched.
template <class... Exchanges>
long long execute(soci::session& sql, const std::string& text, const Exchanges&... exchanges) {
    auto statement = prepare(sql, text, exchanges...);
    statement.execute(true);
    return statement.get_affected_rows();
}

/// Reads the first row of `text`; false when there is none.
template <class... Exchanges>
bool fetch(soci::session& sql, const std::string& text, const Exchanges&... exchanges) {
    return prepare(sql, text, exchanges...).execute(true);
}

/// Reads the one row of a statement that is kept, see Session::kept(); false when there is none.
inline bool fetch(soci::statement& statement) {
    const bool found = statement.execute(true);
    // Read to its end: else SQLite would show this connection the database as it was at this
    // moment, until the statement is run again.
    if (found) statement.fetch();
    return found;
}

/// Calls `row` for each row of `text`, after the bound variables took its values.
template <class Row, class... Exchanges>
void for_each(soci::session& sql, const std::string& text, Row row, const Exchanges&... exchanges) {
    auto statement = prepare(sql, text, exchanges...);
    statement.execute();
    while (statement.fetch()) row();
}

}  // namespace portal::db
