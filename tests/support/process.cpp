#include "process.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>
#include <stdexcept>
#include <system_error>
#include <thread>

namespace portal::test {

namespace {

using namespace std::chrono_literals;
using std::chrono::steady_clock;

constexpr auto stop_patience = 2s;

[[noreturn]] void become(std::vector<char*>& arguments, int output, pid_t parent) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);  // not to outlive a test that crashed
    if (::getppid() != parent) ::_exit(127);
    ::dup2(output, STDOUT_FILENO);
    ::execv(arguments.front(), arguments.data());
    ::_exit(127);
}

bool has_ended(pid_t pid) { return ::waitpid(pid, nullptr, WNOHANG) != 0; }

}  // namespace

Process::Process(const std::vector<std::string>& command) {
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        throw std::system_error(errno, std::generic_category(), "pipe");
    std::vector<char*> arguments;
    for (const auto& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    const auto parent = ::getpid();
    pid_ = ::fork();
    if (pid_ == 0) become(arguments, ends[1], parent);
    ::close(ends[1]);
    output_ = ends[0];
    if (pid_ < 0) {
        ::close(output_);
        throw std::system_error(errno, std::generic_category(), "fork");
    }
}

Process::~Process() {
    ::close(output_);
    ::kill(pid_, SIGTERM);
    for (const auto deadline = steady_clock::now() + stop_patience;
         steady_clock::now() < deadline;) {
        if (has_ended(pid_)) return;
        std::this_thread::sleep_for(5ms);
    }
    ::kill(pid_, SIGKILL);
    ::waitpid(pid_, nullptr, 0);
}

std::string Process::line(std::chrono::milliseconds patience) {
    const auto deadline = steady_clock::now() + patience;
    auto end = unread_.find('\n');
    while (end == std::string::npos) {
        if (!read_some(deadline)) throw std::runtime_error("the program has ended: " + unread_);
        end = unread_.find('\n');
    }
    auto first = unread_.substr(0, end);
    unread_.erase(0, end + 1);
    return first;
}

std::string Process::output(std::chrono::milliseconds patience) {
    const auto deadline = steady_clock::now() + patience;
    while (read_some(deadline)) {
    }
    return std::move(unread_);
}

bool Process::read_some(steady_clock::time_point deadline) {
    const auto left =
        std::chrono::duration_cast<std::chrono::milliseconds>(deadline - steady_clock::now());
    pollfd readable{output_, POLLIN, 0};
    if (left <= 0ms || ::poll(&readable, 1, static_cast<int>(left.count())) <= 0)
        throw std::runtime_error("the program says nothing");
    char block[4096];
    const auto size = ::read(output_, block, sizeof block);
    if (size > 0) unread_.append(block, static_cast<std::size_t>(size));
    return size > 0;
}

std::string source_file(const std::string& path) {
    const char* folder = std::getenv("srcdir");
    return std::string{folder != nullptr ? folder : "."} + "/" + path;
}

}  // namespace portal::test
