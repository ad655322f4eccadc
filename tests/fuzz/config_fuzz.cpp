#include "base/config.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Whatever the text, it is a configuration or a list of mistakes, and a configuration keeps its
/// promises.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string text{reinterpret_cast<const char*>(data), size};
    if (text.find("_file") != std::string::npos) return 0;  // no other files are opened here
    try {
        const auto config = portal::parse_config(text, "fuzz");
        if (config.url("/") != config.base_url) std::abort();
        if (config.base_path().find_first_of(" \n\"<>?#") != std::string::npos) std::abort();
        if (config.threads < 1 || config.sip_algorithms.empty()) std::abort();
    } catch (const portal::ConfigError&) {
    }
    return 0;
}
