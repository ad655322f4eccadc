#pragma once

#include <stdexcept>

namespace portal::net {

/// This mail or SMS will never be taken: trying again is of no use.
struct MessageRefused : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace portal::net
