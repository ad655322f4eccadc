#include "base/clock.h"

#include <boost/test/unit_test.hpp>

using namespace portal;

BOOST_AUTO_TEST_SUITE(clock_test)  // "clock" is a function of C

BOOST_AUTO_TEST_CASE(times_are_written_as_the_standards_say) {
    const auto instant = from_epoch(1'779'969'600);

    BOOST_TEST(to_text(instant) == "2026-05-28T12:00:00Z");
    BOOST_TEST(to_mail_date(instant) == "Thu, 28 May 2026 12:00:00 +0000");
}

BOOST_AUTO_TEST_CASE(the_system_s_clock_tells_whole_seconds_that_pass) {
    const SystemClock clock;

    BOOST_TEST(to_epoch(clock.now()) > 1'700'000'000);
}

BOOST_AUTO_TEST_SUITE_END()
