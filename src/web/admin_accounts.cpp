#include "base/csv.h"
#include "web/admin_page.h"
#include "web/csv_download.h"
#include "web/handlers.h"
#include "web/routes.h"

namespace portal::web {

namespace {

using Order = AccountList::Order;
using Place = AccountList::Place;
using Query = AccountList::Query;

constexpr auto order_by_username = "username";
constexpr std::size_t accounts_of_a_batch = 1000;
constexpr auto role_of_administrators = "administrator";

Query query_of(const Context& c) {
    const auto given = [&](std::string_view name) { return http::value(c.request.query, name); };
    Query query;
    query.search = given("search");
    query.country = c.config().default_country;
    query.state = parse_account_state(given("state"));
    query.administrators = given("role") == role_of_administrators;
    if (given("sort") == order_by_username) query.order = Order::username;
    query.after = Place::parse(given("after"));
    if (!query.after) query.before = Place::parse(given("before"));
    return query;
}

/// The query of the URL of a page of the same list; without a side, of all of it.
std::string url_query(const Query& query, const std::string& side = {}, const Place& place = {}) {
    http::Form form;
    const auto add = [&](const std::string& name, std::string_view value) {
        if (!value.empty()) form.emplace_back(name, value);
    };
    add("search", query.search);
    if (query.state) add("state", to_text(*query.state));
    if (query.administrators) add("role", role_of_administrators);
    if (query.order == Order::username) add("sort", order_by_username);
    if (!side.empty()) add(side, place.text());
    return http::encode_form(form);
}

void fill_filters(page::Values& values, const Query& query) {
    values.set("SEARCH", query.search);
    if (query.state) values.show("STATE_" + section_of(*query.state));
    if (query.administrators) values.show("ROLE_ADMINISTRATOR");
    if (query.order == Order::username) values.show("SORT_USERNAME");
}

void add_account(page::Values& table, const Account& account) {
    auto row = table.add("ACCOUNT");
    row.set("ID", std::to_string(account.id));
    row.set("USERNAME", account.username);
    if (account.display_name) row.add("DISPLAY_NAME").set("NAME", *account.display_name);
    if (account.email) row.add("EMAIL").set("ADDRESS", *account.email);
    if (account.phone) row.add("PHONE").set("NUMBER", *account.phone);
    fill_badges(row, account);
    const auto created = to_text(account.created_at);
    row.set("CREATED", created);
    row.set("CREATED_DAY", created.substr(0, created.find('T')));
}

std::string csv_of(const Account& account) {
    return csv_line({std::to_string(account.id), account.username, account.domain,
                     account.display_name.value_or(""), account.email.value_or(""),
                     account.phone.value_or(""), std::string{to_text(account.state())},
                     account.admin ? "yes" : "no", to_text(account.created_at)});
}

/// Whoever was on it is gone: it was deleted, or has another name or state.
bool is_left(const AccountList::Page& page, const Query& query) {
    return page.accounts.empty() && (query.after || query.before) && !page.previous && !page.next;
}

}  // namespace

http::Response show_accounts(const Context& c) {
    const auto query = query_of(c);
    const auto list = c.portal.stores.account_list.page(c.domain, query);
    if (is_left(list, query)) return redirect_to(c, "/admin/accounts?" + url_query(query));
    auto page = admin_page(c, "admin_accounts", "ACCOUNTS");
    auto& values = page.values();
    fill_filters(values, query);
    if (list.accounts.empty()) {
        values.show(list.next || list.previous ? "NONE_WITHIN_REACH" : "EMPTY");
    } else {
        auto table = values.add("TABLE");
        table.set("QUERY", url_query(query));
        if (is_on(Feature::provisioning, c.config())) table.show("PROVISIONING");
        for (const auto& account : list.accounts) add_account(table, account);
    }
    if (list.previous)
        values.add("PREVIOUS").set("QUERY", url_query(query, "before", *list.previous));
    if (list.next) values.add("NEXT").set("QUERY", url_query(query, "after", *list.next));
    return page.response();
}

http::Response export_accounts(const Context& c) {
    auto query = query_of(c);
    query.after.reset();
    query.before.reset();
    query.size = accounts_of_a_batch;
    const auto next = [&portal = c.portal, domain = c.domain, query,
                       more = true]() mutable -> std::optional<std::string> {
        if (!more) return std::nullopt;
        const auto batch =
            portal.guard([&] { return portal.stores.account_list.page(domain, query); });
        std::string lines;
        for (const auto& account : batch.accounts) lines += csv_of(account);
        query.after = batch.next;
        more = batch.next.has_value();
        return lines;
    };
    return csv_download("accounts.csv",
                        {"id", "username", "domain", "display_name", "email", "phone", "state",
                         "administrator", "created"},
                        next);
}

}  // namespace portal::web
