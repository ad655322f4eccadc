#include "web/time.h"

#include <ctime>

namespace portal::web {

void set_time(page::Values& values, const std::string& name, Instant time) {
    values.set(name, to_text(time));
    values.set(name + "_TEXT", to_readable(time));
}

std::optional<Instant> parse_day(const std::string& text) {
    std::tm parts{};
    const auto* end = strptime(text.c_str(), "%Y-%m-%d", &parts);
    if (end == nullptr || *end != '\0') return std::nullopt;
    const auto day = from_epoch(timegm(&parts));
    // timegm makes the 3rd of March of a 31st of February.
    if (to_text(day) != text + "T00:00:00Z") return std::nullopt;
    return day;
}

}  // namespace portal::web
