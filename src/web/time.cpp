#include "web/time.h"

namespace portal::web {

void set_time(page::Values& values, const std::string& name, Instant time) {
    const auto text = to_text(time);
    values.set(name, text);
    // "2026-05-28 12:00 UTC" is read alike in every language; the script makes local time of it.
    values.set(name + "_TEXT", text.substr(0, 10) + " " + text.substr(11, 5) + " UTC");
}

}  // namespace portal::web
