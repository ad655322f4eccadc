#pragma once

#include "web/page.h"

namespace portal::web {

/// All about an account of others, and what can be done to it.
Page account_page(const Context& c, const Account& account);

}  // namespace portal::web
