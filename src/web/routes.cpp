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
constexpr Limit recoveries{20, 1h};
constexpr Limit new_addresses{20, 24h};
constexpr Limit phones{600, 1min};
constexpr Limit test_texts{5, 1h};

// clang-format off
const std::vector<Route> table{
    {Method::get,  "/",                        Access::everyone, show_home},
    {Method::get,  "/documentation",           Access::everyone, show_documentation},
    {Method::get,  "/static/:file",            Access::anonymous, send_asset},
    {Method::post, "/language",                Access::everyone, choose_language, Feature::always, any_form},

    {Method::get,  "/register",                Access::guest, show_register, Feature::public_registration},
    {Method::get,  "/register/email",          Access::guest, show_register_email, Feature::public_registration},
    {Method::post, "/register/email",          Access::guest, register_email, Feature::public_registration, registrations, pretend_register_email},
    {Method::get,  "/register/email/sent",     Access::guest, show_register_email_sent, Feature::public_registration},
    {Method::post, "/register/email/resend",   Access::guest, resend_register_email, Feature::public_registration, any_form},
    {Method::get,  "/register/email/address",  Access::guest, show_register_email_address, Feature::public_registration},
    {Method::post, "/register/email/address",  Access::guest, change_register_email_address, Feature::public_registration, registrations, pretend_change_register_email_address},

    {Method::get,  "/register/phone",          Access::guest, show_register_phone, Feature::phone_registration},
    {Method::post, "/register/phone",          Access::guest, register_phone, Feature::phone_registration, registrations, pretend_register_phone},
    {Method::get,  "/register/phone/code",     Access::guest, show_register_phone_code, Feature::phone_registration},
    {Method::post, "/register/phone/code",     Access::guest, confirm_register_phone, Feature::phone_registration, any_form},
    {Method::post, "/register/phone/resend",   Access::guest, resend_register_phone, Feature::phone_registration, any_form},

    {Method::get,  "/recover/phone",           Access::everyone, show_recover_phone, Feature::phone_authentication},
    {Method::post, "/recover/phone",           Access::everyone, recover_phone, Feature::phone_authentication, recoveries, pretend_recover_phone},
    {Method::get,  "/recover/phone/code",      Access::everyone, show_recover_phone_code, Feature::phone_authentication},
    {Method::post, "/recover/phone/code",      Access::everyone, confirm_recover_phone, Feature::phone_authentication, any_form},
    {Method::post, "/recover/phone/resend",    Access::everyone, resend_recover_phone, Feature::phone_authentication, any_form},

    {Method::get,  "/activate/:token",         Access::everyone, show_activation},
    {Method::post, "/activate/:token",         Access::everyone, activate, Feature::always, any_form},
    {Method::post, "/activate/:token/renewal", Access::everyone, renew_activation, Feature::always, any_form},

    {Method::get,  "/recover/email",           Access::everyone, show_recover_email},
    {Method::post, "/recover/email",           Access::everyone, recover_email, Feature::always, recoveries, pretend_recover_email},
    {Method::get,  "/recover/email/sent",      Access::everyone, show_recover_email_sent},
    {Method::post, "/recover/email/resend",    Access::everyone, resend_recover_email, Feature::always, recoveries},
    {Method::get,  "/recovery/email",          Access::everyone, to_recover_email},  // Linphone's link
    {Method::get,  "/recover/:token",          Access::everyone, show_recovery},
    {Method::post, "/recover/:token",          Access::everyone, recover, Feature::always, any_form},

    {Method::get,  "/security/:token",         Access::everyone, show_security},
    {Method::post, "/security/:token",         Access::everyone, disown, Feature::always, any_form},

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
    {Method::get,  "/panel/phone",             Access::recent_member, show_phone, Feature::phone_authentication},
    {Method::post, "/panel/phone",             Access::recent_member, change_phone, Feature::phone_authentication, any_form},
    {Method::get,  "/panel/phone/code",        Access::recent_member, show_phone_code, Feature::phone_authentication},
    {Method::post, "/panel/phone/code",        Access::recent_member, confirm_phone, Feature::phone_authentication, any_form},
    {Method::post, "/panel/phone/resend",      Access::recent_member, resend_phone, Feature::phone_authentication, any_form},
    {Method::post, "/panel/phone/removal",     Access::recent_member, remove_phone, Feature::phone_authentication, any_form},
    {Method::get,  "/panel/email",             Access::recent_member, show_panel_email},
    {Method::post, "/panel/email",             Access::recent_member, change_email, Feature::always, new_addresses},
    {Method::get,  "/panel/email/sent",        Access::member, show_panel_email_sent},
    {Method::post, "/panel/email/resend",      Access::member, resend_email_change, Feature::always, any_form},
    {Method::get,  "/panel/password",          Access::member, show_panel_password},
    {Method::post, "/panel/password",          Access::member, change_password, Feature::always, passwords},
    {Method::get,  "/.well-known/change-password", Access::anonymous, to_panel_password},  // W3C, for password managers
    {Method::get,  "/panel/sessions",          Access::member, show_panel_sessions},
    {Method::post, "/panel/sessions/end",      Access::member, end_panel_session, Feature::always, any_form},
    {Method::post, "/panel/sessions/end_others", Access::member, end_other_panel_sessions, Feature::always, any_form},
    {Method::get,  "/panel/events",            Access::member, show_panel_events},
    {Method::get,  "/panel/devices",           Access::member, show_panel_devices, Feature::devices},
    {Method::get,  "/panel/devices/deletion",  Access::member, show_panel_devices_deletion, Feature::devices},
    {Method::post, "/panel/devices/deletion",  Access::member, delete_panel_device, Feature::devices, any_form},
    {Method::get,  "/panel/deletion",          Access::recent_member, show_panel_deletion},
    {Method::post, "/panel/deletion",          Access::recent_member, delete_account, Feature::always, any_form},
    {Method::get,  "/panel/provisioning",      Access::recent_member, show_panel_provisioning, Feature::provisioning},
    {Method::post, "/panel/provisioning",      Access::recent_member, renew_panel_provisioning, Feature::provisioning, any_form},
    {Method::post, "/panel/provisioning/revocation", Access::recent_member, revoke_panel_provisioning, Feature::provisioning, any_form},

    {Method::get,  "/provisioning",            Access::anonymous, send_common_provisioning, Feature::provisioning},
    {Method::get,  "/provisioning/me",         Access::anonymous, send_own_provisioning, Feature::provisioning, phones},
    {Method::get,  "/provisioning/:token",     Access::everyone, send_provisioning, Feature::provisioning},
    {Method::get,  "/provisioning/qrcode/:token", Access::anonymous, send_provisioning_qr_code, Feature::provisioning},

    {Method::get,  "/email/:token",            Access::everyone, show_email},
    {Method::post, "/email/:token",            Access::everyone, confirm_email, Feature::always, any_form},
    {Method::get,  "/email/undo/:token",       Access::everyone, show_email_undo},
    {Method::post, "/email/undo/:token",       Access::everyone, undo_email, Feature::always, any_form},

    {Method::get,  "/admin",                            Access::admin, show_admin},
    {Method::post, "/admin/mail/test",                  Access::admin, send_test_mail, Feature::always, any_form},
    {Method::post, "/admin/mail/:id/repetition",        Access::admin, send_mail_again, Feature::always, any_form},
    {Method::post, "/admin/sms/test",                   Access::admin, send_test_sms, Feature::sms, test_texts},
    {Method::get,  "/admin/api_keys",                   Access::recent_admin, show_api_keys, Feature::api},
    {Method::post, "/admin/api_keys",                   Access::recent_admin, create_api_key, Feature::api, any_form},
    {Method::post, "/admin/api_keys/:id/revocation",    Access::recent_admin, revoke_api_key, Feature::api, any_form},
    {Method::get,  "/admin/audit",                      Access::admin, show_audit},
    {Method::get,  "/admin/audit.csv",                  Access::admin, export_audit},
    {Method::get,  "/admin/accounts",                   Access::admin, show_accounts},
    {Method::get,  "/admin/accounts.csv",               Access::recent_admin, export_accounts},
    {Method::get,  "/admin/accounts/selection",         Access::recent_admin, show_selection},
    {Method::post, "/admin/accounts/selection",         Access::recent_admin, change_selection, Feature::always, any_form},
    {Method::get,  "/admin/accounts/sheets",            Access::recent_admin, show_account_sheets, Feature::provisioning},
    {Method::get,  "/admin/accounts/creation",          Access::recent_admin, show_account_creation},
    {Method::post, "/admin/accounts/creation",          Access::recent_admin, create_account, Feature::always, any_form},
    {Method::get,  "/admin/accounts/import",            Access::recent_admin, show_import},
    {Method::post, "/admin/accounts/import",            Access::recent_admin, check_import, Feature::always, any_form, nullptr, true},
    {Method::get,  "/admin/accounts/import/sample.csv", Access::admin, send_import_sample},
    {Method::get,  "/admin/accounts/import/:id",        Access::admin, show_import_progress},
    {Method::post, "/admin/accounts/import/:id",        Access::recent_admin, start_import, Feature::always, any_form},
    {Method::get,  "/admin/accounts/:id",               Access::admin, show_account},
    {Method::post, "/admin/accounts/:id/activation",    Access::recent_admin, activate_account, Feature::always, any_form},
    {Method::post, "/admin/accounts/:id/deactivation",  Access::recent_admin, deactivate_account, Feature::always, any_form},
    {Method::post, "/admin/accounts/:id/promotion",     Access::recent_admin, promote_account, Feature::always, any_form},
    {Method::get,  "/admin/accounts/:id/demotion",      Access::recent_admin, show_demotion},
    {Method::post, "/admin/accounts/:id/demotion",      Access::recent_admin, demote_account, Feature::always, any_form},
    {Method::post, "/admin/accounts/:id/invitation",    Access::recent_admin, invite_account, Feature::always, any_form},
    {Method::post, "/admin/accounts/:id/recovery",      Access::recent_admin, send_recovery_mail, Feature::always, any_form},
    {Method::get,  "/admin/accounts/:id/edit",          Access::recent_admin, show_account_edit},
    {Method::post, "/admin/accounts/:id/edit",          Access::recent_admin, edit_account, Feature::always, any_form},
    {Method::get,  "/admin/accounts/:id/provisioning",  Access::recent_admin, show_account_provisioning, Feature::provisioning},
    {Method::post, "/admin/accounts/:id/provisioning",  Access::recent_admin, renew_account_provisioning, Feature::provisioning, any_form},
    {Method::post, "/admin/accounts/:id/provisioning/revocation", Access::recent_admin, revoke_account_provisioning, Feature::provisioning, any_form},
    {Method::get,  "/admin/accounts/:id/devices",       Access::admin, show_account_devices, Feature::devices},
    {Method::get,  "/admin/accounts/:id/devices/deletion", Access::recent_admin, show_account_devices_deletion, Feature::devices},
    {Method::post, "/admin/accounts/:id/devices/deletion", Access::recent_admin, delete_account_device, Feature::devices, any_form},
    {Method::post, "/admin/accounts/:id/sessions/end",  Access::recent_admin, end_account_sessions, Feature::always, any_form},
    {Method::get,  "/admin/accounts/:id/deletion",      Access::recent_admin, show_account_deletion},
    {Method::post, "/admin/accounts/:id/deletion",      Access::recent_admin, delete_account_of_others, Feature::always, any_form},
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
        case Feature::phone_registration:
            return config.public_registration && config.phone_authentication;
        case Feature::phone_authentication:
            return config.phone_authentication;
        case Feature::devices:
            return config.devices_management;
        case Feature::api:
            return config.api;
        case Feature::sms:
            return config.sms_gateway != SmsGatewayKind::none;
    }
    throw std::logic_error("routes: unknown feature");
}

const std::vector<Route>& routes() { return table; }

bool is_guarded(const std::string& path) {
    return std::any_of(table.begin(), table.end(), [&](const Route& route) {
        return route.decoy && http::match(route.path, path);
    });
}

std::vector<std::string_view> file_paths() {
    std::vector<std::string_view> paths;
    for (const auto& route : table)
        if (route.takes_file) paths.push_back(route.path);
    return paths;
}

void count(const Route& route, const Limit& limit, std::string_view what, const Context& c) {
    const AttemptStore::Rule rule{limit.window, limit.calls * c.config().network_limit_factor};
    const auto subject =
        std::string{what}.append(" ").append(route.path) + " " + c.origin().network;
    const auto wait = c.portal.stores.attempts.attempt(subject, rule, c.portal.clock.now());
    if (wait == 0s) return;
    http::Error error{429, "too many calls"};
    error.headers.emplace_back("Retry-After", std::to_string(wait.count()));
    throw http::Error{error};
}

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
