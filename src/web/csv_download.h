#pragma once

#include "http/message.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace portal::web {

/// The next lines of a file, nothing after the last ones. Called while the file is sent, after the
/// handler's Context is gone.
using NextLines = std::function<std::optional<std::string>()>;

/// A file of comma-separated values, made piece by piece while it is sent.
http::Response csv_download(const std::string& name, std::vector<std::string> columns,
                            NextLines next);

}  // namespace portal::web
