#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace portal {

/// Who a mail is from: a name to show, which may be empty, and an address.
struct Mailbox {
    std::string name;
    std::string address;

    /// Reads "Name <address>", "<address>" or a bare address; quotes around the name are dropped.
    static std::optional<Mailbox> parse(std::string_view text);
};

/// True for local@domain in printable ASCII without the characters that mean something in a mail
/// header or an SMTP command (RFC 5322 section 3.2.3): safe to put into either as it is. Quoted
/// local parts and internationalised addresses (RFC 6531) are not understood.
bool is_plain_address(std::string_view text);

}  // namespace portal
