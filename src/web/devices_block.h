#pragma once

#include "web/page.h"

namespace portal::web {

/// Fills `{{>DEVICES}}` of a page with an account's devices: a table, each row with a link to
/// `path`/deletion; or that there are none, or that nobody can tell now. Of the page around it,
/// `REMEMBERS_PASSWORD` is shown while the old password may be taken after a new one.
void fill_devices(page::Values& values, const Account& account, const Context& c,
                  const std::string& path);

/// Fills `{{>DEVICE}}` of the page that asks before the device of the query goes, and the
/// `DEVICE_ID` that its form sends. When there is none, back to the list at `path`.
http::Response ask_about_device(const Context& c, Page page, const Account& account,
                                const std::string& path);

/// What that form does: then back to `path`, or the list's page once more, which says that it
/// failed.
http::Response delete_device(const Context& c, Page page, const Account& account,
                             const std::string& path);

}  // namespace portal::web
