#include "base/database_address.h"

#include "base/text.h"

#include <stdexcept>

namespace portal {

namespace {

void require(bool good, const char* otherwise) {
    if (!good) throw std::invalid_argument(otherwise);
}

/// A part of the address as it is meant.
std::string decoded(std::string_view text) {
    const auto plain = percent_decoded(text);
    require(plain.has_value(), "must have %XX escapes that stand for text");
    require(!has_both_quotes(*plain), "must not have both \" and ' in one of its parts");
    return *plain;
}

DatabaseAddress sqlite_at(std::string_view path) {
    require(!path.empty(), "must name a file behind sqlite://");
    // SOCI splits at '=' before it looks at quotes, and knows no escape for one.
    require(path.find_first_of("=\"") == std::string_view::npos,
            "must name a file without '=' and '\"' in its path");
    DatabaseAddress address;
    address.is_sqlite = true;
    address.name = path;
    return address;
}

/// `text`: "host", "host:port", or with the [::1] of URLs.
void take_host(DatabaseAddress& address, std::string_view text) {
    const bool is_bracketed = starts_with(text, "[");
    const auto end = is_bracketed ? text.find(']') : text.find(':');
    const auto host = text.substr(0, end);
    address.host = decoded(is_bracketed ? host.substr(1) : host);
    if (end == std::string_view::npos) return require(!is_bracketed, "must have a ] for its [");
    const auto rest = text.substr(is_bracketed ? end + 1 : end);
    if (rest.empty()) return;
    const auto port = to_integer(rest.substr(1));
    require(rest.front() == ':' && port && *port >= 1 && *port <= 65535,
            "must have a port from 1 to 65535 behind the host's ':'");
    address.port = rest.substr(1);
}

void take_option(DatabaseAddress& address, std::string_view text) {
    constexpr std::string_view socket = "unix_socket=";
    require(starts_with(text, socket), "must have no option but unix_socket=/path");
    address.unix_socket = decoded(text.substr(socket.size()));
}

/// `text`: what follows mysql://
DatabaseAddress mysql_at(std::string_view text) {
    constexpr auto otherwise = "must be mysql://user@host/name";
    const auto at = text.rfind('@');
    require(at != std::string_view::npos, otherwise);
    const auto slash = text.find('/', at);
    require(slash != std::string_view::npos, otherwise);
    const auto user = text.substr(0, at);
    const auto colon = user.find(':');
    const auto question = text.find('?', slash);

    DatabaseAddress address;
    address.user = decoded(user.substr(0, colon));
    if (colon != std::string_view::npos) address.password = decoded(user.substr(colon + 1));
    take_host(address, text.substr(at + 1, slash - at - 1));
    address.name = decoded(text.substr(slash + 1, question - slash - 1));
    require(!address.name.empty(), otherwise);
    if (question != std::string_view::npos) take_option(address, text.substr(question + 1));
    return address;
}

}  // namespace

DatabaseAddress DatabaseAddress::parse(std::string_view text) {
    constexpr std::string_view sqlite = "sqlite://";
    constexpr std::string_view mysql = "mysql://";
    if (starts_with(text, sqlite)) return sqlite_at(text.substr(sqlite.size()));
    require(starts_with(text, mysql), "must begin with sqlite:// or mysql://");
    return mysql_at(text.substr(mysql.size()));
}

bool has_both_quotes(std::string_view value) {
    return value.find('\'') != std::string_view::npos && value.find('"') != std::string_view::npos;
}

}  // namespace portal
