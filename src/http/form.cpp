#include "http/form.h"

#include "base/text.h"
#include "http/message.h"

#include <cgicc/Cgicc.h>

#include <algorithm>

namespace portal::http {

namespace {

/// What cgicc asks the web server for, answered from memory: a POST with `encoded` as its body.
class EncodedForm : public cgicc::CgiInput {
public:
    explicit EncodedForm(std::string encoded) : encoded_(std::move(encoded)) {}

    std::size_t read(char* data, std::size_t length) override {
        return encoded_.copy(data, length);
    }

    std::string getenv(const char* name) override {
        const std::string_view wanted{name};
        if (wanted == "REQUEST_METHOD") return "POST";
        if (wanted == "CONTENT_TYPE") return "application/x-www-form-urlencoded";
        if (wanted == "CONTENT_LENGTH") return std::to_string(encoded_.size());
        return {};
    }

private:
    std::string encoded_;
};

bool is_hex_digit(char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

bool begins_with_escape(std::string_view text) {
    return text.size() >= 3 && text[0] == '%' && is_hex_digit(text[1]) && is_hex_digit(text[2]);
}

/// `a=1` as cgicc reads it the way WHATWG does: its `;` is no separator, and what looks like an
/// escape but is none stands for itself.
void append_piece(std::string& encoded, std::string_view piece) {
    if (!encoded.empty()) encoded += '&';
    for (std::size_t i = 0; i < piece.size(); ++i) {
        if (piece[i] == ';')
            encoded += "%3B";
        else if (piece[i] == '%' && !begins_with_escape(piece.substr(i)))
            encoded += "%25";
        else
            encoded += piece[i];
    }
    // cgicc drops a last name without a value.
    if (piece.find('=') == std::string_view::npos) encoded += '=';
}

std::string prepared(std::string_view encoded) {
    std::string result;
    std::size_t fields = 0;
    while (!encoded.empty()) {
        const auto end = std::min(encoded.find('&'), encoded.size());
        if (end > 0) {
            if (++fields > fields_limit) throw Error{413, "a form with too many fields"};
            append_piece(result, encoded.substr(0, end));
        }
        encoded.remove_prefix(std::min(end + 1, encoded.size()));
    }
    return result;
}

}  // namespace

Form decode_form(std::string_view encoded) {
    auto text = prepared(encoded);
    if (text.empty()) return {};
    EncodedForm input{std::move(text)};
    const cgicc::Cgicc cgi{&input};

    Form form;
    for (const auto& element : cgi.getElements())
        add_field(form, element.getName(), element.getValue());
    return form;
}

std::string encode_form(const Form& form) {
    std::string text;
    for (const auto& [name, content] : form)
        text += (text.empty() ? "" : "&") + percent_encoded(name) + "=" + percent_encoded(content);
    return text;
}

void add_field(Form& form, std::string name, std::string content) {
    if (!is_utf8(name) || !is_utf8(content)) throw Error{400, "a field that is not UTF-8"};
    if (has(form, name)) throw Error{400, "a field given twice"};
    form.emplace_back(std::move(name), std::move(content));
}

std::string value(const Form& form, std::string_view name) {
    for (const auto& [key, text] : form)
        if (key == name) return text;
    return {};
}

bool has(const Form& form, std::string_view name) {
    return std::any_of(form.begin(), form.end(),
                       [&](const auto& field) { return field.first == name; });
}

}  // namespace portal::http
