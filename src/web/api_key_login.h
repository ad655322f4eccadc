#pragma once

#include "web/context.h"

namespace portal::web {

/// The administrator whose API key is in the header x-api-key. Nothing without one, and with one
/// that opens nothing: it counts as a wrong answer (wrong_answers.h), of which there may be too
/// many.
std::optional<Account> account_by_api_key(const Context& c);

}  // namespace portal::web
