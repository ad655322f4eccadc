#include "http/message.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <stdexcept>

/// A cookie is read from any header; one that is set is a single line, and is read back as it was.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace portal::http;
    const std::string text{reinterpret_cast<const char*>(data), size};
    Request request;
    request.headers["cookie"] = text;
    if (request.cookie("a").size() > size) std::abort();
    try {
        Response response;
        set_cookie(response, {"a", text});
        const auto header = response.header("Set-Cookie");
        if (header.find_first_of("\r\n") != std::string::npos) std::abort();
        request.headers["cookie"] = header;
        if (text.find(' ') == std::string::npos && request.cookie("a") != text) std::abort();
    } catch (const std::logic_error&) {
        // Our own bug in real life; here the point is that nothing worse happens.
    }
    return 0;
}
