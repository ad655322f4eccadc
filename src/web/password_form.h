#pragma once

#include "web/page.h"

namespace portal::web {

/// Fills parts/new_password.tpl: whose it is, how long at least, and the SHA-256 choice where the
/// setting sip_algorithms leaves one.
void fill_password_form(Page& page, const Account& account, const Context& c);

/// The page `name` behind a mailed link, on which its account is given a password.
Page password_page(const Context& c, const std::string& name, const Account& account);

}  // namespace portal::web
