#pragma once

#include "page/renderer.h"
#include "web/context.h"

#include <vector>

namespace portal::web {

/// What is said of an event; one that a newer version of the portal wrote is named as it is.
std::string sentence_of(const Audit::Event& event, const Context& c);

/// Puts a table of what happened to an account at `{{>EVENTS}}`.
void add_events(page::Values& values, const std::vector<Audit::Entry>& events, const Context& c);

}  // namespace portal::web
