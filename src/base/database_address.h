#pragma once

#include <string>
#include <string_view>

namespace portal {

/// Where the database is: the setting `database`, taken apart.
struct DatabaseAddress {
    /// "sqlite:///path", "sqlite://:memory:" or
    /// "mysql://user[:password]@host[:port]/name[?unix_socket=/path]", whose parts may have escapes
    /// (%40). Throws std::invalid_argument with the end of the sentence "database …": "must be …".
    static DatabaseAddress parse(std::string_view text);

    bool is_sqlite = false;
    std::string name;  ///< of the database, or the path of the SQLite file
    std::string user;
    std::string password;
    std::string host;
    std::string port;         ///< empty: the usual one
    std::string unix_socket;  ///< empty: the usual one
};

/// SOCI, to which a value is given in quotes, knows no escape: one kind of quote must be free.
bool has_both_quotes(std::string_view value);

}  // namespace portal
