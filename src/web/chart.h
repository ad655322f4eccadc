#pragma once

#include "account/overview.h"
#include "page/renderer.h"

#include <vector>

namespace portal::web {

/// Puts registrations per day at `{{>CHART}}`: bars, and the same as a table.
void add_chart(page::Values& values, const std::vector<Overview::Day>& days);

}  // namespace portal::web
