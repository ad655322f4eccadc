#include "base/crypto.h"
#include "base/csv.h"
#include "web/admin_page.h"
#include "web/cookies.h"
#include "web/csv_download.h"
#include "web/handlers.h"
#include "web/wording.h"

#include <malloc.h>

#include <stdexcept>

namespace portal::web {

namespace {

using State = Import::State;

constexpr std::size_t lines_of_a_report = 100;
constexpr auto look_again = "2";  // seconds

/// What the import is kept for.
std::string session_of(const Context& c) { return sha256_hex(cookie(c, CookieKind::session)); }

std::string path_of(const Import& import) { return "/admin/accounts/import/" + import.id; }

std::optional<Import> find_import(const Context& c) {
    return c.portal.stores.imports.find(c.params.at("id"), session_of(c), c.portal.clock.now());
}

/// The page of a file may be open still when another tab has sent the one that took its place.
http::Response lead_to_newest(const Context& c) {
    const auto newest = c.portal.stores.imports.find_newest(administrator(c).id, session_of(c),
                                                            c.portal.clock.now());
    if (!newest) throw http::Error{404, "no such import"};
    return redirect_with_notice(c, path_of(*newest), "notice.import_replaced");
}

void add_line(page::Values& report, std::size_t line, const Refusal& refusal, const Context& c) {
    auto row = report.add("WRONG");
    row.set("LINE", std::to_string(line));
    row.set("COLUMN", refusal.field);
    row.set("REASON",
            wording(c.portal.installation->catalog, c.language, refusal.reason, refusal.detail));
}

/// Shows at `{{>REPORT}}` the first of the lines that are wrong, and how many there are.
void fill_report(page::Values& values, const ImportProblems& problems, const Context& c) {
    if (problems.empty()) return;
    auto report = values.include("REPORT", "import_report");
    report.set("COUNT", std::to_string(problems.size()));
    std::size_t lines = 0;
    for (const auto& [line, refusals] : problems) {
        if (++lines > lines_of_a_report) {
            report.add("MORE").set("REST", std::to_string(problems.size() - lines_of_a_report));
            return;
        }
        for (const auto& refusal : refusals) add_line(report, line, refusal, c);
    }
}

Page form_page(const Context& c) {
    auto page = admin_page(c, "admin_import", "ACCOUNTS", Width::prose);
    page.values().set("LIMIT", std::to_string(import_limit));
    page.values().set("PASSWORD_MINIMUM", std::to_string(c.config().password_minimum));
    if (c.config().phone_authentication) page.values().show("BY_PHONE");
    return page;
}

std::string_view section_of(const Import& import, Instant now) {
    if (import.is_interrupted(now)) return "INTERRUPTED";
    switch (import.state) {
        case State::ready:
            return "READY";
        case State::queued:
        case State::running:
            return "RUNNING";
        case State::inviting:
            return "INVITING";
        case State::finished:
            return "FINISHED";
        case State::failed:
            return "FAILED";
    }
    throw std::logic_error("admin_import: unknown Import::State");
}

void fill_start(page::Values& values, const Import& import) {
    auto start = values.add("START");
    start.set("ID", import.id);
    start.set("TOTAL", std::to_string(import.total));
    if (import.uninvited > 0) start.add("UNINVITED").set("COUNT", std::to_string(import.uninvited));
}

}  // namespace

http::Response show_import(const Context& c) { return form_page(c).response(); }

http::Response check_import(const Context& c) {
    const auto file = http::value(c.request.files, "file");
    if (file.empty()) {
        auto page = form_page(c);
        page.refuse({{"file", "file.missing"}});
        return page.response();
    }
    const auto checked =
        c.portal.account_import.check(c.domain, file, administrator(c), session_of(c));
    // A large file takes 100 MB, which the thread would keep for the next one.
    malloc_trim(0);
    if (checked.problems.empty()) return redirect_to(c, path_of(checked.import));
    auto page = form_page(c);
    fill_report(page.values(), checked.problems, c);
    return page.response(422);
}

/// One who is invited, and one whose password is known.
http::Response send_import_sample(const Context&) {
    const auto lines =
        csv_line({"alice", "alice@example.org", "+33612345678", "Alice Martin", "", "waiting"}) +
        csv_line({"bob", "", "", "Bob", "a sample of a password", "active"});
    return csv_download("sample.csv",
                        {"username", "email", "phone", "display_name", "password", "state"},
                        [lines, more = true]() mutable {
                            return std::exchange(more, false) ? std::optional{lines} : std::nullopt;
                        });
}

http::Response show_import_progress(const Context& c) {
    const auto found = find_import(c);
    if (!found) return lead_to_newest(c);
    const auto& import = *found;
    const auto now = c.portal.clock.now();
    auto page = admin_page(c, "admin_import_progress", "ACCOUNTS", Width::prose);
    auto state = page.values().add(std::string{section_of(import, now)});
    state.set("TOTAL", std::to_string(import.total));
    state.set("UNINVITED", std::to_string(import.uninvited));
    state.set("DONE", std::to_string(import.done));
    if (!import.ignored.empty()) state.add("IGNORED").set("COLUMNS", import.ignored);
    // How far it has come is not to be seen in every database.
    state.show(import.done > 0 ? "COUNTED" : "UNCOUNTED");
    if (import.state == State::failed)
        fill_report(page.values(), c.portal.account_import.problems(import), c);
    const bool may_start = import.may_start(now);
    if (may_start) fill_start(page.values(), import);
    if (may_start) page.values().show("ANOTHER");
    auto response = page.response();
    if (!may_start && import.state != State::finished) response.add("Refresh", look_again);
    return response;
}

http::Response start_import(const Context& c) {
    const auto import = find_import(c);
    if (!import) return lead_to_newest(c);
    c.portal.stores.imports.start(*import, c.has_field("invites"), c.portal.clock.now());
    return redirect_to(c, path_of(*import));
}

}  // namespace portal::web
