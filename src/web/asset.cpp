#include "base/text.h"
#include "web/handlers.h"

#include <algorithm>

namespace portal::web {

namespace {

/// RFC 9110 section 12.5.3. A weight of nothing refuses; others are not compared, as nobody prefers
/// the longer form.
bool takes_gzip(std::string_view accepted) {
    for (const auto& text : split(accepted, ',')) {
        const auto end = std::min(text.find(';'), text.size());
        if (lower(trim(text.substr(0, end))) != "gzip") continue;
        const auto equals = text.find('=', end);
        return equals == std::string::npos ||
               text.find_first_not_of("0. ", equals + 1) != std::string::npos;
    }
    return false;
}

}  // namespace

http::Response send_asset(const Context& c) {
    const auto* asset = c.portal.installation->assets.find(c.params.at("file"));
    if (!asset) throw http::Error{404, "no such asset"};
    const bool compressed = takes_gzip(c.request.header("accept-encoding"));
    http::Response response{200, {}, compressed ? asset->compressed : asset->content};
    response.add("Content-Type", asset->type);
    // Pages are not compressed: the size would tell of a secret that stands beside what a stranger
    // chose.
    response.add("Vary", "Accept-Encoding");
    if (compressed) response.add("Content-Encoding", "gzip");
    // Under the name of its content it never changes; under another, an old page asks for it.
    const bool exact = http::value(c.request.query, "v") == asset->version;
    response.add("Cache-Control",
                 exact ? "public, max-age=31536000, immutable" : "public, max-age=60");
    return response;
}

}  // namespace portal::web
