#pragma once

#include "support/process.h"

#include <nlohmann/json.hpp>

#include <string>
#include <vector>

namespace portal::test {

/// tests/support/http_sink.py, and where it listens.
class HttpSink {
public:
    explicit HttpSink(const std::vector<std::string>& options = {});

    std::string url(const std::string& path = "/") const;
    /// The authority that a client must trust to believe a sink with --tls.
    std::string certificate;
    std::string port;

    /// The next call: method, path, headers, body.
    nlohmann::json call();
    /// Whether one came in that time.
    bool was_called();

private:
    bool tls_;
    Process process_;
};

}  // namespace portal::test
