#include "net/device.h"

#include "base/text.h"

namespace portal::net {

namespace {

constexpr std::size_t text_maximum = 100;
constexpr std::int64_t latest = 253402300799;  // the end of the year 9999

std::string shown(std::string_view text) { return one_line(trim(text), text_maximum); }

}  // namespace

std::optional<Instant> find_instant(std::int64_t seconds) {
    if (seconds < 0 || seconds > latest) return std::nullopt;
    return from_epoch(seconds);
}

std::string device_name(std::string_view user_agent) {
    const auto start = user_agent.find('(');
    int depth = 0;
    for (auto i = start; i < user_agent.size(); ++i) {
        if (user_agent[i] == '(') ++depth;
        if (user_agent[i] == ')' && --depth == 0)
            return shown(user_agent.substr(start + 1, i - start - 1));
    }
    return {};
}

std::string device_application(std::string_view user_agent) {
    return shown(user_agent.substr(0, user_agent.find_first_of("/(")));
}

}  // namespace portal::net
