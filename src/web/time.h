#pragma once

#include "base/clock.h"
#include "page/renderer.h"

#include <string>

namespace portal::web {

/// For `<time datetime="{{X}}">{{X_TEXT}}</time>`: sets `name` to the time as machines read it, and
/// the same with _TEXT as people do. The script makes local time of it.
void set_time(page::Values& values, const std::string& name, Instant time);

}  // namespace portal::web
