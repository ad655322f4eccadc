#pragma once

#include "web/page.h"

namespace portal::web {

/// The part of a registration form on which the terms and the privacy policy are accepted, where
/// the settings name any.
void fill_consent(Page& page, const Context& c);

}  // namespace portal::web
