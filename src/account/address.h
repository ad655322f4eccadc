#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Names by which an account is found and its person is reached. Each exists only when well-formed
/// and is kept in one spelling, so that nothing below depends on how it was typed.
namespace portal {

/// A SIP domain that this portal serves. Every look-up of an account asks for one.
class Domain {
public:
    explicit Domain(std::string_view text);
    const std::string& text() const { return text_; }

private:
    std::string text_;
};

/// Trimmed and lower-cased: 1 to 64 of a-z 0-9 . _ - +, beginning with a letter, a digit or '+'.
class Username {
public:
    static std::optional<Username> parse(std::string_view text);
    const std::string& text() const { return text_; }

    /// True without any letter: such a name would be dialled as a number, so it belongs to whoever
    /// has that number.
    bool reads_as_phone_number() const;

private:
    explicit Username(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

/// An address of the shape of RFC 5321 (dot-string, no quotes, no literals), at most 254 bytes, its
/// domain in lower case.
class EmailAddress {
public:
    static std::optional<EmailAddress> parse(std::string_view text);
    const std::string& text() const { return text_; }

    /// All in lower case: what makes an address unique here. Hardly any server minds the case, and
    /// two accounts that differ in it only would be a trap.
    std::string key() const;
    /// "a•••@example.org", for a page that somebody else may look at.
    std::string masked() const;

private:
    explicit EmailAddress(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

/// How a person is called: any characters but control characters, at most 128 of them.
class DisplayName {
public:
    static std::optional<DisplayName> parse(std::string_view text);
    const std::string& text() const { return text_; }

private:
    explicit DisplayName(std::string text) : text_(std::move(text)) {}
    std::string text_;
};

/// The name in what a person types to log in, "alice", "alice@domain", "sip:alice@domain": in lower
/// case, well-formed or not. Nothing when it is of another domain.
std::optional<std::string> name_in(std::string_view text, const Domain& domain);
/// The same when it is a username.
std::optional<Username> username_in(std::string_view text, const Domain& domain);

}  // namespace portal
