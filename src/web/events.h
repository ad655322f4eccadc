#pragma once

#include "page/renderer.h"
#include "web/context.h"

#include <vector>

namespace portal::web {

/// Puts a table of what happened to an account at `{{>EVENTS}}`.
void add_events(page::Values& values, const std::vector<Audit::Entry>& events, const Context& c);

}  // namespace portal::web
