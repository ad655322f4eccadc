#include "net/deadline.h"

#include <algorithm>

namespace portal::net {

std::chrono::milliseconds Deadline::left() const {
    using std::chrono::milliseconds;
    const auto left = end_ - std::chrono::steady_clock::now();
    return std::max(std::chrono::ceil<milliseconds>(left), milliseconds{0});
}

}  // namespace portal::net
