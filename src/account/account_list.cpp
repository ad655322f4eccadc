#include "account/account_list.h"

#include "account/account_row.h"
#include "account/account_search.h"
#include "base/text.h"

#include <algorithm>
#include <limits>
#include <stdexcept>

namespace portal {

namespace {

using soci::use;
using Place = AccountList::Place;
using Query = AccountList::Query;

/// That many names of an account are searched, so that so many matches fill a page.
constexpr std::size_t names_of_an_account = 3;
/// Up to the names of so many are read at once where many are passed over.
constexpr std::size_t most_read = 5000;
constexpr auto before_all = std::numeric_limits<AccountId>::max();
/// Greater than whatever may stand in a name; in ASCII, for MariaDB takes no other bytes.
constexpr char after_all = '\x7f';

/// An account, and where in the list it was found.
struct Match {
    Account account;
    Place place;
};

std::size_t most_matches(const Query& query) { return names_of_an_account * query.size + 1; }

/// SQLite takes this for a comment. MariaDB obeys it, and would else read all accounts of the
/// domain rather than those from a place on.
std::string accounts_by(const std::string& index) {
    return " FROM accounts a /*! FORCE INDEX (" + index + ") */ WHERE a.domain = :domain";
}

/// The index that has the accounts of these filters in this order. Administrators are few, so that
/// of both filters theirs is enough.
std::string index_of(const Query& query) {
    const bool newest = query.order == AccountList::Order::newest;
    if (query.administrators) return newest ? "accounts_admin" : "accounts_admin_username";
    if (query.state) return newest ? "accounts_state" : "accounts_state_username";
    // Whoever searches anywhere looks at each account: that is fastest as they lie on the disk.
    if (newest && !query.search.empty()) return "PRIMARY";
    return newest ? "accounts_newest" : "accounts_username";
}

/// `by_index`: of the filters that an index may be chosen by; SQLite chooses by none within a call.
std::string filters(const Query& query, bool by_index) {
    std::string text;
    if (query.administrators)
        text += std::string{" AND "} + (by_index ? "a.admin" : "COALESCE(a.admin, 0)") + " = 1";
    if (query.state)
        text += std::string{" AND "} +
                (by_index && !query.administrators ? "a.state" : "COALESCE(a.state, '')") + " = '" +
                std::string{to_text(*query.state)} + "'";
    return text;
}

constexpr auto anywhere =
    " AND (INSTR(a.username, :search) > 0 OR INSTR(a.email_key, :search) > 0 "
    "OR INSTR(a.phone, :search) > 0)";

std::string limit(std::size_t count) { return " LIMIT " + std::to_string(count); }

/// The names in `column` that begin as those searched, from a place on.
std::string names_in(const std::string& column, const Query& query) {
    const std::string way = query.before ? "<" : ">";
    const std::string order = query.before ? " DESC" : "";
    const auto name = "a." + column;
    // A username is unique, and its index has no id beside it.
    const auto and_id = column == "username" ? "" : ", a.id" + order;
    return "SELECT * FROM (SELECT " + name + " AS name, a.id AS id" +
           accounts_by("accounts_" + column) + " AND " + name + " >= :first_" + column + " AND " +
           name + " <= :last_" + column + " AND (" + name + " " + way + " :name OR a.id " + way +
           " :id)" + filters(query, false) + " ORDER BY " + name + order + and_id +
           limit(most_matches(query)) + ") AS in_" + column;
}

/// The names that begin with `prefix`, as far as they lie on the page's side of its place.
struct Range {
    Range(const Query& query, const Place& place, const std::string& prefix)
        : first(query.before ? prefix : std::max(prefix, place.name)),
          last(query.before ? std::min(prefix + after_all, place.name) : prefix + after_all) {}

    std::string first;
    std::string last;
};

std::vector<Match> find_by_prefix(soci::session& sql, const Domain& domain, const Query& query,
                                  const AccountSearch& search) {
    const auto place = query.before ? *query.before : query.after.value_or(Place{});
    const Range usernames{query, place, search.username};
    const Range emails{query, place, search.text};
    const Range phones{query, place, search.phone};
    const std::string order = query.before ? " DESC" : "";
    const auto text = std::string{"SELECT "} + AccountRow::columns + ", m.name FROM (" +
                      names_in("username", query) + " UNION " + names_in("email_key", query) +
                      " UNION " + names_in("phone", query) +
                      ") m JOIN accounts a ON a.id = m.id ORDER BY m.name" + order + ", m.id" +
                      order + limit(most_matches(query));
    std::vector<Match> matches;
    AccountRow row;
    std::string name;
    row.for_each(
        sql, text,
        [&] {
            matches.push_back({row.account(), {name, row.id}});
        },
        soci::into(name), use(domain.text(), "domain"), use(usernames.first, "first_username"),
        use(usernames.last, "last_username"), use(emails.first, "first_email_key"),
        use(emails.last, "last_email_key"), use(phones.first, "first_phone"),
        use(phones.last, "last_phone"), use(place.name, "name"), use(place.id, "id"));
    return matches;
}

/// A list in the order of the accounts' ids or usernames, followed one way or the other.
class Walk {
public:
    Walk(soci::session& sql, const Domain& domain, const Query& query)
        : sql_(sql),
          domain_(domain.text()),
          query_(query),
          newest_(query.order == AccountList::Order::newest),
          descending_(newest_ != query.before.has_value()),
          from_(query.before ? *query.before : query.after.value_or(Place{{}, before_all})) {}

    /// The last account within reach; nothing when there are none beyond.
    std::optional<Place> find_end() {
        auto all = query_;
        all.search.clear();
        const auto text = "SELECT " + column() + accounts(all) + order() + " LIMIT 2 OFFSET " +
                          std::to_string(query_.reach - 1);
        Place place;
        std::vector<Place> places;
        const auto find = [&](const auto& from, auto& name) {
            db::for_each(
                sql_, text, [&] { places.push_back(place); }, soci::into(name),
                use(domain_, "domain"), use(from, "from"));
        };
        if (newest_)
            find(from_.id, place.id);
        else
            find(from_.name, place.name);
        return places.size() == 2 ? std::optional{places.front()} : std::nullopt;
    }

    /// Those in which `search` stands, not beyond `end`.
    std::vector<Match> find(const std::string& search, const std::optional<Place>& end) {
        const auto text = std::string{"SELECT "} + AccountRow::columns + accounts(query_) +
                          " AND " + column() + (descending_ ? " >= " : " <= ") + ":last" +
                          anywhere + order() + limit(query_.size + 1);
        std::vector<Match> matches;
        AccountRow row;
        const auto find = [&](const auto& from, const auto& last) {
            row.for_each(
                sql_, text,
                [&] {
                    matches.push_back({row.account(), {newest_ ? "" : row.username, row.id}});
                },
                use(domain_, "domain"), use(search, "search"), use(from, "from"),
                use(last, "last"));
        };
        const auto last = end.value_or(descending_ ? Place{} : Place{{after_all}, before_all});
        if (newest_)
            find(from_.id, last.id);
        else
            find(from_.name, last.name);
        return matches;
    }

private:
    std::string column() const { return newest_ ? "a.id" : "a.username"; }
    std::string accounts(const Query& query) const {
        return accounts_by(index_of(query)) + filters(query, true) + " AND " + column() +
               (descending_ ? " < " : " > ") + ":from";
    }
    std::string order() const { return " ORDER BY " + column() + (descending_ ? " DESC" : ""); }

    soci::session& sql_;
    std::string domain_;
    const Query& query_;
    bool newest_;
    bool descending_;
    Place from_;
};

/// An account is found by each of its names that begins as searched, and shown at the first.
bool is_shown(const Match& match, const AccountSearch& search) {
    const auto& [account, place] = match;
    for (const auto& [name, prefix] :
         {std::pair{std::optional{account.username}, search.username},
          std::pair{account.email, search.text}, std::pair{account.phone, search.phone}})
        if (name && starts_with(lower(*name), prefix) && lower(*name) < place.name) return false;
    return true;
}

/// Those of a page and one more, each account once. Many names in a row may be of accounts that
/// were shown before: they are passed over, more of them with each read, as far as `reach`. `end`
/// is where that stopped.
std::vector<Match> find_shown(soci::session& sql, const Domain& domain, const Query& query,
                              const AccountSearch& search, std::optional<Place>& end) {
    std::vector<Match> shown;
    auto read = query;
    for (std::size_t seen = 0; seen < query.reach; seen += most_matches(read)) {
        if (seen > 0) read.size = std::min(2 * read.size, most_read);
        const auto matches = find_by_prefix(sql, domain, read, search);
        for (const auto& match : matches)
            if (shown.size() <= query.size && is_shown(match, search)) shown.push_back(match);
        if (shown.size() > query.size || matches.size() < most_matches(read)) return shown;
        (read.before ? read.before : read.after) = matches.back().place;
    }
    end = read.before ? read.before : read.after;
    return shown;
}

}  // namespace

std::string_view to_text(AccountState state) {
    switch (state) {
        case AccountState::waiting:
            return "waiting";
        case AccountState::active:
            return "active";
        case AccountState::deactivated:
            return "deactivated";
    }
    throw std::logic_error("to_text: unknown AccountState");
}

std::optional<AccountState> parse_account_state(std::string_view text) {
    for (const auto state :
         {AccountState::waiting, AccountState::active, AccountState::deactivated})
        if (text == to_text(state)) return state;
    return std::nullopt;
}

std::string Place::text() const { return name + ":" + std::to_string(id); }

std::optional<Place> Place::parse(std::string_view text) {
    const auto colon = text.rfind(':');
    if (colon == std::string_view::npos) return std::nullopt;
    const auto id = to_integer(text.substr(colon + 1));
    if (!id) return std::nullopt;
    return Place{std::string{text.substr(0, colon)}, *id};
}

AccountList::Page AccountList::page(const Domain& domain, const Query& query) {
    const auto search = AccountSearch::parse(query.search, domain, query.country);
    auto& sql = database_.sql();
    Walk walk{sql, domain, query};
    auto end = search.by_prefix || search.text.empty() ? std::nullopt : walk.find_end();
    const auto matches = search.by_prefix ? find_shown(sql, domain, query, search, end)
                                          : walk.find(search.text, end);
    Page page;
    for (const auto& match : matches)
        if (page.accounts.size() < query.size) page.accounts.push_back(match.account);
    const bool more = matches.size() > query.size;
    const auto beyond = more ? std::optional{matches[query.size - 1].place} : end;
    const auto back = matches.empty() ? std::nullopt : std::optional{matches.front().place};
    if (query.before) {
        std::reverse(page.accounts.begin(), page.accounts.end());
        page.previous = beyond;
        page.next = back;
    } else {
        page.next = beyond;
        if (query.after) page.previous = back;
    }
    return page;
}

bool AccountList::has_administrator(const Domain& domain) {
    Query query;
    query.state = AccountState::active;
    query.administrators = true;
    return !page(domain, query).accounts.empty();
}

}  // namespace portal
