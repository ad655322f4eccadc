#pragma once

#include "web/context.h"

namespace portal::web {

/// Leaves in the browser what makes it logged in, and what makes it known to the account from now
/// on.
void begin_session(const Context& c, http::Response& response, const Account& account,
                   const std::string& session, bool stay = false);

}  // namespace portal::web
