#include "web/spent_link.h"

#include "web/page.h"

#include <stdexcept>

namespace portal::web {

http::Response spent_link(const Context& c, LinkState state, const std::string& renewal) {
    switch (state) {
        case LinkState::used:
            return plain_page(c, "link_used", 410);
        case LinkState::expired: {
            Page page{c, "link_expired"};
            page.values().add(renewal).set("TOKEN", c.params.at("token"));
            return page.response(410);
        }
        case LinkState::unknown:
            return plain_page(c, "link_unknown", 404);
        case LinkState::valid:
            break;
    }
    throw std::logic_error("spent_link: a valid link is not spent");
}

}  // namespace portal::web
