#pragma once

#include "base/result.h"
#include "page/catalog.h"

#include <string>
#include <vector>

namespace portal::web {

/// The sentence for a refusal or a notice, in a language. Throws std::logic_error for an unknown
/// reason.
std::string wording(const page::Catalog& catalog, const std::string& language,
                    const std::string& reason, const std::string& detail = {});

/// The names of all events that there is a sentence for, in alphabetical order.
std::vector<std::string> worded_events();

/// True when there is a sentence for `reason`.
bool is_worded(const std::string& reason);

}  // namespace portal::web
