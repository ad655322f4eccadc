#include "web/session.h"

#include "web/cookies.h"

namespace portal::web {

void begin_session(const Context& c, http::Response& response, const Account& account,
                   const std::string& session, bool stay) {
    keep_cookie(c, response, CookieKind::session, session, stay && !account.admin);
    keep_cookie(c, response, CookieKind::known_browser, c.portal.login.known_browser(account));
    drop_cookie(c, response, CookieKind::visit);
    // Whoever chose a language before coming in gets mails in it, too.
    if (cookie(c, CookieKind::language) == c.language && account.language != c.language)
        c.portal.stores.accounts.set_language(account.id, c.language);
}

}  // namespace portal::web
