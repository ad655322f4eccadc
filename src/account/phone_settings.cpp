#include "account/phone_settings.h"

#include "base/text.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace portal {

namespace {

bool has_control(std::string_view text) {
    return std::any_of(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) < ' ' && c != '\t') || c == '\x7f';
    });
}

/// Adds what a line says; false when it says nothing that can be understood.
bool add_line(PhoneSettings& settings, std::string_view line) {
    if (line.empty() || line.front() == '#' || line.front() == ';') return true;
    if (has_control(line) || !is_utf8(line)) return false;
    if (line.front() == '[') {
        if (line.back() != ']' || line.size() < 3) return false;
        settings.push_back({std::string{line.substr(1, line.size() - 2)}, {}});
        return true;
    }
    const auto equals = line.find('=');
    const auto name = trim(line.substr(0, equals));
    if (equals == std::string_view::npos || name.empty() || settings.empty()) return false;
    settings.back().entries.emplace_back(name, trim(line.substr(equals + 1)));
    return true;
}

}  // namespace

PhoneSettings parse_phone_settings(std::string_view text, const std::string& source) {
    PhoneSettings settings;
    int number = 0;
    for (const auto& line : split(text, '\n')) {
        ++number;
        if (!add_line(settings, trim(line)))
            throw std::runtime_error(source + ":" + std::to_string(number) +
                                     ": must be [section], or name=value below one");
    }
    return settings;
}

PhoneSettings read_phone_settings(const std::string& path) {
    if (path.empty()) return {};
    std::ifstream file{path};
    if (!file) throw std::runtime_error("provisioning_rc: cannot read " + path);
    return parse_phone_settings(std::string{std::istreambuf_iterator<char>{file}, {}},
                                "provisioning_rc: " + path);
}

}  // namespace portal
