#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace portal::http {

using Params = std::map<std::string, std::string>;

/// The named parts of `path` when it has the shape of `pattern`: "/accounts/:id" against
/// "/accounts/12" gives {id: 12}. A part is never empty.
std::optional<Params> match(std::string_view pattern, std::string_view path);

/// `uri` (RFC 3986, path and query, still encoded) split for routing: the decoded path below `base`
/// and the encoded query. Nothing when it lies outside `base`. Throws Error 400 when an escape is
/// broken.
struct Target {
    std::string path;
    std::string query;
};
std::optional<Target> below(std::string_view base, std::string_view uri);

}  // namespace portal::http
