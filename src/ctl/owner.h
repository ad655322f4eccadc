#pragma once

#include "base/config.h"

namespace portal::ctl {

/// Goes on as the user that the portal runs as, if root typed the command: what is made from here
/// on, such as the key file and an SQLite database, is then the portal's. That user is the owner of
/// the folder of key_file. Does nothing when that is root, or when the caller is somebody else.
void become_portal(const Config& config);

}  // namespace portal::ctl
