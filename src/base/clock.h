#pragma once

#include <chrono>
#include <cstdint>
#include <string>

namespace portal {

using namespace std::chrono_literals;

/// A point in time, in whole seconds of UTC: as the database keeps it and as every page shows it.
using Instant = std::chrono::time_point<std::chrono::system_clock, std::chrono::seconds>;

inline std::int64_t to_epoch(Instant instant) { return instant.time_since_epoch().count(); }
inline Instant from_epoch(std::int64_t seconds) { return Instant{std::chrono::seconds{seconds}}; }

/// "2026-05-28T12:00:00Z" (RFC 3339).
std::string to_text(Instant instant);
/// "2026-05-28 12:00 UTC", for people.
std::string to_readable(Instant instant);
/// "Thu, 28 May 2026 12:00:00 +0000" (RFC 5322), whatever the locale.
std::string to_mail_date(Instant instant);

/// What the time is, and waiting. Nothing else asks the system, so that a test can set it.
class Clock {
public:
    virtual ~Clock() = default;
    virtual Instant now() const = 0;
    virtual void wait_until(std::chrono::steady_clock::time_point end) const = 0;
};

class SystemClock : public Clock {
public:
    Instant now() const override;
    void wait_until(std::chrono::steady_clock::time_point end) const override;
};

}  // namespace portal
