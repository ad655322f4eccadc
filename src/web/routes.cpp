#include "web/routes.h"

#include "web/handlers.h"

#include <algorithm>
#include <set>
#include <stdexcept>

namespace portal::web {

namespace {

using http::Method;

constexpr Limit any_form{120, 1min};
constexpr Limit registrations{20, 24h};
constexpr Limit passwords{30, 10min};

// clang-format off
const std::vector<Route> table{
    {Method::get,  "/",                        Access::everyone, show_home},
    {Method::get,  "/documentation",           Access::everyone, show_documentation},
    {Method::get,  "/static/:file",            Access::anonymous, send_asset},
    {Method::post, "/language",                Access::everyone, choose_language, Feature::always, any_form},

    {Method::get,  "/register",                Access::guest, show_register, Feature::public_registration},
    {Method::get,  "/register/email",          Access::guest, show_register_email, Feature::public_registration},
    {Method::post, "/register/email",          Access::guest, register_email, Feature::public_registration, registrations},
    {Method::get,  "/register/email/sent",     Access::guest, show_register_email_sent, Feature::public_registration},
    {Method::post, "/register/email/resend",   Access::guest, resend_register_email, Feature::public_registration, any_form},
    {Method::get,  "/register/email/address",  Access::guest, show_register_email_address, Feature::public_registration},
    {Method::post, "/register/email/address",  Access::guest, change_register_email_address, Feature::public_registration, registrations},

    {Method::get,  "/activate/:token",         Access::everyone, show_activation},
    {Method::post, "/activate/:token",         Access::everyone, activate, Feature::always, any_form},
    {Method::post, "/activate/:token/renewal", Access::everyone, renew_activation, Feature::always, any_form},

    {Method::get,  "/login",                   Access::guest, show_login},
    {Method::post, "/login",                   Access::guest, login, Feature::always, passwords},
    {Method::get,  "/login/confirmation",      Access::member, show_confirmation},
    {Method::post, "/login/confirmation",      Access::member, confirm, Feature::always, passwords},
    {Method::get,  "/login/:token",            Access::everyone, show_login_link},
    {Method::post, "/login/:token",            Access::everyone, login_by_link, Feature::always, passwords},
    {Method::post, "/logout",                  Access::newcomer, logout, Feature::always, any_form},

    {Method::get,  "/password",                Access::newcomer, show_password},
    {Method::post, "/password",                Access::newcomer, complete_password, Feature::always, any_form},
    {Method::get,  "/panel",                   Access::member, show_panel},
    {Method::get,  "/panel/provisioning",      Access::recent_member, show_panel_provisioning, Feature::provisioning},
    {Method::post, "/panel/provisioning",      Access::recent_member, renew_panel_provisioning, Feature::provisioning, any_form},
    {Method::post, "/panel/provisioning/revocation", Access::recent_member, revoke_panel_provisioning, Feature::provisioning, any_form},

    {Method::get,  "/panel/devices",           Access::member, show_panel_devices, Feature::devices},
    {Method::get,  "/panel/devices/deletion",  Access::member, show_panel_devices_deletion, Feature::devices},
    {Method::post, "/panel/devices/deletion",  Access::member, delete_panel_device, Feature::devices, any_form},

    {Method::get,  "/provisioning",            Access::anonymous, send_common_provisioning, Feature::provisioning},
    {Method::get,  "/provisioning/me",         Access::anonymous, send_own_provisioning, Feature::provisioning},
    {Method::get,  "/provisioning/:token",     Access::everyone, send_provisioning, Feature::provisioning},
    {Method::get,  "/provisioning/qrcode/:token", Access::anonymous, send_provisioning_qr_code, Feature::provisioning},
};
// clang-format on

std::string joined(const std::set<std::string>& words) {
    std::string text;
    for (const auto& word : words) text += (text.empty() ? "" : ", ") + word;
    return text;
}

}  // namespace

bool is_recent(Access access) {
    return access == Access::recent_member || access == Access::recent_admin;
}

bool is_admin(Access access) { return access == Access::admin || access == Access::recent_admin; }

bool is_on(Feature feature, const Config& config) {
    switch (feature) {
        case Feature::always:
            return true;
        case Feature::public_registration:
            return config.public_registration;
        case Feature::provisioning:
            return config.provisioning;
        case Feature::devices:
            return config.devices_management;
    }
    throw std::logic_error("routes: unknown feature");
}

const std::vector<Route>& routes() { return table; }

bool is_page(const std::string& path) {
    return std::any_of(table.begin(), table.end(), [&](const auto& route) {
        return route.method == Method::get && http::match(route.path, path);
    });
}

Match find_route(Method method, const std::string& path) {
    const auto wanted = method == Method::head ? Method::get : method;
    std::set<std::string> allowed;
    for (const auto& route : table) {
        auto params = http::match(route.path, path);
        if (!params) continue;
        if (route.method == wanted) return {&route, std::move(*params)};
        allowed.emplace(to_text(route.method));
        if (route.method == Method::get) allowed.emplace(to_text(Method::head));
    }
    if (allowed.empty()) throw http::Error{404, "no such page"};
    http::Error error{405, "method not allowed"};
    error.headers.emplace_back("Allow", joined(allowed));
    throw http::Error{error};
}

}  // namespace portal::web
