#pragma once

#include "account/stores.h"
#include "base/result.h"

#include <optional>
#include <string>

namespace portal {

/// What a mailed link turned out to be.
enum class LinkState { valid, used, expired, unknown };

/// A link, and whose it is unless it is unknown.
struct Link {
    LinkState state = LinkState::unknown;
    std::optional<Account> account = {};
    std::string sent_to = {};
    Instant sent_at = {};
};

/// What became of the link that holds `token`.
Link link_of(Stores& stores, const Domain& domain, const std::string& token, Purpose purpose,
             Instant now);

/// What a link and a new password led to: a session, or why there is none, which is the password
/// refused, or the link not valid any more.
struct LinkEntry {
    LinkState link = LinkState::unknown;
    Refusals refusals = {};
    std::string session = {};
};

}  // namespace portal
