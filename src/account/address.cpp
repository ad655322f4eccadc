#include "account/address.h"

#include "base/text.h"

#include <algorithm>

namespace portal {

namespace {

constexpr std::size_t username_limit = 64;
constexpr std::size_t email_limit = 254;      // RFC 5321, section 4.5.3.1.3 less the brackets
constexpr std::size_t local_part_limit = 64;  // section 4.5.3.1.1
constexpr std::size_t label_limit = 63;       // RFC 1035, section 2.3.4
constexpr std::ptrdiff_t display_name_limit = 128;

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_one_of(char c, std::string_view set) { return set.find(c) != std::string_view::npos; }

/// RFC 5321, section 4.1.2: Dot-string.
bool is_dot_string(std::string_view text) {
    const auto atoms = split(text, '.');
    return std::all_of(atoms.begin(), atoms.end(), [](const auto& atom) {
        return !atom.empty() && std::all_of(atom.begin(), atom.end(), [](char c) {
            return is_letter(c) || is_digit(c) || is_one_of(c, "!#$%&'*+-/=?^_`{|}~");
        });
    });
}

bool is_control(char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }
/// False for the bytes of UTF-8 that only continue a character.
bool begins_character(char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }

bool is_label(std::string_view text) {
    return !text.empty() && text.size() <= label_limit && text.front() != '-' &&
           text.back() != '-' && std::all_of(text.begin(), text.end(), [](char c) {
               return is_letter(c) || is_digit(c) || c == '-';
           });
}

/// Two labels at least: mail to a bare host name is always a slip of the keyboard.
bool is_mail_domain(std::string_view text) {
    const auto labels = split(text, '.');
    return labels.size() >= 2 && std::all_of(labels.begin(), labels.end(), is_label);
}

}  // namespace

Domain::Domain(std::string_view text) : text_(lower(trim(text))) {}

std::optional<Username> Username::parse(std::string_view text) {
    auto name = lower(trim(text));
    if (name.empty() || name.size() > username_limit) return std::nullopt;
    if (!is_letter(name[0]) && !is_digit(name[0]) && name[0] != '+') return std::nullopt;
    const bool allowed = std::all_of(name.begin(), name.end(), [](char c) {
        return is_letter(c) || is_digit(c) || is_one_of(c, "._-+");
    });
    if (!allowed) return std::nullopt;
    return Username{std::move(name)};
}

bool Username::reads_as_phone_number() const {
    return std::none_of(text_.begin(), text_.end(), is_letter);
}

std::optional<EmailAddress> EmailAddress::parse(std::string_view text) {
    const auto address = trim(text);
    const auto at = address.rfind('@');
    if (at == std::string_view::npos || address.size() > email_limit || at > local_part_limit)
        return std::nullopt;
    const auto local_part = address.substr(0, at);
    const auto domain = address.substr(at + 1);
    if (!is_dot_string(local_part) || !is_mail_domain(domain)) return std::nullopt;
    return EmailAddress{std::string{local_part} + "@" + lower(domain)};
}

std::string EmailAddress::key() const { return lower(text_); }

std::string EmailAddress::masked() const {
    return text_.substr(0, 1) + "•••" + text_.substr(text_.rfind('@'));
}

std::optional<DisplayName> DisplayName::parse(std::string_view text) {
    const auto name = trim(text);
    const bool fits =
        std::count_if(name.begin(), name.end(), begins_character) <= display_name_limit;
    if (name.empty() || !fits || std::any_of(name.begin(), name.end(), is_control))
        return std::nullopt;
    return DisplayName{std::string{name}};
}

std::optional<std::string> name_in(std::string_view text, const Domain& domain) {
    auto name = lower(trim(text));
    if (starts_with(name, "sip:") || starts_with(name, "sips:"))
        name = name.substr(name.find(':') + 1);
    const auto at = name.find('@');
    if (at != std::string::npos) {
        if (name.substr(at + 1) != domain.text()) return std::nullopt;
        name.resize(at);
    }
    return std::string{trim(name)};
}

std::optional<Username> username_in(std::string_view text, const Domain& domain) {
    const auto name = name_in(text, domain);
    return name ? Username::parse(*name) : std::nullopt;
}

}  // namespace portal
