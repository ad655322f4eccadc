#include "base/text.h"
#include "web/handlers.h"
#include "web/page.h"
#include "web/routes.h"

namespace portal::web {

http::Response show_home(const Context& c) {
    if (c.session) return redirect_to(c, "/panel");
    Page page{c, "home", Width::wide};
    for (const auto& line : split(c.config().intro_text, '\n'))
        if (const auto paragraph = trim(line); !paragraph.empty())
            page.values().add("INTRO").set("PARAGRAPH", paragraph);
    if (is_on(Feature::public_registration, c.config())) page.values().show("CAN_REGISTER");
    return page.response();
}

}  // namespace portal::web
