#pragma once

#include "base/config.h"

#include <string>

/// What flexisip.conf and the portal's configuration have in common.
namespace portal::ctl {

/// As available-algorithms lists them.
std::string flexisip_algorithms(const Config& config);
/// As soci-connection-string names it: the path of an SQLite file, the name of a MariaDB database.
std::string database_name(const Config& config);
bool uses_sqlite(const Config& config);

}  // namespace portal::ctl
