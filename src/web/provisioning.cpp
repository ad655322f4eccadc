#include "base/text.h"
#include "page/qr_code.h"
#include "web/api_key_login.h"
#include "web/digest_login.h"
#include "web/even_time.h"
#include "web/handlers.h"
#include "web/provisioning_block.h"
#include "web/provisioning_caller.h"

#include <stdexcept>

namespace portal::web {

namespace {

http::Response document(std::string text) {
    http::Response response{200, {}, std::move(text)};
    response.add("Content-Type", "application/xml; charset=utf-8");
    return response;
}

/// Throws 404 or 410 unless there is something behind the link.
void require_valid(LinkState state) {
    switch (state) {
        case LinkState::valid:
            return;
        case LinkState::used:
        case LinkState::expired:
            throw http::Error{410, "a provisioning link that is used, expired or withdrawn"};
        case LinkState::unknown:
            throw http::Error{404, "no such provisioning link"};
    }
    throw std::logic_error("provisioning: unknown state");
}

void require_valid(const Context& c, const std::string& token) {
    require_valid(c.portal.provisioning.find(c.domain, token).state);
}

/// For whoever opens the link with something else than a phone's app: how it is meant to be used.
http::Response show_link(const Context& c, const std::string& token) {
    const auto link = c.portal.provisioning.find(c.domain, token);
    if (link.state == LinkState::used || link.state == LinkState::expired)
        return plain_page(c, "provisioning_spent", 410);
    require_valid(link.state);
    Page page{c, "provisioning", Width::prose};
    page.values().set("SIP_ADDRESS", link.account->sip_address());
    auto code = page.values().include("CODE", "provisioning_code");
    fill_provisioning_code(code, token, c);
    return page.response();
}

http::Response fetch_document(const Context& c, const std::string& token) {
    const auto fetched = c.portal.provisioning.fetch(c.domain, token, c.origin());
    require_valid(fetched.state);
    return document(fetched.document);
}

/// Whether it is looked up who calls.
bool names_somebody(const http::Request& request) {
    return !request.header("authorization").empty() || !request.header("from").empty() ||
           !request.header("x-api-key").empty();
}

}  // namespace

http::Response send_common_provisioning(const Context& c) {
    return document(c.portal.provisioning.common_document());
}

http::Response send_own_provisioning(const Context& c) {
    // Whoever names nobody is told nothing, and need not be kept.
    std::optional<EvenTime> even;
    if (names_somebody(c.request)) even.emplace(c.portal.clock);
    auto account = account_by_api_key(c);
    if (!account) account = account_by_digest(c);
    if (!account) return digest_challenge(c);
    return document(c.portal.provisioning.document_of(*account));
}

http::Response send_provisioning(const Context& c) {
    const auto& token = c.params.at("token");
    if (c.request.method == http::Method::head) {
        require_valid(c, token);
        return document({});
    }
    switch (caller_of(c.request)) {
        case Caller::person:
            return show_link(c, token);
        case Caller::unknown:
            if (c.config().provisioning_requires_header)
                throw http::Error{400, "no X-Linphone-Provisioning"};
            return fetch_document(c, token);
        case Caller::phone:
            return fetch_document(c, token);
    }
    throw std::logic_error("provisioning: unknown caller");
}

http::Response send_provisioning_qr_code(const Context& c) {
    constexpr std::string_view extension = ".svg";
    auto token = c.params.at("token");
    const bool is_svg = ends_with(token, extension);
    if (is_svg) token.resize(token.size() - extension.size());
    require_valid(c, token);

    const page::QrCode code{provisioning_url(c, token)};
    http::Response response{200, {}, is_svg ? code.svg() : code.png()};
    response.add("Content-Type", is_svg ? "image/svg+xml" : "image/png");
    return response;
}

}  // namespace portal::web
