#pragma once

#include "base/config.h"
#include "http/match.h"
#include "http/message.h"
#include "web/context.h"

#include <chrono>
#include <string_view>
#include <vector>

namespace portal::web {

/// Who may call a route.
enum class Access {
    anonymous,  ///< everyone, and nobody asks the database who it is
    everyone,
    guest,          ///< whoever is not logged in; members are sent to their panel
    newcomer,       ///< members, those too who have no password yet
    member,         ///< members; without a password, they are sent to set one first
    recent_member,  ///< members who gave their password within recent_login; else they are asked
    admin,
    recent_admin
};

/// Whether the login must be younger than recent_login.
bool is_recent(Access access);
/// Whether it is for administrators only.
bool is_admin(Access access);

/// What a route is part of, and can be switched off with.
enum class Feature {
    always,
    public_registration,
    phone_registration,
    phone_authentication,
    devices,
    provisioning,
    api,
    sms  ///< that SMS are sent at all
};

bool is_on(Feature feature, const Config& config);

/// How often one network may call a route; times the setting network_limit_factor.
struct Limit {
    int calls;
    std::chrono::seconds window;
};

using Handler = http::Response (*)(const Context&);

/// All that decides who may call what, when and how often. There is no default for `access`.
struct Route {
    http::Method method;
    std::string_view path;
    Access access;
    Handler handler;
    Feature feature = Feature::always;
    std::optional<Limit> limit = {};
    /// Guards the form from robots (web/proof_of_work.h): what one that is found out is answered,
    /// as if the handler had done its work.
    Handler decoy = nullptr;
    /// The form has a file: its body may be larger than those of others.
    bool takes_file = false;
};

/// Whether the form of the page at that path is guarded from robots.
bool is_guarded(const std::string& path);

/// The patterns of the paths where a form has a file.
std::vector<std::string_view> file_paths();

/// Counts a call for the client's network; `what` tells one count of a route from another. Throws
/// 429 when there were too many.
void count(const Route& route, const Limit& limit, std::string_view what, const Context& c);

/// Every address that the portal answers. What is not here does not exist.
const std::vector<Route>& routes();

struct Match {
    const Route* route;
    http::Params params;
};
/// True when GET finds something at `path`.
bool is_page(const std::string& path);

/// HEAD finds what GET does. Throws http::Error: 404, or 405 with Allow.
Match find_route(http::Method method, const std::string& path);

}  // namespace portal::web
