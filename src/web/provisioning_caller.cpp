#include "web/provisioning_caller.h"

#include "base/text.h"

#include <algorithm>

namespace portal::web {

namespace {

/// What browsers send with a page that somebody opens, or that they load in advance. No app of
/// Linphone sends any of it.
constexpr const char* headers_of_browsers[] = {"sec-fetch-mode", "sec-fetch-dest", "sec-purpose",
                                               "purpose",        "x-purpose",      "x-moz"};

/// What is in the names of programs that fetch a link to show or to scan what is behind it.
constexpr const char* names_of_previewers[] = {
    "bot",      "crawl",   "spider", "preview", "facebook", "whatsapp",         "slack",
    "telegram", "discord", "skype",  "viber",   "synapse",  "microsoft office", "outlook"};

bool is_browser(const http::Request& request) {
    return std::any_of(std::begin(headers_of_browsers), std::end(headers_of_browsers),
                       [&](const auto* name) { return !request.header(name).empty(); }) ||
           lower(request.header("accept")).find("text/html") != std::string::npos;
}

bool is_previewer(const std::string& agent) {
    return starts_with(agent, "mozilla/") ||
           std::any_of(std::begin(names_of_previewers), std::end(names_of_previewers),
                       [&](const auto* name) { return agent.find(name) != std::string::npos; });
}

}  // namespace

Caller caller_of(const http::Request& request) {
    if (!request.header("x-linphone-provisioning").empty()) return Caller::phone;
    if (is_browser(request) || is_previewer(lower(request.header("user-agent"))))
        return Caller::person;
    return Caller::unknown;
}

}  // namespace portal::web
