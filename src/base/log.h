#pragma once

#include <string_view>

/// One line a happening, to standard error, where systemd's journal takes it: priority, request,
/// sentence. Control characters are escaped, so a line is never made to look like two. Nothing
/// secret is ever handed to these functions.
namespace portal {

void log_error(std::string_view sentence);
void log_warning(std::string_view sentence);
void log_info(std::string_view sentence);

/// While it lives, each line of this thread carries `id`, the reference that an error page shows.
class LogScope {
public:
    explicit LogScope(std::string_view id);
    ~LogScope();
    LogScope(const LogScope&) = delete;
    LogScope& operator=(const LogScope&) = delete;
};

}  // namespace portal
