#include "base/user_agent.h"

namespace portal {

namespace {

struct Mark {
    std::string_view text;
    std::string_view name;
};

/// Browsers name those that they want to be taken for as well, so whoever is imitated stands below.
constexpr Mark browsers[] = {
    {"Edg", "Edge"},           {"OPR/", "Opera"},
    {"Vivaldi/", "Vivaldi"},   {"SamsungBrowser/", "Samsung Internet"},
    {"FxiOS/", "Firefox"},     {"Firefox/", "Firefox"},
    {"Chromium/", "Chromium"}, {"CriOS/", "Chrome"},
    {"Chrome/", "Chrome"},     {"Safari/", "Safari"},
    {"curl/", "curl"},
};

constexpr Mark systems[] = {
    {"iPhone", "iPhone"},   {"iPad", "iPad"},       {"Android", "Android"}, {"CrOS", "ChromeOS"},
    {"Windows", "Windows"}, {"Macintosh", "macOS"}, {"Linux", "Linux"},
};

template <std::size_t count>
std::string first_of(const Mark (&marks)[count], std::string_view text) {
    for (const auto& mark : marks)
        if (text.find(mark.text) != std::string_view::npos) return std::string{mark.name};
    return {};
}

}  // namespace

std::string browser_in(std::string_view user_agent) {
    const auto browser = first_of(browsers, user_agent);
    const auto system = first_of(systems, user_agent);
    if (browser.empty() || system.empty()) return browser + system;
    return browser + " (" + system + ")";
}

}  // namespace portal
