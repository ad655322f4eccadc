#pragma once

#include <string>

namespace portal::http {

/// Where the listening socket comes from: systemd's (LISTEN_FDS), else file descriptor 0 as
/// spawn-fcgi passes it, else a path of ours (created with mode 0660). Throws std::runtime_error
/// naming what is wrong. The result is non-blocking and closed on exec.
int listening_socket(const std::string& path);

}  // namespace portal::http
