#include "http/message.h"

#include "base/text.h"

#include <algorithm>
#include <utility>

namespace portal::http {

namespace {

bool is_control(char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }

/// RFC 9110 section 5.6.2: what the name of a header, and of a cookie, is made of.
bool is_token(std::string_view text) {
    constexpr std::string_view separators = "()<>@,;:\\\"/[]?={} ";
    return !text.empty() && std::none_of(text.begin(), text.end(), [&](char c) {
        return is_control(c) || static_cast<unsigned char>(c) >= 0x80 ||
               separators.find(c) != std::string_view::npos;
    });
}

bool breaks_cookie(char c) { return is_control(c) || c == ';'; }

}  // namespace

std::string_view to_text(Method method) {
    switch (method) {
        case Method::get:
            return "GET";
        case Method::head:
            return "HEAD";
        case Method::post:
            return "POST";
        case Method::put:
            return "PUT";
        case Method::remove:
            return "DELETE";
        case Method::other:
            return "OTHER";
    }
    throw std::logic_error{"to_text: no such method"};
}

const std::string& Request::header(const std::string& name) const {
    static const std::string absent;
    const auto found = headers.find(name);
    return found == headers.end() ? absent : found->second;
}

std::string Request::cookie(std::string_view name) const {
    std::string_view rest = header("cookie");
    while (!rest.empty()) {
        const auto end = std::min(rest.find(';'), rest.size());
        const auto pair = trim(rest.substr(0, end));
        rest.remove_prefix(std::min(end + 1, rest.size()));

        const auto equals = pair.find('=');
        if (equals != std::string_view::npos && pair.substr(0, equals) == name)
            return std::string{pair.substr(equals + 1)};
    }
    return {};
}

std::string_view phrase(int status) {
    // RFC 9110 section 15, RFC 6585. nginx sends on what it is given, and nothing when that is
    // nothing: an answer that liblinphone cannot read, and waits for.
    static const std::map<int, std::string_view> phrases{
        {200, "OK"},
        {201, "Created"},
        {204, "No Content"},
        {302, "Found"},
        {303, "See Other"},
        {304, "Not Modified"},
        {400, "Bad Request"},
        {401, "Unauthorized"},
        {403, "Forbidden"},
        {404, "Not Found"},
        {405, "Method Not Allowed"},
        {408, "Request Timeout"},
        {409, "Conflict"},
        {410, "Gone"},
        {413, "Content Too Large"},
        {415, "Unsupported Media Type"},
        {422, "Unprocessable Content"},
        {429, "Too Many Requests"},
        {431, "Request Header Fields Too Large"},
        {500, "Internal Server Error"},
        {503, "Service Unavailable"},
    };
    const auto found = phrases.find(status);
    return found == phrases.end() ? std::string_view{} : found->second;
}

void Response::add(std::string name, std::string value) {
    // A line break would begin a header, or a page, of the attacker's making.
    if (!is_token(name)) throw std::logic_error{"a header's name must be a token"};
    if (value.find_first_of(std::string_view{"\r\n\0", 3}) != std::string::npos)
        throw std::logic_error{"a header must be one line: " + name};
    headers.emplace_back(std::move(name), std::move(value));
}

std::string Response::header(std::string_view name) const {
    for (const auto& [key, text] : headers)
        if (lower(key) == lower(name)) return text;
    return {};
}

Response redirect(std::string path) {
    Response response{303};
    response.add("Location", std::move(path));
    return response;
}

void set_cookie(Response& response, const Cookie& cookie) {
    if (!is_token(cookie.name)) throw std::logic_error{"a cookie's name must be a token"};
    if (std::any_of(cookie.value.begin(), cookie.value.end(), breaks_cookie))
        throw std::logic_error{"a cookie's value would break its header: " + cookie.name};

    auto text = cookie.name + "=" + cookie.value + "; Path=/; HttpOnly; SameSite=Lax";
    if (cookie.secure) text += "; Secure";
    if (cookie.seconds) text += "; Max-Age=" + std::to_string(*cookie.seconds);
    response.add("Set-Cookie", std::move(text));
}

}  // namespace portal::http
