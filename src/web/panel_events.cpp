#include "base/text.h"
#include "web/handlers.h"
#include "web/page.h"
#include "web/time.h"
#include "web/wording.h"

namespace portal::web {

namespace {

constexpr int events_a_page = 25;

/// What is said of an event; one that a newer version of the portal wrote is named as it is.
std::string sentence_of(const Audit::Event& event, const Context& c) {
    const auto key = "event." + event.name;
    if (!is_worded(key)) return event.name;
    return wording(c.portal.installation->catalog, c.language, key, event.detail);
}

void add_event(page::Values& table, const Audit::Entry& entry, const Context& c) {
    auto row = table.add("EVENT");
    set_time(row, "AT", entry.at);
    row.set("SENTENCE", sentence_of(entry.event, c));
    if (entry.actor() == Actor::administrator) row.show("BY_ADMINISTRATOR");
    if (entry.actor() == Actor::command_line) row.show("BY_COMMAND_LINE");
    if (entry.event.address.empty())
        row.show("NO_ADDRESS");
    else
        row.add("FROM").set("ADDRESS", entry.event.address);
}

}  // namespace

http::Response show_panel_events(const Context& c) {
    const auto before = to_integer(http::value(c.request.query, "before"));
    // One more than fits tells whether there are older ones.
    auto events = c.portal.stores.audit.list_of(c.account().id, before, events_a_page + 1);
    Page page{c, "panel_events", Width::prose};
    if (events.size() > events_a_page) {
        events.pop_back();
        page.values().add("OLDER").set("BEFORE", std::to_string(events.back().id));
    }
    if (before) page.values().show("NEWEST");
    auto table = page.values().add(events.empty() ? "EMPTY" : "TABLE");
    for (const auto& entry : events) add_event(table, entry, c);
    return page.response();
}

}  // namespace portal::web
