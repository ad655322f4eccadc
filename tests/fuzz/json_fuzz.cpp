#include "base/text.h"
#include "net/record.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Whatever Flexisip's socket says, it is a record or it is not; what a device says of itself fits
/// on a page.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace portal;
    const std::string said{reinterpret_cast<const char*>(data), size};
    for (const auto& reply : {said, R"({"contacts":[)" + said + "]}",
                              R"({"contacts":[{"user-agent":")" + said + R"("}]})"}) {
        const auto devices = net::parse_record(reply);
        if (!devices) continue;
        for (const auto& device : *devices) {
            if (!is_utf8(device.name) || !is_utf8(device.application)) std::abort();
            if (device.last_seen && !net::find_instant(to_epoch(*device.last_seen))) std::abort();
            if (device.kept_until != device.registered_until) std::abort();
        }
    }
    return 0;
}
