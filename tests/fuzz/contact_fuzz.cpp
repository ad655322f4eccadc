#include "base/text.h"
#include "net/contact.h"
#include "net/device.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Whatever Redis holds, its times are in order, and what a device says of itself fits on a page.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace portal;
    const auto contact = net::parse_contact({reinterpret_cast<const char*>(data), size});
    if (!contact) return 0;
    if (contact->user_agent.size() > size) std::abort();
    if (contact->registered_until && *contact->registered_until < *contact->updated_at)
        std::abort();
    if (contact->kept_until && *contact->kept_until < *contact->registered_until) std::abort();
    for (const auto& text :
         {net::device_name(contact->user_agent), net::device_application(contact->user_agent)})
        if (!is_utf8(text) || text.size() > size || text.find('\n') != std::string::npos)
            std::abort();
    return 0;
}
