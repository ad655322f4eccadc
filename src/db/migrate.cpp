#include "db/migrate.h"

#include "base/text.h"
#include "db/query.h"
#include "db/transaction.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace portal::db {

namespace {

constexpr std::size_t version_digits = 4;

std::string content_of(const std::filesystem::path& path) {
    std::ostringstream content;
    content << std::ifstream{path}.rdbuf();
    return content.str();
}

/// SOCI takes a colon or a quote in a comment for part of the statement.
std::string without_comments(const std::string& sql) {
    std::string text;
    for (const auto& line : split(sql, '\n')) text += line.substr(0, line.find("--")) + "\n";
    return text;
}

/// What the two databases do not write alike: an id that is never given twice, and what MariaDB
/// needs to compare names byte by byte as SQLite does.
std::string written_for(bool is_sqlite, std::string sql) {
    sql = replace_all(std::move(sql), "@ID@",
                      is_sqlite ? "INTEGER PRIMARY KEY AUTOINCREMENT"
                                : "BIGINT NOT NULL AUTO_INCREMENT PRIMARY KEY");
    return replace_all(
        std::move(sql), "@TABLE@",
        is_sqlite ? "" : "ENGINE=InnoDB DEFAULT CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
}

void create_version_table(Session& session) {
    session.sql()
        << "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER NOT NULL PRIMARY KEY)";
}

int highest_version(Session& session) {
    int version = 0;
    fetch(session.sql(), "SELECT COALESCE(MAX(version), 0) FROM schema_version",
          soci::into(version));
    return version;
}

/// False when another process applied it meanwhile.
bool apply(Session& session, const Migration& migration) {
    try {
        return transact(session, [&] {
            execute(session.sql(), "INSERT INTO schema_version (version) VALUES (:version)",
                    soci::use(migration.version, "version"));
            session.sql() << written_for(session.is_sqlite(), migration.sql);
            return true;
        });
    } catch (const Duplicate&) {
        return false;
    } catch (const soci::soci_error& error) {
        if (!session.is_sqlite())
            execute(session.sql(), "DELETE FROM schema_version WHERE version = :version",
                    soci::use(migration.version, "version"));
        throw std::runtime_error("sql/" + migration.name + ": " + error.get_error_message());
    }
}

/// Keeps other processes from migrating the same MariaDB database meanwhile: its DDL commits by
/// itself, so no transaction can. SQLite's transactions do.
class MigrationLock {
public:
    explicit MigrationLock(Session& session) : session_(session) {
        if (session_.is_sqlite()) return;
        int is_ours = 0;
        fetch(session_.sql(), "SELECT COALESCE(GET_LOCK('flexisip-accounts migrate', 86400), 0)",
              soci::into(is_ours));
        if (is_ours != 1) throw Unavailable("database: another migration does not come to its end");
    }
    ~MigrationLock() {
        if (!session_.is_sqlite()) session_.close();  // which releases it
    }
    MigrationLock(const MigrationLock&) = delete;
    MigrationLock& operator=(const MigrationLock&) = delete;

private:
    Session& session_;
};

}  // namespace

std::vector<Migration> migrations_in(const std::string& folder) {
    std::vector<Migration> migrations;
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        const auto name = entry.path().filename().string();
        const auto version = to_integer(name.substr(0, version_digits));
        if (!ends_with(name, ".sql") || !version) continue;
        migrations.push_back(
            {static_cast<int>(*version), name, without_comments(content_of(entry.path()))});
    }
    std::sort(migrations.begin(), migrations.end(),
              [](const auto& a, const auto& b) { return a.version < b.version; });
    for (std::size_t i = 0; i < migrations.size(); ++i)
        if (migrations[i].version != static_cast<int>(i) + 1)
            throw std::runtime_error("sql/: no migration number " + std::to_string(i + 1));
    return migrations;
}

int schema_version(Session& session) {
    create_version_table(session);
    return highest_version(session);
}

int migrate(Session& session, const std::vector<Migration>& migrations) {
    const MigrationLock lock{session};
    const int current = schema_version(session);
    if (current > static_cast<int>(migrations.size()))
        throw std::runtime_error("the database has schema version " + std::to_string(current) +
                                 ", newer than this program");
    int applied = 0;
    for (const auto& migration : migrations)
        if (migration.version > current && apply(session, migration)) ++applied;
    return applied;
}

}  // namespace portal::db
