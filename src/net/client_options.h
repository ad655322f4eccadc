#pragma once

#include <chrono>
#include <string>

namespace portal::net {

/// What a test does not want to wait for, or cannot have.
struct ClientOptions {
    std::chrono::seconds total_timeout{30};  ///< an SMTP server may take as much again to part
    std::string ca_file = {};                ///< empty: the authorities that the system trusts
};

}  // namespace portal::net
