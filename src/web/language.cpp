#include "web/cookies.h"
#include "web/handlers.h"
#include "web/page.h"

namespace portal::web {

http::Response choose_language(const Context& c) {
    const auto language = c.field("language");
    if (!c.portal.installation->catalog.has(language)) throw http::Error{400, "no such language"};
    if (c.session) c.portal.stores.accounts.set_language(c.account().id, language);
    auto response = redirect_to(c, safe_return(c.field("return")));
    keep_cookie(c, response, CookieKind::language, language);
    return response;
}

}  // namespace portal::web
