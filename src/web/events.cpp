#include "web/events.h"

#include "web/time.h"
#include "web/wording.h"

namespace portal::web {

namespace {

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

std::string sentence_of(const Audit::Event& event, const Context& c) {
    const auto key = "event." + event.name;
    if (!is_worded(key)) return event.name;
    return wording(c.portal.installation->catalog, c.language, key, event.detail);
}

void add_events(page::Values& values, const std::vector<Audit::Entry>& events, const Context& c) {
    auto table = values.include("EVENTS", "events");
    for (const auto& entry : events) add_event(table, entry, c);
}

}  // namespace portal::web
