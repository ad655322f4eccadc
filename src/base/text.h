#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Small questions about text that the standard library leaves open. ASCII only where case matters:
/// names and addresses are ASCII by their rules, and nothing else is ever folded.
namespace portal {

std::string_view trim(std::string_view text);
std::string lower(std::string_view text);
bool starts_with(std::string_view text, std::string_view beginning);
bool ends_with(std::string_view text, std::string_view ending);
std::vector<std::string> split(std::string_view text, char separator);
std::string replace_all(std::string text, std::string_view from, std::string_view to);

/// Lower-case hexadecimal, two digits a byte.
std::string hex(std::string_view bytes);

/// RFC 4648 section 5, without padding: fits in a path and in a cookie.
std::string base64url(std::string_view bytes);
/// Nothing when `text` is not base64url without padding.
std::optional<std::string> from_base64url(std::string_view text);

/// RFC 3986 escapes; nothing when an escape is broken or yields a NUL or text that is not UTF-8.
std::optional<std::string> percent_decoded(std::string_view text);
/// Leaves only the unreserved characters of RFC 3986 as they are.
std::string percent_encoded(std::string_view text);

/// True for well-formed UTF-8 without NUL, overlong forms or surrogates (RFC 3629).
bool is_utf8(std::string_view text);

/// At most `size` bytes of `text`, cut before a character rather than within it.
std::string cut(std::string_view text, std::size_t size);

/// What somebody else wrote, fit for one line of a page or a message: at most `size` bytes, with
/// '?' in place of control characters, and of every byte that is not ASCII when it is not UTF-8.
std::string one_line(std::string_view text, std::size_t size);

/// `text` with "…" in place of the password of an address such as mysql://user:password@host.
std::string without_password(std::string_view text);

/// A whole number in decimal digits, nothing else around it.
std::optional<std::int64_t> to_integer(std::string_view text);

}  // namespace portal
