#pragma once

#include <string_view>

/// What systemd is told (sd_notify(3)); nothing happens where there is no systemd.
namespace portal::service_manager {

/// `state` is such as "READY=1".
void tell(std::string_view state);

}  // namespace portal::service_manager
