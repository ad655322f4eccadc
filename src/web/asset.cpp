#include "web/handlers.h"

namespace portal::web {

http::Response send_asset(const Context& c) {
    const auto* asset = c.portal.installation->assets.find(c.params.at("file"));
    if (!asset) throw http::Error{404, "no such asset"};
    http::Response response{200, {}, asset->content};
    response.add("Content-Type", asset->type);
    // Under the name of its content it never changes; under another, an old page asks for it.
    const bool exact = http::value(c.request.query, "v") == asset->version;
    response.add("Cache-Control",
                 exact ? "public, max-age=31536000, immutable" : "public, max-age=60");
    return response;
}

}  // namespace portal::web
