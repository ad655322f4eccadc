#include "account/address.h"
#include "base/mailbox.h"
#include "base/network.h"
#include "base/text.h"
#include "base/user_agent.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>

namespace {

using namespace portal;

/// Read once more it is the same: no second spelling of a name is another name.
template <class Name>
void must_stay(const std::optional<Name>& name) {
    if (!name) return;
    const auto again = Name::parse(name->text());
    if (!again || again->text() != name->text()) std::abort();
    if (name->text().find_first_of("\r\n") != std::string::npos) std::abort();
}

}  // namespace

/// Whatever people type as a name or an address, what is read of it keeps to its own rules.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(data), size};
    must_stay(Username::parse(text));
    must_stay(DisplayName::parse(text));
    const auto email = EmailAddress::parse(text);
    must_stay(email);
    if (email && !is_plain_address(email->text())) std::abort();
    if (email && EmailAddress::parse(email->key())->key() != email->key()) std::abort();
    if (const auto name = username_in(text, Domain{"example.org"}); name && name->text().empty())
        std::abort();
    if (const auto mailbox = Mailbox::parse(text); mailbox && !is_plain_address(mailbox->address))
        std::abort();
    if (!is_utf8(browser_in(text))) std::abort();
    try {
        const Network network{text};
        if (address_bytes(text) && !network.contains(text)) std::abort();
    } catch (const std::invalid_argument&) {
    }
    return 0;
}
