#include "base/text.h"
#include "web/events.h"
#include "web/handlers.h"
#include "web/page.h"

namespace portal::web {

namespace {

constexpr int events_a_page = 25;

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
    add_events(table, events, c);
    return page.response();
}

}  // namespace portal::web
