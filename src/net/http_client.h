#pragma once

#include "net/client_options.h"

#include <memory>
#include <string>
#include <vector>

namespace portal::net {

struct HttpCall {
    std::string method;  ///< GET or POST
    std::string url;
    std::vector<std::string> headers;  ///< "Name: value"
    std::string body = {};
};

struct HttpAnswer {
    long status = 0;
    std::string body = {};  ///< its first 64 KiB

    bool is_success() const { return status >= 200 && status < 300; }
};

/// Calls web servers. Follows no redirection: it would lead where no setting says. For one thread.
class HttpClient {
public:
    explicit HttpClient(const ClientOptions& options = {});
    ~HttpClient();

    /// Throws std::runtime_error, naming the host alone, when there is no answer.
    HttpAnswer ask(const HttpCall& call);

private:
    struct Exchange;
    std::unique_ptr<Exchange> exchange_;
};

}  // namespace portal::net
