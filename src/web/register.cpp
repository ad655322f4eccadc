#include "web/register.h"

#include "web/handlers.h"
#include "web/routes.h"

namespace portal::web {

void fill_consent(Page& page, const Context& c) {
    const auto& config = c.config();
    if (!config.terms_url.empty()) page.values().add("TERMS").set("TERMS_URL", config.terms_url);
    if (!config.privacy_url.empty())
        page.values().add("PRIVACY").set("PRIVACY_URL", config.privacy_url);
}

http::Response show_register(const Context& c) {
    if (!is_on(Feature::phone_registration, c.config())) return redirect_to(c, "/register/email");
    return plain_page(c, "register");
}

}  // namespace portal::web
