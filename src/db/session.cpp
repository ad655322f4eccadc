#include "db/session.h"

#include "base/database_address.h"

#include <soci/mysql/soci-mysql.h>
#include <soci/sqlite3/soci-sqlite3.h>

namespace portal::db {

namespace {

// SQLite's primary result codes (sqlite3.h cannot be included beside SOCI's header).
constexpr int sqlite_busy = 5;
constexpr int sqlite_locked = 6;
constexpr int sqlite_read_only = 8;
constexpr int sqlite_input_output = 10;
constexpr int sqlite_full = 13;
constexpr int sqlite_cannot_open = 14;
constexpr int sqlite_constraint = 19;

Failure failure_of_sqlite(int result, const std::string& message) {
    switch (result & 0xFF) {
        case sqlite_constraint:
            return message.find("UNIQUE") != std::string::npos ? Failure::duplicate
                                                               : Failure::other;
        case sqlite_busy:
        case sqlite_locked:
            return Failure::conflict;
        case sqlite_read_only:
        case sqlite_input_output:
        case sqlite_full:
        case sqlite_cannot_open:
            return Failure::connection;
        default:
            return Failure::other;
    }
}

/// Before the first connection of the process. A connection belongs to one thread, so SQLite need
/// not lock it; and it counts the memory it uses behind one lock for all threads, which cost more
/// than the statements themselves when eight of them read at once.
void prepare_sqlite() {
    static const bool once = [] {
        sqlite_api::sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
        sqlite_api::sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
        return true;
    }();
    static_cast<void>(once);
}

/// MariaDB's error numbers; those from 2000 on are the client library's.
Failure failure_of_mysql(unsigned number) {
    switch (number) {
        case 1062:
            return Failure::duplicate;
        case 1205:  // lock wait time-out
        case 1213:  // deadlock, or Galera's refusal to certify
        case 1020:  // record has changed since last read
            return Failure::conflict;
        case 1040:  // too many connections
        case 1053:  // shutdown in progress
        case 1129:  // host is blocked
        case 1158:
        case 1159:
        case 1160:
        case 1161:  // network errors
        case 1203:  // too many connections of this user
        case 1290:
        case 1792:  // read-only: a replica after a switch-over
        case 1047:  // Galera node not ready
        case 1927:  // connection was killed
        case 2002:
        case 2003:
        case 2006:
        case 2013:
        case 2055:
            return Failure::connection;
        default:
            return Failure::other;
    }
}

/// A value of a SOCI connect string.
std::string quoted(const std::string& value) {
    if (has_both_quotes(value))
        throw std::invalid_argument("database: a value holds both kinds of quotes");
    const char quote = value.find('\'') == std::string::npos ? '\'' : '"';
    return quote + value + quote;
}

std::string mysql_connect_string(const DatabaseAddress& address, const std::string& password,
                                 Patience patience) {
    auto text = "db=" + quoted(address.name) + " user=" + quoted(address.user) +
                " host=" + quoted(address.host);
    if (!password.empty()) text += " password=" + quoted(password);
    if (!address.port.empty()) text += " port=" + address.port;
    if (!address.unix_socket.empty()) text += " unix_socket=" + quoted(address.unix_socket);
    text += " charset=utf8mb4 connect_timeout=2";
    return patience == Patience::page ? text + " read_timeout=5 write_timeout=5" : text;
}

}  // namespace

Failure failure_of(const soci::soci_error& error) {
    if (const auto* sqlite = dynamic_cast<const soci::sqlite3_soci_error*>(&error))
        return failure_of_sqlite(sqlite->result(), error.get_error_message());
    if (const auto* mysql = dynamic_cast<const soci::mysql_soci_error*>(&error))
        return failure_of_mysql(mysql->err_num_);
    return Failure::other;
}

Session::Session(const std::string& url, const std::string& password, Patience patience) {
    const auto address = DatabaseAddress::parse(url);
    is_sqlite_ = address.is_sqlite;
    connect_string_ = is_sqlite_
                          ? "dbname=\"" + address.name + "\" timeout=5"
                          : mysql_connect_string(
                                address, password.empty() ? address.password : password, patience);
}

Session::~Session() { close(); }

soci::session& Session::sql() {
    if (!session_) open();
    return *session_;
}

void Session::open() {
    try {
        if (is_sqlite_) {
            prepare_sqlite();
            auto session = std::make_unique<soci::session>(soci::sqlite3, connect_string_);
            // WAL: readers do not wait for the writer.
            *session << "PRAGMA journal_mode = WAL";
            // Not in the connect string: SOCI would run it before it sets the time-out, and so fail
            // while another connection, the last one, puts the WAL away.
            *session << "PRAGMA synchronous = FULL";
            *session << "PRAGMA foreign_keys = ON";
            session_ = std::move(session);
        } else {
            session_ = std::make_unique<soci::session>(soci::mysql, connect_string_);
        }
    } catch (const soci::soci_error& error) {
        throw Unavailable("database: " + error.get_error_message());
    }
}

void Session::close() noexcept {
    try {
        kept_.clear();  // before the connection that they refer to
        session_.reset();
    } catch (const std::exception&) {  // NOLINT(bugprone-empty-catch)
        // The connection was lost already: there is nothing left to close.
    }
}

bool Session::recover(const soci::soci_error& error, bool may_repeat) noexcept {
    if (failure_of(error) != Failure::connection) return false;
    close();
    return may_repeat;
}

void Session::throw_translated(const soci::soci_error& error) {
    // Never what(): SOCI adds the bound values to it, passwords among them.
    const auto message = "database: " + error.get_error_message();
    switch (failure_of(error)) {
        case Failure::duplicate:
            throw Duplicate(message);
        case Failure::conflict:
        case Failure::connection:
            throw Unavailable(message);
        case Failure::other:
            break;
    }
    throw std::runtime_error(message);
}

}  // namespace portal::db
