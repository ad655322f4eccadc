#pragma once

#include "web/context.h"

namespace portal::web {

/// The portal's cookies. All are for the whole host, since `__Host-` asks for that; the base path
/// is in their names, so that two portals on one host do not take each other's.
enum class CookieKind {
    session,       ///< the token of the session
    visit,         ///< what a visitor's CSRF token is bound to
    language,      ///< the language somebody chose
    notice,        ///< a sentence for the next page
    registration,  ///< what somebody is registering with
    recovery,      ///< what somebody asked to recover
    phone,         ///< the number that somebody was sent a code to
    known_browser  ///< proof that the owner of an account logged in here
};

std::string cookie(const Context& c, CookieKind kind);

/// Kept for the lifetime of its kind; with `stay`, a session's outlives the browser.
void keep_cookie(const Context& c, http::Response& response, CookieKind kind,
                 const std::string& value, bool stay = false);
void drop_cookie(const Context& c, http::Response& response, CookieKind kind);

}  // namespace portal::web
