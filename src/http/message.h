#pragma once

#include "http/form.h"

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace portal::http {

enum class Method { get, head, post, put, remove, other };

std::string_view to_text(Method method);

/// One call, as the web server passed it on; `path` lies below the portal's base path.
struct Request {
    Method method = Method::get;
    std::string path = "/";   ///< decoded, without query; begins with '/'
    std::string target = {};  ///< REQUEST_URI as received, for HTTP Digest
    Form query = {};
    Form form = {};
    Form files = {};  ///< their content, which may be any bytes, by the name of their field
    std::string body = {};
    std::map<std::string, std::string> headers = {};  ///< names in lower case, with dashes
    std::string remote_address = {};                  ///< the client's, trusted proxies taken off
    std::string id = {};  ///< the reference in the log and on error pages
    int refused = 0;  ///< the status to answer with a page when the call could not be read; else 0

    /// Empty when absent.
    const std::string& header(const std::string& name) const;
    /// The first cookie of that name, as sent; empty when absent.
    std::string cookie(std::string_view name) const;
};

/// What HTTP calls a status, such as "Not Found". Only for those that we answer: empty for others.
std::string_view phrase(int status);

struct Response {
    using Write = std::function<void(std::string_view)>;

    int status = 200;
    std::vector<std::pair<std::string, std::string>> headers = {};
    std::string body = {};
    /// When set, makes the body piece by piece while it is sent, in the thread of the request: for
    /// what is too long to be held. What it throws breaks the connection off, so that its reader
    /// does not take a part for the whole.
    std::function<void(const Write&)> stream = {};

    /// Throws std::logic_error when either would break out of its line.
    void add(std::string name, std::string value);
    /// The first header of that name; empty when absent.
    std::string header(std::string_view name) const;
};

/// 303: look at `path` next, with GET. `path` already has the base path.
Response redirect(std::string path);

/// A cookie for the whole host, hidden from scripts and from calls of other sites; `seconds` of
/// nothing lasts until the browser is closed, 0 removes it.
struct Cookie {
    std::string name;
    std::string value;
    std::optional<std::int64_t> seconds = {};
    bool secure = true;
};
/// Throws std::logic_error when name or value cannot stand in a cookie.
void set_cookie(Response& response, const Cookie& cookie);

/// No such page, not allowed, too often, malformed: answered by a page with the status. `what()` is
/// for the log only.
struct Error : std::runtime_error {
    Error(int code, const std::string& what) : std::runtime_error(what), status(code) {}
    int status;
    std::vector<std::pair<std::string, std::string>> headers = {};  ///< Allow, Retry-After
};

}  // namespace portal::http
