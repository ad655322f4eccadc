#include "base/mailbox.h"

#include "base/text.h"

#include <algorithm>

namespace portal {

namespace {

constexpr std::size_t address_maximum =
    254;  // RFC 5321 section 4.5.3.1.3, without its angle brackets

bool is_plain(char c) {
    constexpr std::string_view special = "<>()[],;:\\\"";
    return c > ' ' && c < '\x7f' && special.find(c) == std::string_view::npos;
}

std::string_view without_quotes(std::string_view name) {
    const bool quoted = name.size() >= 2 && name.front() == '"' && name.back() == '"';
    return quoted ? name.substr(1, name.size() - 2) : name;
}

}  // namespace

bool is_plain_address(std::string_view text) {
    const auto at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() &&
           text.find('@', at + 1) == std::string_view::npos && text.size() <= address_maximum &&
           std::all_of(text.begin(), text.end(), is_plain);
}

std::optional<Mailbox> Mailbox::parse(std::string_view text) {
    text = trim(text);
    Mailbox mailbox;
    if (const auto open = text.find('<'); open != std::string_view::npos) {
        if (!ends_with(text, ">")) return std::nullopt;
        mailbox.name = without_quotes(trim(text.substr(0, open)));
        text = text.substr(open + 1, text.size() - open - 2);
    }
    if (!is_plain_address(text)) return std::nullopt;
    mailbox.address = text;
    return mailbox;
}

}  // namespace portal
