#pragma once

#include "account/portal.h"
#include "base/text.h"
#include "http/match.h"
#include "http/message.h"
#include "http/network.h"

#include <optional>
#include <string>

namespace portal::web {

/// What a handler is given: the request, who asks, and the portal to ask.
struct Context {
    const http::Request& request;
    Portal& portal;
    const Domain& domain;  ///< that the request acts for
    std::string language;
    http::Params params = {};
    std::optional<Session> session = {};
    std::string visit = {};  ///< a random word this browser has kept since its first page
    bool is_new_visit = false;

    /// A field of the form that was sent; empty when absent.
    std::string field(std::string_view name) const { return http::value(request.form, name); }
    bool has_field(std::string_view name) const { return http::has(request.form, name); }
    const Config& config() const { return portal.config(); }
    /// `path` below the base path, for a link or a redirect.
    std::string below_base(const std::string& path) const { return config().base_path() + path; }
    Origin origin() const {
        return {request.remote_address,
                one_line(request.header("user-agent"), Origin::user_agent_maximum),
                http::network_of(request.remote_address)};
    }
    /// The account of a route for members.
    const Account& account() const { return session.value().account; }
};

}  // namespace portal::web
