#include "net/mail_text.h"

#include "base/crypto.h"
#include "base/text.h"

#include <algorithm>

namespace portal::net {

namespace {

constexpr std::size_t line_maximum = 998;         // RFC 5322 section 2.1.1, without CR LF
constexpr std::size_t encoded_line_maximum = 76;  // RFC 2045 section 6.7, RFC 2047 section 2
constexpr std::string_view line_end = "\r\n";
constexpr std::string_view hexadecimal = "0123456789ABCDEF";

bool is_printable(char c) { return c >= ' ' && c <= '~'; }
bool is_control(char c) { return static_cast<unsigned char>(c) < ' ' || c == '\x7f'; }
bool is_continuation(char c) { return (static_cast<unsigned char>(c) & 0xC0) == 0x80; }

std::string escaped(char c) {
    const auto byte = static_cast<unsigned char>(c);
    return {'=', hexadecimal[byte >> 4], hexadecimal[byte & 15]};
}

const std::string& checked(const char* header, const std::string& value) {
    if (!is_utf8(value) || std::any_of(value.begin(), value.end(), is_control))
        throw MessageRefused(std::string{header} + ": control characters cannot be sent");
    return value;
}

const std::string& checked_address(const char* header, const std::string& address) {
    if (!is_plain_address(address))
        throw MessageRefused(std::string{header} + ": not an address that can be written to");
    return address;
}

/// Letters and digits as they are, so that it can also stand before an address (RFC 2047 section 5
/// (3)).
std::string in_encoded_word(std::string_view character) {
    std::string text;
    for (const char c : character) {
        const bool plain =
            (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
        text += c == ' ' ? "_" : plain ? std::string{c} : escaped(c);
    }
    return text;
}

/// RFC 2047: as many words as it takes, no character divided between two of them, each on a line of
/// its own. `column` is where the first one begins.
std::string encoded_words(std::string_view text, std::size_t column) {
    constexpr std::string_view opening = "=?UTF-8?Q?";
    constexpr std::string_view closing = "?=";
    std::string words{opening};
    column += opening.size();
    while (!text.empty()) {
        std::size_t size = 1;
        while (size < text.size() && is_continuation(text[size])) ++size;
        const auto character = in_encoded_word(text.substr(0, size));
        if (column + character.size() + closing.size() > encoded_line_maximum) {
            words.append(closing).append("\r\n ").append(opening);
            column = 1 + opening.size();
        }
        words += character;
        column += character.size();
        text.remove_prefix(size);
    }
    return words.append(closing);
}

/// True for what a reader of the header would take for itself, on one line.
bool is_plain_text(const std::string& text, std::size_t column) {
    return std::all_of(text.begin(), text.end(), is_printable) &&
           text.find("=?") == std::string::npos && column + text.size() <= encoded_line_maximum;
}

std::string subject_of(const Mail& mail) {
    const auto column = std::string_view{"Subject: "}.size();
    const auto& subject = checked("Subject", mail.subject);
    return is_plain_text(subject, column) ? subject : encoded_words(subject, column);
}

std::string sender_of(const Mailbox& from) {
    const auto column = std::string_view{"From: "}.size();
    const auto& name = checked("From", from.name);
    const auto& address = checked_address("From", from.address);
    if (name.empty()) return address;
    const auto quoted = '"' + replace_all(replace_all(name, "\\", "\\\\"), "\"", "\\\"") + '"';
    const auto shown = is_plain_text(quoted, column) ? quoted : encoded_words(name, column);
    return shown + "\r\n <" + address + ">";
}

std::string with_mail_line_ends(const std::string& text) {
    return replace_all(replace_all(text, "\r\n", "\n"), "\n", "\r\n");
}

bool is_seven_bit(const std::string& text) {
    for (const auto& line : split(replace_all(text, "\r\n", "\n"), '\n')) {
        const bool printable = std::all_of(line.begin(), line.end(),
                                           [](char c) { return is_printable(c) || c == '\t'; });
        if (!printable || line.size() > line_maximum) return false;
    }
    return true;
}

/// RFC 2045 section 6.7.
std::string quoted_printable(std::string_view text) {
    std::string encoded;
    std::size_t column = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (starts_with(text.substr(i), line_end)) {
            encoded += line_end;
            column = 0;
            ++i;
            continue;
        }
        const bool last_of_line = i + 1 == text.size() || text[i + 1] == '\r';
        const bool literal =
            is_printable(text[i]) && text[i] != '=' && !(text[i] == ' ' && last_of_line);
        const auto character = literal ? std::string{text[i]} : escaped(text[i]);
        if (column + character.size() >= encoded_line_maximum) {  // leaves room for the soft break
            encoded += "=\r\n";
            column = 0;
        }
        encoded += character;
        column += character.size();
    }
    return encoded;
}

/// A part of the message: its headers, the empty line, its content.
std::string part(const std::string& type, const std::string& content, BodyEncoding encoding) {
    const auto body = with_mail_line_ends(content);
    const bool encode = encoding == BodyEncoding::seven_bit && !is_seven_bit(body);
    const auto* transfer = encode                               ? "quoted-printable"
                           : encoding == BodyEncoding::readable ? "8bit"
                                                                : "7bit";
    return "Content-Type: " + type + "; charset=utf-8\r\nContent-Transfer-Encoding: " + transfer +
           "\r\n\r\n" + (encode ? quoted_printable(body) : body) + "\r\n";
}

std::string content_of(const Mail& mail, BodyEncoding encoding) {
    const auto text = part("text/plain", mail.text, encoding);
    if (mail.html.empty()) return text;
    // Made from the content: the same mail is the same bytes at each try, and no content holds it.
    const auto boundary = "=_" + sha256_hex(mail.message_id + mail.text + mail.html).substr(0, 32);
    return "Content-Type: multipart/alternative;\r\n boundary=\"" + boundary + "\"\r\n\r\n--" +
           boundary + "\r\n" + text + "--" + boundary + "\r\n" +
           part("text/html", mail.html, encoding) + "--" + boundary + "--\r\n";
}

}  // namespace

std::string compose(const Mail& mail, const Mailbox& from, BodyEncoding encoding) {
    return "From: " + sender_of(from) + "\r\nTo: " + checked_address("To", mail.to) +
           "\r\nSubject: " + subject_of(mail) + "\r\nDate: " + checked("Date", mail.date) +
           "\r\nMessage-ID: " + checked("Message-ID", mail.message_id) +
           // Keeps holiday notices and other robots from answering (RFC 3834 section 5).
           "\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n" +
           content_of(mail, encoding);
}

}  // namespace portal::net
