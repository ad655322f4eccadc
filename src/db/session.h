#pragma once

#include "base/unavailable.h"

#include <soci/soci.h>

#include <functional>
#include <map>
#include <memory>
#include <stdexcept>
#include <string>
#include <typeindex>
#include <utility>

namespace portal::db {

/// A row with this unique name is already there.
struct Duplicate : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// What went wrong with a statement, as far as a caller can act on it.
enum class Failure {
    duplicate,  ///< a unique key
    conflict,  ///< deadlock, lock time-out, Galera's certification: the transaction may be repeated
    connection,  ///< the server is away or refuses to serve: reconnect, or wait
    other
};
Failure failure_of(const soci::soci_error& error);

/// How long MariaDB may take for a statement.
enum class Patience {
    page,    ///< 5 s: somebody waits for the answer
    endless  ///< a change of large tables
};

/// One connection to SQLite or to MariaDB/MySQL, opened when first used and again after it was
/// lost. Belongs to one thread.
class Session {
public:
    /// `url` is a DatabaseAddress: throws std::invalid_argument when it is none; does not connect.
    /// A non-empty `password` stands in for one in the URL.
    explicit Session(const std::string& url, const std::string& password = {},
                     Patience patience = Patience::page);
    ~Session();

    bool is_sqlite() const { return is_sqlite_; }

    /// The open connection. Throws Unavailable when there is none to be had.
    soci::session& sql();

    /// A statement that is prepared once for each connection, together with all that is bound to
    /// it: for what every page asks, where preparing takes longer than running. `Statement` is made
    /// from the open soci::session.
    template <class Statement>
    Statement& kept() {
        auto& connection = sql();
        auto& place = kept_[typeid(Statement)];
        if (!place) place = std::make_shared<Statement>(connection);
        return *static_cast<Statement*>(place.get());
    }

    /// Closes the connection; the next sql() opens another.
    void close() noexcept;

    /// Runs the whole of a request's work, and tells database failures in the portal's terms:
    /// Duplicate, Unavailable, std::runtime_error with the server's message and never the bound
    /// values. When a connection turns out dead before anything was committed, the work is done
    /// once more on a fresh one.
    template <class Work>
    auto guard(Work work) {
        const auto before = commits_;
        for (bool again = true;; again = false) {
            try {
                return work();
            } catch (const soci::soci_error& error) {
                if (!recover(error, again && commits_ == before)) throw_translated(error);
            }
        }
    }

    /// Called by Transaction.
    void count_commit() { ++commits_; }
    /// Called by transact().
    void check() const {
        if (check_) check_();
    }

private:
    friend class Condition;

    void open();
    bool recover(const soci::soci_error& error, bool may_repeat) noexcept;
    [[noreturn]] static void throw_translated(const soci::soci_error& error);

    bool is_sqlite_;
    std::string connect_string_;
    std::unique_ptr<soci::session> session_;
    std::map<std::type_index, std::shared_ptr<void>> kept_;
    unsigned long commits_ = 0;
    std::function<void()> check_;
};

/// While it lives, every transact() of the session begins with `check`, which throws when the work
/// may not be done any more.
class Condition {
public:
    Condition(Session& session, std::function<void()> check) : session_(session) {
        session_.check_ = std::move(check);
    }
    ~Condition() { session_.check_ = nullptr; }
    Condition(const Condition&) = delete;
    Condition& operator=(const Condition&) = delete;

private:
    Session& session_;
};

}  // namespace portal::db
