#pragma once

#include "db/session.h"

#include <type_traits>

namespace portal::db {

/// An open transaction; rolled back unless committed. On SQLite it holds the write lock from its
/// beginning, for one that starts by reading may not be allowed to write any more when it wants to.
class Transaction {
public:
    explicit Transaction(Session& session) : session_(session) { begin(); }
    ~Transaction() {
        if (open_) roll_back();
    }
    Transaction(const Transaction&) = delete;
    Transaction& operator=(const Transaction&) = delete;

    void commit() {
        // Counted before it is known to succeed: with the connection lost in between it may well
        // have.
        session_.count_commit();
        session_.sql() << "COMMIT";
        open_ = false;
    }

private:
    void begin() {
        try {
            session_.sql() << (session_.is_sqlite() ? "BEGIN IMMEDIATE" : "START TRANSACTION");
        } catch (const soci::soci_error& error) {
            // SQLite has waited for its lock already, as long as anybody may.
            if (failure_of(error) != Failure::conflict) throw;
            throw Unavailable("database: " + error.get_error_message());
        }
    }
    void roll_back() noexcept {
        try {
            session_.sql() << "ROLLBACK";
        } catch (const std::exception&) {
            session_.close();  // which rolls back as well
        }
    }

    Session& session_;
    bool open_ = true;
};

constexpr int transaction_attempts = 5;

/// Runs `work` as one transaction and gives back its result. Repeats the whole of it when the
/// database asks for that (deadlock, Galera's certification), so `work` changes nothing but the
/// database. What `work` throws rolls back. Throws Duplicate for a unique key; other failures of
/// the database pass through to Session::guard.
template <class Work>
auto transact(Session& session, Work work) -> decltype(work()) {
    for (int attempt = 1;; ++attempt) {
        try {
            Transaction transaction{session};
            session.check();
            if constexpr (std::is_void_v<decltype(work())>) {
                work();
                transaction.commit();
                return;
            } else {
                auto result = work();
                transaction.commit();
                return result;
            }
        } catch (const soci::soci_error& error) {
            const auto failure = failure_of(error);
            if (failure == Failure::duplicate) throw Duplicate(error.get_error_message());
            if (failure != Failure::conflict || attempt == transaction_attempts) throw;
        }
    }
}

}  // namespace portal::db
