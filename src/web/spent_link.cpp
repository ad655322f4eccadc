#include "web/spent_link.h"

#include "web/page.h"
#include "web/routes.h"

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
            return unknown_link(c);
        case LinkState::valid:
            break;
    }
    throw std::logic_error("spent_link: a valid link is not spent");
}

http::Response unknown_link(const Context& c) {
    Page page{c, "link_unknown"};
    if (is_on(Feature::public_registration, c.config())) page.values().show("CAN_REGISTER");
    return page.response(404);
}

}  // namespace portal::web
