#pragma once

#include "base/config.h"

#include <string>
#include <vector>

namespace portal {

/// What settings ask of each other and do not get, a line for each.
std::vector<std::string> unmet_needs(const Config& config);

}  // namespace portal
