#include "web/cookies.h"

#include "base/text.h"

#include <stdexcept>

namespace portal::web {

namespace {

constexpr std::int64_t hour = 3600;
constexpr std::int64_t year = 365 * 24 * 3600;

std::string name_of(const Context& c, CookieKind kind) {
    const auto word = [&]() -> std::string {
        switch (kind) {
            case CookieKind::session:
                return "session";
            case CookieKind::visit:
                return "visit";
            case CookieKind::language:
                return "language";
            case CookieKind::notice:
                return "notice";
            case CookieKind::registration:
                return "registration";
            case CookieKind::recovery:
                return "recovery";
            case CookieKind::phone:
                return "phone";
            case CookieKind::known_browser:
                return "browser";
        }
        throw std::logic_error("cookies: unknown kind");
    }();
    const auto path = replace_all(c.config().base_path(), "/", "-");
    // Only a secure cookie may have the prefix, and only it is safe from a neighbour's subdomain.
    return (c.config().is_https() ? "__Host-accounts" : "accounts") + path + "-" + word;
}

std::optional<std::int64_t> lifetime_of(CookieKind kind, bool stay) {
    switch (kind) {
        case CookieKind::session:
            if (stay) return std::chrono::seconds{session_lifetime_if_staying}.count();
            return std::nullopt;
        case CookieKind::visit:
        case CookieKind::notice:
            return std::nullopt;
        case CookieKind::registration:
            return std::chrono::seconds{activation_lifetime}.count();
        case CookieKind::recovery:
            return std::chrono::seconds{recovery_lifetime}.count();
        case CookieKind::phone:
            return hour;
        case CookieKind::language:
        case CookieKind::known_browser:
            return year;
    }
    throw std::logic_error("cookies: unknown kind");
}

}  // namespace

std::string cookie(const Context& c, CookieKind kind) { return c.request.cookie(name_of(c, kind)); }

void keep_cookie(const Context& c, http::Response& response, CookieKind kind,
                 const std::string& value, bool stay) {
    set_cookie(response, {name_of(c, kind), value, lifetime_of(kind, stay), c.config().is_https()});
}

void drop_cookie(const Context& c, http::Response& response, CookieKind kind) {
    set_cookie(response, {name_of(c, kind), "", 0, c.config().is_https()});
}

}  // namespace portal::web
