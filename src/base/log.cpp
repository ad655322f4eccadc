#include "base/log.h"

#include "base/text.h"

#include <unistd.h>

#include <string>

namespace portal {

namespace {

thread_local std::string scope_id;

/// `priority` is that of syslog: the journal reads it from "<n>" at the head of a line.
void write_line(char priority, std::string_view sentence) {
    std::string line{'<', priority, '>'};
    if (!scope_id.empty()) line.append("[").append(scope_id).append("] ");
    for (const char c : sentence) {
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            line.append("\\x").append(hex({&c, 1}));
        else
            line += c;
    }
    line += '\n';
    // One write a line, so that threads and processes do not mix theirs. Where the log cannot be
    // written there is nobody left to tell.
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, line.data(), line.size());
}

}  // namespace

void log_error(std::string_view sentence) { write_line('3', sentence); }
void log_warning(std::string_view sentence) { write_line('4', sentence); }
void log_info(std::string_view sentence) { write_line('6', sentence); }

LogScope::LogScope(std::string_view id) { scope_id = id; }
LogScope::~LogScope() { scope_id.clear(); }

}  // namespace portal
