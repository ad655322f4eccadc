#include "account/address.h"
#include "base/csv.h"
#include "base/text.h"
#include "web/admin_page.h"
#include "web/csv_download.h"
#include "web/events.h"
#include "web/handlers.h"
#include "web/time.h"
#include "web/wording.h"

#include <stdexcept>

namespace portal::web {

namespace {

using Line = AuditLog::Line;
using Query = AuditLog::Query;

/// Nobody has this id, and so nothing happened to them.
constexpr AccountId nobody = -1;
constexpr std::size_t lines_of_a_batch = 1000;

std::string given(const Context& c, std::string_view name) {
    return std::string{trim(http::value(c.request.query, name))};
}

std::optional<AccountId> account_named(const Context& c, const std::string& text) {
    if (text.empty()) return std::nullopt;
    const auto name = username_in(text, c.domain);
    const auto account =
        name ? c.portal.stores.accounts.find_by_name(c.domain, name->text()) : std::nullopt;
    return account ? account->id : nobody;
}

Query query_of(const Context& c) {
    Query query;
    query.account = account_named(c, given(c, "account"));
    query.actor = account_named(c, given(c, "by"));
    query.event = given(c, "event");
    query.from = parse_day(given(c, "from"));
    if (const auto day = parse_day(given(c, "until"))) query.until = *day + 24h;
    query.after = AuditLog::Place::parse(given(c, "after"));
    return query;
}

/// The query of a URL with the same filters.
std::string url_query(const Context& c) {
    http::Form form;
    for (const auto* name : {"account", "by", "event", "from", "until"})
        if (auto value = given(c, name); !value.empty()) form.emplace_back(name, std::move(value));
    return http::encode_form(form);
}

void fill_filters(page::Values& values, const Context& c) {
    values.set("ACCOUNT", given(c, "account"));
    values.set("BY", given(c, "by"));
    values.set("FROM", given(c, "from"));
    values.set("UNTIL", given(c, "until"));
    const auto chosen = given(c, "event");
    for (const auto& name : worded_events()) {
        auto option = values.add("KIND");
        option.set("NAME", name);
        option.set("SENTENCE", sentence_of({name, {}, {}, {}, "…"}, c));
        if (name == chosen) option.show("CHOSEN");
    }
}

/// "owner" and so on, in a file; in upper case the section of a template.
std::string to_text(Actor actor) {
    switch (actor) {
        case Actor::owner:
            return "owner";
        case Actor::administrator:
            return "administrator";
        case Actor::command_line:
            return "command_line";
        case Actor::visitor:
            return "visitor";
    }
    throw std::logic_error("admin_audit: unknown Actor");
}

void set_account(page::Values row, std::optional<AccountId> id, const std::string& username) {
    if (username.empty()) {
        row.show("DELETED");
    } else {
        auto account = row.add("ACCOUNT");
        account.set("ID", std::to_string(id.value()));
        account.set("USERNAME", username);
    }
}

void add_line(page::Values& table, const Line& line, const Context& c) {
    const auto& event = line.entry.event;
    auto row = table.add("LINE");
    set_time(row, "AT", line.entry.at);
    row.set("SENTENCE", sentence_of(event, c));
    if (event.account) set_account(row.add("WHOM"), event.account, line.whom);
    if (event.actor)
        set_account(row.add("WHO"), event.actor, line.who);
    else
        row.show(line.entry.actor() == Actor::command_line ? "BY_COMMAND_LINE" : "BY_VISITOR");
    if (!event.address.empty()) row.add("FROM").set("ADDRESS", event.address);
}

std::string csv_of(const Line& line) {
    const auto& event = line.entry.event;
    return csv_line({portal::to_text(line.entry.at), event.name, line.whom,
                     to_text(line.entry.actor()), line.who, event.address, event.detail});
}

}  // namespace

http::Response show_audit(const Context& c) {
    const auto list = c.portal.stores.audit_log.page(c.domain, query_of(c));
    auto page = admin_page(c, "admin_audit", "AUDIT");
    auto& values = page.values();
    fill_filters(values, c);
    auto table = values.add(list.lines.empty() ? "EMPTY" : "TABLE");
    for (const auto& line : list.lines) add_line(table, line, c);
    const auto filters = url_query(c);
    if (!list.lines.empty()) table.set("QUERY", filters);
    if (http::has(c.request.query, "after")) values.add("NEWEST").set("QUERY", filters);
    if (list.next)
        values.add("NEXT").set("QUERY", filters + (filters.empty() ? "" : "&") +
                                            "after=" + percent_encoded(list.next->text()));
    return page.response();
}

http::Response export_audit(const Context& c) {
    const auto next = [&portal = c.portal, domain = c.domain, query = query_of(c),
                       more = true]() mutable -> std::optional<std::string> {
        if (!more) return std::nullopt;
        const auto batch = portal.guard(
            [&] { return portal.stores.audit_log.page(domain, query, lines_of_a_batch); });
        std::string lines;
        for (const auto& line : batch.lines) lines += csv_of(line);
        query.after = batch.next;
        more = batch.next.has_value();
        return lines;
    };
    return csv_download("audit.csv",
                        {"time", "event", "account", "role", "by", "address", "detail"}, next);
}

}  // namespace portal::web
