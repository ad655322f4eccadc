#include "http/fcgi_request.h"

#include "base/log.h"
#include "base/text.h"
#include "http/match.h"
#include "http/multipart.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace portal::http {

namespace {

using Parameters = std::map<std::string, std::string>;

/// How much of a body that is too large is still read: a web server that cannot get rid of what it
/// sends may show an error of its own instead of our page.
constexpr std::size_t discard_limit = 32 * 1024 * 1024;

struct Body {
    std::string bytes;     ///< none when it is too large
    std::size_t size = 0;  ///< what was read
};

/// The last one wins of parameters given twice: web servers send their defaults first.
Parameters parameters_of(const FCGX_Request& source) {
    Parameters parameters;
    for (auto entry = source.envp; *entry != nullptr; ++entry) {
        const std::string_view text{*entry};
        const auto equals = std::min(text.find('='), text.size());
        parameters[std::string{text.substr(0, equals)}] =
            text.substr(std::min(equals + 1, text.size()));
    }
    return parameters;
}

std::string parameter(const Parameters& parameters, const std::string& name) {
    const auto found = parameters.find(name);
    return found == parameters.end() ? std::string{} : found->second;
}

void check_sizes(const FCGX_Request& source) {
    std::size_t all = 0;
    std::size_t headers = 0;
    for (auto entry = source.envp; *entry != nullptr; ++entry) {
        const std::string_view text{*entry};
        all += text.size();
        if (starts_with(text, "HTTP_")) headers += text.size();
    }
    if (all > parameters_limit) throw Error{431, "too many parameters"};
    if (headers > headers_limit) throw Error{431, "too many headers"};
}

Method to_method(std::string_view name) {
    for (const auto method : {Method::get, Method::head, Method::post, Method::put, Method::remove})
        if (name == to_text(method)) return method;
    return Method::other;
}

/// RFC 3875 section 4.1.18 names headers so. nginx sends an empty CONTENT_LENGTH for "none".
std::map<std::string, std::string> headers_of(const Parameters& parameters) {
    std::map<std::string, std::string> headers;
    for (const auto& [name, text] : parameters) {
        auto header = replace_all(lower(name), "_", "-");
        if (starts_with(name, "HTTP_"))
            headers[header.substr(std::string_view{"HTTP_"}.size())] = text;
        else if ((name == "CONTENT_TYPE" || name == "CONTENT_LENGTH") && !text.empty())
            headers[std::move(header)] = text;
    }
    return headers;
}

/// Reads to the end even what is too large, so that the connection is in step for its next request.
Body read_body(FCGX_Stream* in, const std::string& declared, std::size_t limit) {
    Body body;
    const auto length = to_integer(declared).value_or(0);
    if (length > static_cast<std::int64_t>(discard_limit)) return body;

    std::array<char, 16 * 1024> piece;
    while (body.size <= discard_limit) {
        const auto count = FCGX_GetStr(piece.data(), static_cast<int>(piece.size()), in);
        if (count <= 0) break;
        body.size += static_cast<std::size_t>(count);
        if (body.size <= limit) body.bytes.append(piece.data(), static_cast<std::size_t>(count));
    }
    if (body.size > limit) body.bytes.clear();
    return body;
}

Target target_of(const Request& request, const Site& site) {
    if (request.target.empty()) throw Error{400, "no REQUEST_URI"};
    auto target = below(site.base_path, request.target);
    if (!target) throw Error{404, "outside the base path"};
    return *target;
}

void take_target(Request& request, const Site& site) {
    const auto target = target_of(request, site);
    request.path = target.path;
    request.query = decode_form(target.query);
}

/// How large a body may be is asked before it is known whether the call can be taken at all.
std::size_t limit_of(const Request& request, const Site& site) try {
    const auto path = target_of(request, site).path;
    const bool has_file =
        std::any_of(site.file_paths.begin(), site.file_paths.end(),
                    [&](const auto pattern) { return match(pattern, path).has_value(); });
    return has_file ? file_limit : body_limit;
} catch (const Error&) {
    return body_limit;
}

/// Apache's mod_proxy_fcgi leaves the length out of a body sent in chunks (RFC 9112 section 7.1).
void check_length(const Body& body, const std::string& declared, std::size_t limit) {
    const auto length = to_integer(declared);
    if (!declared.empty() && (!length || *length < 0)) throw Error{400, "a broken CONTENT_LENGTH"};
    const auto expected = length ? static_cast<std::size_t>(*length) : body.size;
    if (expected > limit || body.size > limit) throw Error{413, "a body too large"};
    if (expected != body.size) throw Error{400, "a body not as long as its CONTENT_LENGTH"};
}

void take_form(Request& request, std::string bytes) {
    const auto& content_type = request.header("content-type");
    const auto type = lower(trim(content_type.substr(0, content_type.find(';'))));
    if (type == "multipart/form-data") {
        auto form = decode_multipart(bytes, content_type);
        request.form = std::move(form.fields);
        request.files = std::move(form.files);
        return;
    }
    if (type == "application/x-www-form-urlencoded") request.form = decode_form(bytes);
    request.body = std::move(bytes);
}

}  // namespace

void read_request(FCGX_Request& source, const Site& site, Request& request) {
    const auto parameters = parameters_of(source);
    request.method = to_method(parameter(parameters, "REQUEST_METHOD"));
    request.target = parameter(parameters, "REQUEST_URI");
    request.headers = headers_of(parameters);
    request.remote_address =
        client_address(parameter(parameters, "REMOTE_ADDR"), request.header("x-forwarded-for"),
                       site.trusted_proxies);

    const auto& declared = request.header("content-length");
    const auto limit = limit_of(request, site);
    auto body = read_body(source.in, declared, limit);
    if (FCGX_GetError(source.in) != 0) return;
    try {
        check_sizes(source);
        take_target(request, site);
        check_length(body, declared, limit);
        take_form(request, std::move(body.bytes));
    } catch (const Error& error) {
        log_info("refused with " + std::to_string(error.status) + ": " + error.what());
        request.refused = error.status;
    }
}

void write_response(FCGX_Request& target, const Response& response, Method method) {
    auto head = "Status: " + std::to_string(response.status) + " ";
    head.append(phrase(response.status)).append("\r\n");
    for (const auto& [name, text] : response.headers)
        head.append(name).append(": ").append(text).append("\r\n");
    // RFC 9110 section 8.6: these two have no body to measure.
    if (response.status != 204 && response.status != 304 && !response.stream)
        head.append("Content-Length: ").append(std::to_string(response.body.size())).append("\r\n");
    head += "\r\n";

    FCGX_PutStr(head.data(), static_cast<int>(head.size()), target.out);
    if (method == Method::head) return;
    const auto write = [&](std::string_view piece) {
        FCGX_PutStr(piece.data(), static_cast<int>(piece.size()), target.out);
        if (response.stream && FCGX_GetError(target.out) != 0)
            throw std::runtime_error{"nobody reads the answer to its end"};
    };
    if (response.stream)
        response.stream(write);
    else
        write(response.body);
}

}  // namespace portal::http
