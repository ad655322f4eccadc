#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portal::http {

/// The fields of a form or of a query: names are exact, order is kept, nothing is trimmed.
using Form = std::vector<std::pair<std::string, std::string>>;

constexpr std::size_t fields_limit = 200;

/// Decodes `a=1&b=2` (WHATWG URL, application/x-www-form-urlencoded) through cgicc. Throws Error:
/// 413 past `fields_limit`, 400 for a NUL, text that is not UTF-8, or a name given twice: which of
/// the two is meant is a guess that attackers like.
Form decode_form(std::string_view encoded);
/// Adds one field as decode_form() does.
void add_field(Form& form, std::string name, std::string content);

/// What decode_form() reads.
std::string encode_form(const Form& form);

/// The field's value; empty when absent.
std::string value(const Form& form, std::string_view name);
bool has(const Form& form, std::string_view name);

}  // namespace portal::http
