#include "base/settings_checks.h"

#include "base/country.h"
#include "base/database_address.h"
#include "base/mailbox.h"
#include "base/network.h"
#include "base/text.h"

#include <algorithm>
#include <stdexcept>

namespace portal::checks {

namespace {

constexpr std::size_t host_name_maximum = 253;  // RFC 1035 section 2.3.4
constexpr std::size_t label_maximum = 63;

void require(bool good, const char* otherwise) {
    if (!good) throw std::invalid_argument(otherwise);
}

bool is_control(char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_lower(char c) { return c >= 'a' && c <= 'z'; }

bool is_label(const std::string& label) {
    return !label.empty() && label.size() <= label_maximum && label.front() != '-' &&
           label.back() != '-' && std::all_of(label.begin(), label.end(), [](char c) {
               return is_lower(c) || is_digit(c) || c == '-';
           });
}

bool is_host_name(const std::string& name) {
    const auto labels = split(name, '.');
    return name.size() <= host_name_maximum && std::all_of(labels.begin(), labels.end(), is_label);
}

/// [::1] as URLs write it; the resolver will say whether the digits are an address.
bool is_bracketed_address(std::string_view host) {
    return host.size() > 2 && host.front() == '[' &&
           host.find_first_not_of("0123456789abcdefABCDEF:.", 1) == host.size() - 1 &&
           host.back() == ']';
}

bool is_port(std::string_view text) {
    const auto port = to_integer(text);
    return port && *port >= 1 && *port <= 65535;
}

/// "host", "host:port" or "[::1]:port": what stands between the slashes of a URL, without a user.
bool is_authority(std::string_view text) {
    const auto host_end = text.find(':', starts_with(text, "[") ? text.find(']') : 0);
    const auto host = text.substr(0, host_end);
    if (host_end != std::string_view::npos && !is_port(text.substr(host_end + 1))) return false;
    return is_host_name(lower(host)) || is_bracketed_address(host);
}

/// Printable ASCII without what would end an attribute or a header (RFC 3986 appendix C).
bool is_url_text(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) {
        return c > ' ' && c < '\x7f' &&
               std::string_view{"<>\"\\^`{|}"}.find(c) == std::string_view::npos;
    });
}

/// What follows "http://" or "https://"; empty when the text is no such URL.
std::string_view after_web_scheme(std::string_view text) {
    for (const std::string_view scheme : {"http://", "https://"})
        if (starts_with(text, scheme)) return text.substr(scheme.size());
    return {};
}

bool is_web_url(std::string_view text) {
    const auto rest = after_web_scheme(text);
    return is_url_text(text) && is_authority(rest.substr(0, rest.find_first_of("/?#")));
}

}  // namespace

std::string line(std::string_view text) {
    require(std::none_of(text.begin(), text.end(), is_control),
            "must be a single line without control characters");
    return std::string{text};
}

std::string paragraphs(std::string_view text) {
    require(std::none_of(text.begin(), text.end(),
                         [](char c) { return is_control(c) && c != '\n' && c != '\t'; }),
            "must be text without control characters");
    return std::string{text};
}

std::string word(std::string_view text) {
    require(line(text).find(' ') == std::string::npos, "must be a single word");
    return std::string{text};
}

std::string base_url(std::string_view text) {
    require(is_web_url(text) && text.find_first_of("?#") == std::string_view::npos,
            "must be an http:// or https:// address without query or fragment");
    std::string url{text};
    if (url.back() != '/') url += '/';
    return url;
}

std::string optional_web_url(std::string_view text) {
    require(text.empty() || is_web_url(text), "must be an http:// or https:// address, or empty");
    return std::string{text};
}

std::string gateway_url(std::string_view text) {
    std::string url{text};
    for (const auto* placeholder : {"{to}", "{digits}", "{text}", "{sender}", "{secret}"})
        url = replace_all(url, placeholder, "x");
    require(url.empty() || is_web_url(url),
            "must be an https:// or http:// address in which only {to}, {digits}, {text}, {sender} "
            "and {secret} stand in braces");
    return std::string{text};
}

std::string http_method(std::string_view text) {
    require(text == "POST" || text == "GET", "must be POST or GET");
    return std::string{text};
}

std::string header_lines(std::string_view text) {
    for (const auto& header : split(text, '\n')) {
        const auto colon = line(header).find(':');
        require(header.empty() || (colon != std::string::npos && colon > 0),
                "must be lines such as 'Name: value'");
    }
    return std::string{text};
}

std::string language(std::string_view text) {
    require(text.size() == 2 && is_lower(text[0]) && is_lower(text[1]),
            "must be a language code of two small letters, such as en");
    return std::string{text};
}

std::string optional_country(std::string_view text) {
    require(text.empty() || is_country(std::string{text}),
            "must be a country code of two capital letters, such as FR, or empty");
    return std::string{text};
}

std::string host_name(std::string_view text) {
    auto name = lower(text);
    require(is_host_name(name), "must be a host name, such as sip.example.org");
    return name;
}

std::string sip_transport(std::string_view text) {
    require(text == "udp" || text == "tcp" || text == "tls", "must be udp, tcp or tls");
    return std::string{text};
}

std::string mail_server(std::string_view text) {
    constexpr auto otherwise =
        "must be smtp://host:port or smtps://host:port; user and password are settings of their "
        "own";
    const auto scheme_end = text.find("://");
    require(scheme_end != std::string_view::npos, otherwise);
    const auto scheme = text.substr(0, scheme_end);
    require(scheme == "smtp" || scheme == "smtps", otherwise);
    if (ends_with(text, "/")) text.remove_suffix(1);
    require(text.size() > scheme_end + 3 && is_authority(text.substr(scheme_end + 3)), otherwise);
    return std::string{text};
}

std::string optional_mailbox(std::string_view text) {
    require(text.empty() || Mailbox::parse(line(text)), "must be 'Name <address>' or an address");
    return std::string{text};
}

std::string optional_address(std::string_view text) {
    require(text.empty() || is_plain_address(text), "must be an email address, or empty");
    return std::string{text};
}

std::string optional_redis_server(std::string_view text) {
    const auto is_at_host = [&](std::string_view scheme) {
        return starts_with(text, scheme) && is_authority(text.substr(scheme.size()));
    };
    require(text.empty() || is_at_host("redis://") || is_at_host("rediss://") ||
                starts_with(line(text), "unix:///"),
            "must be redis://host:port, rediss://host:port (TLS), unix:///path or empty; user and "
            "password are settings of their own");
    return std::string{text};
}

std::string absolute_path(std::string_view text) {
    require(starts_with(line(text), "/"), "must be paths that begin with /");
    return std::string{text};
}

std::string file(std::string_view text) {
    require(!text.empty(), "must be the path of a file");
    return line(text);
}

std::string network(std::string_view text) try {
    Network{text};
    return std::string{text};
} catch (const std::invalid_argument&) {
    throw std::invalid_argument("must be addresses or networks, such as 192.0.2.1 or 10.0.0.0/8");
}

std::string database(std::string_view text) {
    DatabaseAddress::parse(text);
    return line(text);
}

std::string database_password(std::string_view text) {
    require(!has_both_quotes(text), "must not have both \" and '");
    return line(text);
}

}  // namespace portal::checks
