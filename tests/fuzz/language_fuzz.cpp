#include "page/catalog.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Whatever a browser asks for, it is answered in a language that there is, and what it asks for
/// before all others it gets.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static const portal::page::Catalog catalog{"share/locale", "en"};
    const std::string header{reinterpret_cast<const char*>(data), size};
    if (!catalog.has("fr") || !catalog.has(catalog.choose(header))) std::abort();
    if (catalog.choose("fr," + header) != "fr") std::abort();
    return 0;
}
