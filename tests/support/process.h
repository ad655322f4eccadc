#pragma once

#include <signal.h>
#include <sys/types.h>

#include <chrono>
#include <string>
#include <vector>

namespace portal::test {

/// A program that runs beside a test and ends with it. Its standard error is that of the test.
class Process {
public:
    /// The program by its full path, and its arguments.
    explicit Process(const std::vector<std::string>& command);
    /// Stops it: SIGTERM, and SIGKILL when that has not helped within two seconds.
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    void send_signal(int number) { ::kill(pid_, number); }

    /// The next line of its standard output. Throws when none comes in time.
    std::string line(std::chrono::milliseconds patience = std::chrono::seconds{20});
    /// Its standard output until it closes it.
    std::string output(std::chrono::milliseconds patience = std::chrono::seconds{20});

private:
    /// False at the end of the output.
    bool read_some(std::chrono::steady_clock::time_point deadline);

    pid_t pid_;
    int output_;
    std::string unread_;
};

/// A file of the source tree, which `make check` names in `srcdir`; else that of the working
/// directory.
std::string source_file(const std::string& path);

}  // namespace portal::test
