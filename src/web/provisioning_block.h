#pragma once

#include "web/page.h"

namespace portal::web {

/// Fills `{{>PROVISIONING}}` of a page with an account's link: its QR code, what became of it, and
/// the forms that renew and withdraw it, which are sent to `path` and `path`/revocation. Nothing of
/// that is there for an account that is not active.
void fill_provisioning(page::Values& values, const Account& account, const Context& c,
                       const std::string& path);

/// Fills the template provisioning_code: the steps, the QR code of a link, and the ways to open it.
void fill_provisioning_code(page::Values& values, const std::string& token, const Context& c);

/// What those two forms do: then back to the page of `path`, or `page` says why not.
http::Response renew_provisioning(const Context& c, Page page, const Account& account,
                                  const std::string& path);
http::Response revoke_provisioning(const Context& c, const Account& account,
                                   const std::string& path);

/// The address behind a link.
std::string provisioning_url(const Context& c, const std::string& token);

}  // namespace portal::web
