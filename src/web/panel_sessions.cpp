#include "base/user_agent.h"
#include "web/cookies.h"
#include "web/handlers.h"
#include "web/page.h"
#include "web/time.h"

namespace portal::web {

http::Response show_panel_sessions(const Context& c) {
    const auto sessions = c.portal.stores.sessions.list_of(c.account(), c.portal.clock.now());
    const auto mine = SessionStore::listed_id(cookie(c, CookieKind::session));
    Page page{c, "panel_sessions", Width::wide};
    if (sessions.size() > 1) page.values().show("OTHERS");
    for (const auto& session : sessions) {
        auto row = page.values().add("SESSION");
        const auto browser = browser_in(session.user_agent);
        row.set("BROWSER", browser);
        if (browser.empty()) row.show("UNKNOWN");
        row.set("ADDRESS", session.address);
        set_time(row, "SINCE", session.created_at);
        set_time(row, "SEEN", session.seen_at);
        if (session.id == mine)
            row.show("THIS");
        else
            row.add("OTHER").set("ID", session.id);
    }
    return page.response();
}

http::Response end_panel_session(const Context& c) {
    c.portal.login.log_out_listed(c.field("session"), c.account(), c.origin());
    return redirect_with_notice(c, "/panel/sessions", "notice.session_ended");
}

http::Response end_other_panel_sessions(const Context& c) {
    c.portal.login.log_out_elsewhere(cookie(c, CookieKind::session), c.account(), c.origin());
    return redirect_with_notice(c, "/panel/sessions", "notice.sessions_ended");
}

}  // namespace portal::web
