#pragma once

#include <string>
#include <string_view>

namespace portal {

/// "Firefox (Windows)", "Safari (iPhone)": a User-Agent header (RFC 9110, section 10.1.5) in words
/// that its owner knows and that are the same in all languages. Empty when nothing in it is known:
/// what is unknown was perhaps written by somebody who wants it to be read.
std::string browser_in(std::string_view user_agent);

}  // namespace portal
