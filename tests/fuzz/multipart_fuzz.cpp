#include "http/message.h"
#include "http/multipart.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Whatever is sent is decoded within its limits or refused with a status.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace portal::http;
    const std::string body{reinterpret_cast<const char*>(data), size};
    const auto type = "boundary=" + body.substr(std::min<std::size_t>(2, size), 3);
    try {
        const auto form = decode_multipart(body, type);
        if (form.fields.size() + form.files.size() > fields_limit) std::abort();
    } catch (const Error& error) {
        if (error.status != 400 && error.status != 413) std::abort();
    }
    return 0;
}
