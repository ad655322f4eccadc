#include "db/session.h"

#include "db/query.h"
#include "db/transaction.h"
#include "support/mails.h"
#include "support/portal_fixture.h"

#include <soci/sqlite3/soci-sqlite3.h>
#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <future>
#include <thread>

using namespace portal;
using namespace portal::test;
namespace data = boost::unit_test::data;

namespace {

/// Makes the server drop a MariaDB connection, as a restart does; nothing on SQLite.
void lose(db::Session& session) {
    if (session.is_sqlite()) return;
    long long id = 0;
    db::fetch(session.sql(), "SELECT CONNECTION_ID()", soci::into(id));
    db::Session other{test_config().database};
    other.sql() << "KILL " << id;
}

long long one(db::Session& session) {
    long long number = 0;
    db::fetch(session.sql(), "SELECT 1", soci::into(number));
    return number;
}

const std::string insert_attempt =
    "INSERT INTO attempts (subject, count, since, last_at) VALUES (:subject, 1, 0, 0)";

}  // namespace

BOOST_FIXTURE_TEST_SUITE(session, PortalFixture, *boost::unit_test::label("database"))

BOOST_DATA_TEST_CASE(an_address_of_no_database_is_refused,
                     data::make({"", "portal.db", "postgresql://x", "sqlite://",
                                 "mysql://host/name", "mysql://user@host", "mysql://u@h/n?ssl=1",
                                 "mysql://u:%zz@h/n", "sqlite:///a=b", "sqlite:///a\"b"}),
                     url) {
    BOOST_CHECK_THROW(db::Session{url}, std::invalid_argument);
}

BOOST_AUTO_TEST_CASE(a_database_that_is_away_is_unavailable) {
    db::Session session{"mysql://nobody@127.0.0.1:1/none"};
    BOOST_CHECK_THROW(session.guard([&] { return one(session); }), Unavailable);
    const Folder folder;
    db::Session file{"sqlite://" + (folder.path / "away/portal.db").string()};
    BOOST_CHECK_THROW(file.guard([&] { return one(file); }), Unavailable);
}

BOOST_AUTO_TEST_CASE(opening_an_sqlite_file_waits_for_whoever_holds_it) {
    const Folder folder;
    const auto path = (folder.path / "test.db").string();
    soci::session holder{soci::sqlite3, "dbname=" + path};
    holder << "BEGIN EXCLUSIVE";
    const auto release = std::async(std::launch::async, [&] {
        std::this_thread::sleep_for(100ms);
        holder << "COMMIT";
    });

    db::Session session{"sqlite://" + path};
    BOOST_TEST(one(session) == 1);
}

BOOST_AUTO_TEST_CASE(a_lost_connection_is_opened_again_without_anybody_noticing) {
    auto& session = portal->database;
    lose(session);

    BOOST_TEST(session.guard([&] { return one(session); }) == 1);
}

BOOST_AUTO_TEST_CASE(work_is_not_repeated_once_it_has_committed) {
    auto& session = portal->database;
    int runs = 0;
    const auto work = [&] {
        ++runs;
        db::transact(session, [&] {
            db::execute(session.sql(), insert_attempt, soci::use(std::to_string(runs), "subject"));
        });
        lose(session);
        return one(session);
    };
    if (session.is_sqlite())
        BOOST_TEST(session.guard(work) == 1);
    else
        BOOST_CHECK_THROW(session.guard(work), Unavailable);

    BOOST_TEST(runs == 1);
    BOOST_TEST(count("attempts") == 1);
}

BOOST_AUTO_TEST_CASE(a_statement_s_error_does_not_tell_its_values) {
    const std::string secret = "s3cr3t-value";
    try {
        portal->guard([&] {
            return db::execute(portal->database.sql(), "INSERT INTO no_such_table VALUES (:x)",
                               soci::use(secret, "x"));
        });
        BOOST_ERROR("the statement should fail");
    } catch (const std::runtime_error& error) {
        BOOST_TEST(std::string{error.what()}.find(secret) == std::string::npos);
    }
}

BOOST_AUTO_TEST_SUITE_END()

BOOST_FIXTURE_TEST_SUITE(transaction, PortalFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(what_throws_leaves_nothing_behind) {
    auto& session = portal->database;
    BOOST_CHECK_THROW(db::transact(session,
                                   [&] {
                                       db::execute(session.sql(), insert_attempt,
                                                   soci::use(std::string{"a"}, "subject"));
                                       throw std::logic_error("stop");
                                   }),
                      std::logic_error);
    BOOST_TEST(count("attempts") == 0);
}

BOOST_AUTO_TEST_CASE(a_taken_unique_name_is_a_duplicate) {
    auto& session = portal->database;
    const auto insert = [&] {
        db::transact(session, [&] {
            db::execute(session.sql(), insert_attempt, soci::use(std::string{"a"}, "subject"));
        });
    };
    insert();
    BOOST_CHECK_THROW(insert(), db::Duplicate);
    BOOST_TEST(count("attempts") == 1);
}

BOOST_AUTO_TEST_CASE(names_are_compared_byte_by_byte) {
    auto& session = portal->database;
    for (const std::string subject : {"e", "E", "é"})
        db::execute(session.sql(), insert_attempt, soci::use(subject, "subject"));

    BOOST_TEST(count("attempts", "subject = 'e'") == 1);
    BOOST_TEST(count("attempts", "subject = 'E'") == 1);
    BOOST_TEST(count("attempts", "subject = 'é'") == 1);
}

BOOST_AUTO_TEST_CASE(sqlite_s_write_lock_is_waited_for_once) {
    const Folder folder;
    const auto url = "sqlite://" + (folder.path / "test.db").string();
    db::Session holder{url};
    holder.sql() << "BEGIN IMMEDIATE";
    db::Session session{url};
    session.sql() << "PRAGMA busy_timeout = 1000";
    const auto started = std::chrono::steady_clock::now();

    BOOST_CHECK_THROW(db::transact(session, [] {}), Unavailable);

    BOOST_TEST((std::chrono::steady_clock::now() - started < 3s));
}

BOOST_AUTO_TEST_CASE(a_conflict_is_tried_again_a_few_times) {
    auto& session = portal->database;
    if (session.is_sqlite()) return;  // whoever has its write lock has no conflicts
    session.sql() << "SET SESSION innodb_lock_wait_timeout = 1";
    db::execute(session.sql(), insert_attempt, soci::use(std::string{"a"}, "subject"));
    db::Session other{config.database};
    other.sql() << "START TRANSACTION";
    other.sql() << "UPDATE attempts SET count = 9";

    int runs = 0;
    db::transact(session, [&] {
        if (++runs == 2) other.sql() << "COMMIT";
        db::execute(session.sql(), "UPDATE attempts SET count = count + 1");
    });

    BOOST_TEST(runs == 2);
    BOOST_TEST(count("attempts", "count = 10") == 1);
}

BOOST_AUTO_TEST_SUITE_END()
