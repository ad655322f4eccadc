#pragma once

#include <functional>

namespace portal {

/// What long work asks between two of its steps: true when it is to end here.
using IsOver = std::function<bool()>;

inline bool never_over() { return false; }

}  // namespace portal
