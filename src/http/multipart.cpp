#include "http/multipart.h"

#include "base/text.h"
#include "http/message.h"

#include <algorithm>
#include <optional>

namespace portal::http {

namespace {

constexpr std::string_view line_end = "\r\n";
constexpr std::size_t boundary_limit = 70;  // RFC 2046, section 5.1.1

[[noreturn]] void refuse() { throw Error{400, "a broken multipart form"}; }

/// What comes before `mark`; that and the mark are taken off `text`.
std::string_view take_until(std::string_view& text, std::string_view mark) {
    const auto at = text.find(mark);
    if (at == std::string_view::npos) refuse();
    const auto before = text.substr(0, at);
    text.remove_prefix(at + mark.size());
    return before;
}

std::string boundary_of(std::string_view content_type) {
    constexpr std::string_view name = "boundary=";
    const auto at = lower(content_type).find(name);
    if (at == std::string::npos) refuse();
    auto boundary = content_type.substr(at + name.size());
    boundary = trim(boundary.substr(0, boundary.find(';')));
    if (boundary.size() >= 2 && boundary.front() == '"' && boundary.back() == '"')
        boundary = boundary.substr(1, boundary.size() - 2);
    if (boundary.empty() || boundary.size() > boundary_limit) refuse();
    return std::string{boundary};
}

/// Browsers escape a quote within one (WHATWG HTML, section 4.10.21.7), so it always ends it.
std::optional<std::string> parameter(std::string_view header, const std::string& name) {
    const auto beginning = "; " + name + "=\"";
    const auto at = header.find(beginning);
    if (at == std::string_view::npos) return std::nullopt;
    auto value = header.substr(at + beginning.size());
    return std::string{take_until(value, "\"")};
}

std::string_view disposition_in(std::string_view headers) {
    constexpr std::string_view name = "content-disposition:";
    while (!headers.empty()) {
        const auto line = headers.substr(0, headers.find(line_end));
        if (starts_with(lower(line.substr(0, name.size())), name)) return line;
        headers.remove_prefix(std::min(line.size() + line_end.size(), headers.size()));
    }
    refuse();
}

void add_part(Multipart& form, std::string_view part) {
    const auto headers = take_until(part, "\r\n\r\n");
    const auto disposition = disposition_in(headers);
    auto name = parameter(disposition, "name");
    if (!name) refuse();
    if (parameter(disposition, "filename")) {
        if (!is_utf8(*name) || has(form.files, *name)) refuse();
        form.files.emplace_back(std::move(*name), part);
    } else {
        add_field(form.fields, std::move(*name), std::string{part});
    }
}

}  // namespace

Multipart decode_multipart(std::string_view body, std::string_view content_type) {
    const auto opening = "--" + boundary_of(content_type);
    const auto delimiter = std::string{line_end} + opening;
    if (!starts_with(body, opening)) refuse();
    body.remove_prefix(opening.size());
    Multipart form;
    while (!starts_with(body, "--")) {
        if (!starts_with(body, line_end)) refuse();
        if (form.fields.size() + form.files.size() == fields_limit)
            throw Error{413, "a form with too many fields"};
        body.remove_prefix(line_end.size());
        add_part(form, take_until(body, delimiter));
    }
    return form;
}

}  // namespace portal::http
