#pragma once

#include "net/deadline.h"
#include "net/registrar.h"
#include "support/timing.h"

#include <boost/test/unit_test.hpp>

#include <chrono>
#include <string>

namespace portal::test {

/// What a call to a registrar throws; nothing when it does not. The time is enough for any answer.
template <class Work>
std::string failure_of(Work work, std::chrono::milliseconds patience = std::chrono::seconds{10}) {
    try {
        work(net::Deadline{patience});
    } catch (const net::RegistrarAway& error) {
        return std::string{"away: "} + error.what();
    } catch (const net::RegistrarError& error) {
        return error.what();
    }
    return {};
}

/// The same of a call that nobody answers: it takes no longer than it may.
template <class Work>
std::string failure_in_silence(Work work) {
    constexpr std::chrono::milliseconds patience{1000}, longest{1100};
    std::string failure;
    BOOST_TEST(is_done_within(longest, [&] { failure = failure_of(work, patience); }));
    return failure;
}

}  // namespace portal::test
