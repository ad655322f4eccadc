#pragma once

#include "net/device.h"

#include <optional>
#include <string>
#include <vector>

namespace portal::net {

/// The devices of an address in what Flexisip says of it at its command socket, in JSON; nothing
/// when that is no such record. What a contact lacks, or has in another kind, its device lacks.
std::optional<std::vector<Device>> parse_record(const std::string& reply);

}  // namespace portal::net
