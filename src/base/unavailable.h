#pragma once

#include <stdexcept>

namespace portal {

/// A server that this request needs (the database) is away: a matter of waiting, answered by 503.
struct Unavailable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

}  // namespace portal
