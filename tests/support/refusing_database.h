#pragma once

#include "db/session.h"

#include <string>

namespace portal::test {

/// While it lives, the database refuses an act, such as "DELETE ON sessions", on every row.
class RefusingDatabase {
public:
    RefusingDatabase(db::Session& session, const std::string& act) : session_(session) {
        session_.sql() << "CREATE TRIGGER refusal BEFORE " << act
                       << (session_.is_sqlite() ? " BEGIN SELECT RAISE(ABORT, 'refused'); END"
                                                : " FOR EACH ROW SIGNAL SQLSTATE '45000'");
    }
    ~RefusingDatabase() { session_.sql() << "DROP TRIGGER refusal"; }
    RefusingDatabase(const RefusingDatabase&) = delete;
    RefusingDatabase& operator=(const RefusingDatabase&) = delete;

private:
    db::Session& session_;
};

}  // namespace portal::test
