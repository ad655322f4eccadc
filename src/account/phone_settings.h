#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace portal {

/// A section of an app's settings, as liblinphone has them.
struct PhoneSection {
    std::string name;
    std::vector<std::pair<std::string, std::string>> entries;
};
using PhoneSettings = std::vector<PhoneSection>;

/// Reads liblinphone's syntax: [section], name=value, and comments on lines that begin with '#' or
/// ';'. Throws std::runtime_error that names `source` and the line of the first mistake.
PhoneSettings parse_phone_settings(std::string_view text, const std::string& source);

/// The settings in the file that provisioning_rc names; none when `path` is empty. Throws when it
/// cannot be read.
PhoneSettings read_phone_settings(const std::string& path);

}  // namespace portal
