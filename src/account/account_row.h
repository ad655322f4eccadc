#pragma once

#include "account/account.h"
#include "db/query.h"
#include "db/row.h"

namespace portal {

/// The columns of an account, to stand in a SELECT from `accounts a`, and the places they are read
/// into: the only place that knows them.
struct AccountRow {
    static constexpr auto columns =
        "a.id, a.username, a.domain, a.display_name, a.email, a.phone, a.language, a.activated, "
        "a.activated_at, a.admin, a.newsletter, a.created_at, "
        "(SELECT COUNT(*) FROM passwords p WHERE p.account_id = a.id)";

    long long id = 0;
    std::string username;
    std::string domain;
    db::NullableText display_name;
    db::NullableText email;
    db::NullableText phone;
    std::string language;
    int activated = 0;
    db::NullableTime activated_at;
    int admin = 0;
    int newsletter = 0;
    long long created_at = 0;
    int passwords = 0;

    /// db::prepare with all columns, then `more` (what follows them, and what is bound).
    template <class... Exchanges>
    soci::statement prepare(soci::session& sql, const std::string& text, const Exchanges&... more) {
        return db::prepare(sql, text, soci::into(id), soci::into(username), soci::into(domain),
                           db::into(display_name), db::into(email), db::into(phone),
                           soci::into(language), soci::into(activated), db::into(activated_at),
                           soci::into(admin), soci::into(newsletter), soci::into(created_at),
                           soci::into(passwords), more...);
    }

    /// Reads the first row; false when there is none.
    template <class... Exchanges>
    bool fetch(soci::session& sql, const std::string& text, const Exchanges&... more) {
        return prepare(sql, text, more...).execute(true);
    }

    /// Calls `row` for each row.
    template <class Row, class... Exchanges>
    void for_each(soci::session& sql, const std::string& text, Row row, const Exchanges&... more) {
        auto statement = prepare(sql, text, more...);
        statement.execute();
        while (statement.fetch()) row();
    }

    Account account() const {
        Account account;
        account.id = id;
        account.username = username;
        account.domain = domain;
        account.display_name = display_name.get();
        account.email = email.get();
        account.phone = phone.get();
        account.language = language;
        account.activated = activated != 0;
        account.activated_at = db::to_instant(activated_at);
        account.admin = admin != 0;
        account.newsletter = newsletter != 0;
        account.created_at = from_epoch(created_at);
        account.has_password = passwords != 0;
        return account;
    }
};

}  // namespace portal
