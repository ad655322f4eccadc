#pragma once

#include <soci/soci.h>

#include <string>

/// One statement at a time: its text, and what is bound to it by soci::use and soci::into. Written
/// as calls rather than with SOCI's streams, since there a temporary that is bound dies before it
/// is read.
namespace portal::db {

/// Runs `text` and returns how many rows it matched.
template <class... Exchanges>
long long execute(soci::session& sql, const std::string& text, const Exchanges&... exchanges) {
    auto prepared = sql.prepare << text;
    ((prepared, exchanges), ...);
    soci::statement statement{prepared};
    statement.execute(true);
    return statement.get_affected_rows();
}

/// Reads the first row of `text`; false when there is none.
template <class... Exchanges>
bool fetch(soci::session& sql, const std::string& text, const Exchanges&... exchanges) {
    auto prepared = sql.prepare << text;
    ((prepared, exchanges), ...);
    soci::statement statement{prepared};
    return statement.execute(true);
}

/// Calls `row` for each row of `text`, after the bound variables took its values.
template <class Row, class... Exchanges>
void for_each(soci::session& sql, const std::string& text, Row row, const Exchanges&... exchanges) {
    auto prepared = sql.prepare << text;
    ((prepared, exchanges), ...);
    soci::statement statement{prepared};
    statement.execute();
    while (statement.fetch()) row();
}

}  // namespace portal::db
