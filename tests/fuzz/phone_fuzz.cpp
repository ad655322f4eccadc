#include "account/phone_number.h"
#include "base/country.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Whatever is typed as a phone number, what is read of it is E.164, reads as itself from
/// everywhere, and shows no more than its last two digits to somebody else.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace portal;
    const std::string_view typed{reinterpret_cast<const char*>(data), size};
    for (const auto* country : {"FR", "US", "DE", "IT"}) {
        const auto number = PhoneNumber::parse(typed, country);
        if (!number) continue;
        const auto& text = number->text();
        if (text.size() > 16 || text.front() != '+' ||
            text.find_first_not_of("0123456789", 1) != std::string::npos)
            std::abort();
        for (const auto* elsewhere : {"FR", "US"}) {
            const auto again = PhoneNumber::parse(text, elsewhere);
            if (!again || again->text() != text || again->country() != number->country())
                std::abort();
        }
        // "001" is that of no country, such as international free numbers.
        if (!is_country(number->country()) && number->country() != "001") std::abort();
        const auto masked = number->masked();
        if (masked.substr(masked.size() - 2) != text.substr(text.size() - 2)) std::abort();
    }
    return 0;
}
