#include "http/match.h"

#include "base/text.h"
#include "http/message.h"

#include <algorithm>

namespace portal::http {

namespace {

/// RFC 9112 section 3.2.2: a server takes "http://host/path" as well as "/path". The host is left
/// aside: nothing here depends on it.
std::string_view without_origin(std::string_view uri) {
    const auto scheme = lower(uri.substr(0, 8));
    if (!starts_with(scheme, "http://") && scheme != "https://") return uri;
    const auto path = uri.find_first_of("/?", uri.find("//") + 2);
    return path == std::string_view::npos ? "/" : uri.substr(path);
}

/// "." and "..", which browsers resolve before they ask. The web server in front may have resolved
/// them to decide that the call is ours, so they must not lead anywhere else here.
bool has_dot_segment(std::string_view path) {
    const auto parts = split(path, '/');
    return std::any_of(parts.begin(), parts.end(),
                       [](const auto& part) { return part == "." || part == ".."; });
}

}  // namespace

std::optional<Params> match(std::string_view pattern, std::string_view path) {
    const auto expected = split(pattern, '/');
    const auto parts = split(path, '/');
    if (expected.size() != parts.size()) return std::nullopt;

    Params params;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (starts_with(expected[i], ":") && !parts[i].empty())
            params[expected[i].substr(1)] = parts[i];
        else if (expected[i] != parts[i])
            return std::nullopt;
    }
    return params;
}

std::optional<Target> below(std::string_view base, std::string_view uri) {
    uri = without_origin(uri);
    const auto end = std::min(uri.find('?'), uri.size());
    const auto path = percent_decoded(uri.substr(0, end));
    if (!path) throw Error{400, "a broken escape in the path"};

    if (!starts_with(*path, base) || has_dot_segment(*path)) return std::nullopt;
    auto rest = path->substr(base.size());
    if (rest.empty()) rest = "/";
    if (rest.front() != '/') return std::nullopt;
    return Target{std::move(rest), std::string{uri.substr(std::min(end + 1, uri.size()))}};
}

}  // namespace portal::http
