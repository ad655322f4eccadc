#pragma once

#include "base/clock.h"
#include "page/renderer.h"

#include <optional>
#include <string>

namespace portal::web {

/// For `<time datetime="{{X}}">{{X_TEXT}}</time>`: sets `name` to the time as machines read it, and
/// the same with _TEXT as people do. The script makes local time of it.
void set_time(page::Values& values, const std::string& name, Instant time);

/// The beginning of a day such as "2026-05-28", in UTC; nothing when it is none.
std::optional<Instant> parse_day(const std::string& text);

}  // namespace portal::web
