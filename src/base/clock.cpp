#include "base/clock.h"

#include <array>
#include <cstdio>
#include <ctime>
#include <thread>

namespace portal {

namespace {

std::tm utc(Instant instant) {
    const std::time_t seconds = to_epoch(instant);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    return parts;
}

}  // namespace

std::string to_text(Instant instant) {
    const auto parts = utc(instant);
    std::array<char, 32> text{};
    const auto size = std::strftime(text.data(), text.size(), "%Y-%m-%dT%H:%M:%SZ", &parts);
    return {text.data(), size};
}

std::string to_readable(Instant instant) {
    const auto text = to_text(instant);
    return text.substr(0, 10) + " " + text.substr(11, 5) + " UTC";
}

std::string to_mail_date(Instant instant) {
    constexpr std::array days{"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
    constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                                "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
    const auto parts = utc(instant);
    std::array<char, 48> text{};
    // NOLINTNEXTLINE(cppcoreguidelines-pro-type-vararg): strftime's names depend on the locale
    const int size =
        std::snprintf(text.data(), text.size(), "%s, %02d %s %04d %02d:%02d:%02d +0000",
                      days.at(parts.tm_wday), parts.tm_mday, months.at(parts.tm_mon),
                      parts.tm_year + 1900, parts.tm_hour, parts.tm_min, parts.tm_sec);
    return {text.data(), static_cast<std::size_t>(size)};
}

Instant SystemClock::now() const {
    return std::chrono::floor<std::chrono::seconds>(std::chrono::system_clock::now());
}

void SystemClock::wait_until(std::chrono::steady_clock::time_point end) const {
    std::this_thread::sleep_until(end);
}

}  // namespace portal
