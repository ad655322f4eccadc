#include "web/dispatch.h"

#include "base/log.h"
#include "base/text.h"
#include "web/cookies.h"
#include "web/page.h"
#include "web/proof_of_work.h"
#include "web/routes.h"

#include <stdexcept>

namespace portal::web {

namespace {

constexpr auto retry_after_outage = "5";

/// Nothing inline, nothing from elsewhere: a text that slipped through unescaped still runs no
/// script.
constexpr auto content_security_policy =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

Context context_of(const http::Request& request, Portal& portal) {
    Context c{request, portal, portal.installation->domain, {}};
    const auto& catalog = portal.installation->catalog;
    const auto chosen = cookie(c, CookieKind::language);
    c.language = catalog.has(chosen) ? chosen : catalog.choose(request.header("accept-language"));
    c.visit = cookie(c, CookieKind::visit);
    c.is_new_visit = c.visit.empty();
    if (c.is_new_visit) c.visit = random_token();
    return c;
}

/// Whoever the session's cookie belongs to.
std::optional<Session> who(const Context& c) {
    const auto token = cookie(c, CookieKind::session);
    if (token.empty()) return std::nullopt;
    const auto now = c.portal.clock.now();
    auto session = c.portal.stores.sessions.find(c.domain, token, now);
    if (session) c.portal.stores.sessions.touch(token, *session, now);
    return session;
}

http::Response to_login(const Context& c) {
    if (c.request.method == http::Method::post) return redirect_to(c, "/login");
    return redirect_to(c, "/login?return=" + percent_encoded(page_of(c)));
}

http::Response to_confirmation(const Context& c) {
    return redirect_to(c, "/login/confirmation?return=" + percent_encoded(page_of(c)));
}

/// Nothing when the visitor may go on, else where to instead. Throws 403.
std::optional<http::Response> admit(Access access, const Context& c) {
    switch (access) {
        case Access::anonymous:
        case Access::everyone:
            return std::nullopt;
        case Access::guest:
            if (c.session) return redirect_to(c, "/panel");
            return std::nullopt;
        case Access::newcomer:
        case Access::member:
        case Access::recent_member:
        case Access::admin:
        case Access::recent_admin:
            if (!c.session) return to_login(c);
            if (access != Access::newcomer && !c.account().has_password)
                return redirect_to(c, "/password");
            if (is_admin(access) && !c.account().admin)
                throw http::Error{403, "for administrators"};
            if (is_recent(access) && !c.session->is_recent(c.portal.clock.now()))
                return to_confirmation(c);
            return std::nullopt;
    }
    throw std::logic_error("dispatch: unknown access");
}

/// A browser says where a form was sent from; whoever says nothing must know the form's token
/// alone.
bool came_from_our_page(const Context& c) {
    const auto& site = c.request.header("sec-fetch-site");
    const auto& origin = c.request.header("origin");
    const auto ours = c.config().url("");
    const bool elsewhere =
        site.empty() ? !origin.empty() && origin != "null" &&
                           origin != ours.substr(0, ours.size() - c.config().base_path().size())
                     : site != "same-origin" && site != "none";
    return !elsewhere && equal_in_constant_time(c.field("csrf"), csrf_token(c));
}

/// Thrown by what was let in at the door and is not any more.
struct Detour {
    http::Response response;
};

/// Lets a member act. Between the door and the transaction that acts a stolen session may have been
/// ended and its account been put right, so each transaction asks once more. It holds the account:
/// who ends a session waits, or has done so.
http::Response act(const Route& route, const Context& c) {
    const auto admit_again = [&] {
        auto again = c;
        c.portal.stores.accounts.lock(c.domain, c.account().id);
        again.session = who(again);
        if (auto detour = admit(route.access, again)) throw Detour{*detour};
    };
    return c.portal.while_allowed(admit_again, [&] { return route.handler(c); });
}

http::Response answer(Context& c) {
    if (c.request.refused != 0) throw http::Error{c.request.refused, "malformed request"};
    auto [route, params] = find_route(c.request.method, c.request.path);
    if (!is_on(route->feature, c.config())) throw http::Error{404, "feature is off"};
    c.params = std::move(params);
    if (route->access != Access::anonymous) c.session = who(c);
    if (auto detour = admit(route->access, c)) return *detour;
    if (route->limit) count(*route, *route->limit, "route", c);
    if (route->method != http::Method::get && !came_from_our_page(c))
        throw http::Error{403, "not from our page"};
    if (route->decoy)
        if (auto answer_to_robot = hold_off_robots(*route, c)) return *answer_to_robot;
    if (c.session && route->method != http::Method::get) return act(*route, c);
    return route->handler(c);
}

/// The page of an error says who is logged in where it can: an error before that was known, or
/// because the database is away, is shown as to a visitor.
http::Response failure(Context& c, int status) {
    try {
        if (!c.session && status < 500) c.session = c.portal.guard([&] { return who(c); });
    } catch (const std::exception& error) {
        log_warning(std::string{"who is logged in is not known: "} + error.what());
    }
    return error_page(c, status);
}

http::Response answer_or_failure(Context& c) try {
    return c.portal.guard([&] { return answer(c); });
} catch (const Detour& detour) {
    return detour.response;
} catch (const http::Error& error) {
    auto response = failure(c, error.status);
    for (const auto& [name, value] : error.headers) response.add(name, value);
    return response;
} catch (const Unavailable& error) {
    log_error(error.what());
    auto response = failure(c, 503);
    response.add("Retry-After", retry_after_outage);
    return response;
} catch (const std::exception& error) {
    log_error(std::string{to_text(c.request.method)} + ": " + error.what());
    return failure(c, 500);
}

void add_security_headers(http::Response& response, const Context& c) {
    response.add("Content-Security-Policy", content_security_policy);
    response.add("X-Content-Type-Options", "nosniff");
    // Also what keeps a link's token from other sites. "no-referrer" would hide from us too where a
    // form comes from.
    response.add("Referrer-Policy", "same-origin");
    response.add("Cross-Origin-Opener-Policy", "same-origin");
    response.add("Cross-Origin-Resource-Policy", "same-origin");
    response.add("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    if (c.config().is_https()) response.add("Strict-Transport-Security", "max-age=31536000");
}

}  // namespace

http::Response dispatch(const http::Request& request, Portal& portal) {
    auto c = context_of(request, portal);
    auto response = answer_or_failure(c);
    if (response.header("Cache-Control").empty()) response.add("Cache-Control", "no-store");
    add_security_headers(response, c);
    return response;
}

}  // namespace portal::web
