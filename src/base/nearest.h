#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace portal {

/// That of `candidates` which takes the fewest edits to be typed as `word`; empty without any.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace portal
