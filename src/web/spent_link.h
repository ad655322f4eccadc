#pragma once

#include "account/link.h"
#include "web/context.h"

#include <string>

namespace portal::web {

/// What became of a link that does not work any more, and the way on: when it is too old, that of
/// the section `renewal` of link_expired.tpl.
http::Response spent_link(const Context& c, LinkState state, const std::string& renewal);

/// The page of a link that was never ours, or went with its account.
http::Response unknown_link(const Context& c);

}  // namespace portal::web
