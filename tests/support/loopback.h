#pragma once

#include <string>

namespace portal::test {

/// A port of loopback at which the system accepts connections, and nobody ever says a word.
class SilentPort {
public:
    SilentPort();
    ~SilentPort();
    SilentPort(const SilentPort&) = delete;
    SilentPort& operator=(const SilentPort&) = delete;

    std::string number() const;

private:
    int listening_;
};

/// A port of loopback that was free a moment ago.
inline std::string free_port() { return SilentPort{}.number(); }

}  // namespace portal::test
