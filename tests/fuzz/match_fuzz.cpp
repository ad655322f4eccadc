#include "http/match.h"
#include "http/message.h"
#include "http/network.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// A path below the base begins with a slash and never climbs; proxies' headers do no harm.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace portal::http;
    const std::string text{reinterpret_cast<const char*>(data), size};
    static const std::vector<Network> proxies{Network{"10.0.0.0/8"}, Network{"fd00::/8"}};
    client_address("10.0.0.1", text, proxies);
    network_of(text);
    try {
        const auto target = below("/a", text);
        if (!target) return 0;
        if (target->path.empty() || target->path.front() != '/') std::abort();
        if ((target->path + "/").find("/../") != std::string::npos) std::abort();
        if (const auto params = match("/:first/x/:second", target->path))
            if (params->at("first").empty() || params->at("second").empty()) std::abort();
    } catch (const Error& error) {
        if (error.status != 400) std::abort();
    }
    return 0;
}
