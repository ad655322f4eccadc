#include "account/import_rows.h"

#include "account/account_list.h"
#include "db/query.h"
#include "db/row.h"

#include <algorithm>
#include <array>

namespace portal {

namespace {

/// MariaDB takes many rows at once several times as fast as one by one. SQLite does not mind, but
/// looks for each bound name among all others.
constexpr std::size_t rows_of_a_statement = 25;

struct Row {
    std::string import;
    int number = 0;
    int line = 0;
    db::NullableText username;
    db::NullableText email;
    db::NullableText phone;
    db::NullableText display_name;
    std::string state;
    int uninvited = 0;
    db::NullableText md5;
    db::NullableText sha256;
    db::NullableText realm;

    static constexpr std::array columns{"import_id", "number", "line",         "username",
                                        "email",     "phone",  "display_name", "state",
                                        "uninvited", "md5",    "sha256",       "realm"};

    void bind(soci::details::prepare_temp_type& prepared, const std::string& suffix) {
        prepared, soci::use(import, "import_id" + suffix), soci::use(number, "number" + suffix),
            soci::use(line, "line" + suffix), db::use(username, "username" + suffix),
            db::use(email, "email" + suffix), db::use(phone, "phone" + suffix),
            db::use(display_name, "display_name" + suffix), soci::use(state, "state" + suffix),
            soci::use(uninvited, "uninvited" + suffix), db::use(md5, "md5" + suffix),
            db::use(sha256, "sha256" + suffix), db::use(realm, "realm" + suffix);
    }
};

std::string list_of_columns(const std::string& before, const std::string& behind) {
    std::string text;
    for (const auto* column : Row::columns)
        text += (text.empty() ? "(" : ", ") + before + column + behind;
    return text + ")";
}

/// The statement that inserts `Count` rows, and these.
template <std::size_t Count>
struct Insertion {
    explicit Insertion(soci::session& sql) : statement(prepare(sql)) {}

    soci::statement prepare(soci::session& sql) {
        auto text = "INSERT INTO import_rows " + list_of_columns("", "") + " VALUES ";
        for (std::size_t i = 0; i < Count; ++i)
            text += (i == 0 ? "" : ", ") + list_of_columns(":", "_" + std::to_string(i));
        auto prepared = sql.prepare << text;
        for (std::size_t i = 0; i < Count; ++i) rows[i].bind(prepared, "_" + std::to_string(i));
        return soci::statement{prepared};
    }

    std::array<Row, Count> rows;
    soci::statement statement;
};

template <class T>
db::NullableText text_of(const std::optional<T>& value) {
    return db::NullableText{value ? std::optional{value->text()} : std::nullopt};
}

void set_passwords(Row& row, const std::vector<StoredPassword>& passwords) {
    for (const auto& password : passwords) {
        const bool is_md5 = password.algorithm == to_text(SipAlgorithm::md5);
        (is_md5 ? row.md5 : row.sha256) = db::NullableText{password.digest};
        row.realm = db::NullableText{password.realm};
    }
}

Row row_of(const std::string& import, std::size_t number, const ImportedAccount& account) {
    Row row;
    row.import = import;
    row.number = static_cast<int>(number);
    row.line = static_cast<int>(account.line);
    row.username = text_of(account.username);
    row.email = text_of(account.email);
    row.phone = text_of(account.phone);
    row.display_name = text_of(account.display_name);
    row.state = to_text(account.state);
    row.uninvited = account.awaits_owner() ? 1 : 0;
    set_passwords(row, account.passwords);
    return row;
}

using Sorted = std::vector<const ImportedAccount*>;

Sorted by_username(const std::vector<ImportedAccount>& accounts) {
    Sorted sorted;
    for (const auto& account : accounts) sorted.push_back(&account);
    const auto name = [](const ImportedAccount* account) {
        return account->username ? account->username->text() : std::string{};
    };
    std::sort(sorted.begin(), sorted.end(),
              [&](const auto* one, const auto* other) { return name(one) < name(other); });
    return sorted;
}

/// Inserts from the one numbered `next`, as long as there are `Count`; returns the next.
template <std::size_t Count>
std::size_t insert(db::Session& database, const std::string& import, const Sorted& sorted,
                   std::size_t next) {
    auto& insertion = database.kept<Insertion<Count>>();
    while (next + Count <= sorted.size()) {
        for (auto& row : insertion.rows) {
            row = row_of(import, next + 1, *sorted[next]);
            ++next;
        }
        insertion.statement.execute(true);
    }
    return next;
}

}  // namespace

void insert_import_rows(db::Session& database, const std::string& import,
                        const std::vector<ImportedAccount>& accounts) {
    const auto sorted = by_username(accounts);
    const auto next = insert<rows_of_a_statement>(database, import, sorted, 0);
    insert<1>(database, import, sorted, next);
}

}  // namespace portal
