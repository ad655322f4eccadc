#include "base/text.h"
#include "http/form.h"
#include "http/message.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

using namespace portal;

/// The same by the letter of WHATWG's standard, to compare with: a broken escape stands for itself.
std::string decoded(std::string_view text) {
    std::string result;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto digits = text.substr(i + 1, 2);
        const bool escaped = text[i] == '%' && digits.size() == 2 &&
                             digits.find_first_not_of("0123456789abcdefABCDEF") == digits.npos;
        if (!escaped) {
            result += text[i] == '+' ? ' ' : text[i];
            continue;
        }
        result += static_cast<char>(std::stoi(std::string{digits}, nullptr, 16));
        i += 2;
    }
    return result;
}

http::Form by_the_letter(std::string_view encoded) {
    http::Form form;
    for (const std::string_view piece : split(encoded, '&')) {
        const auto equals = std::min(piece.find('='), piece.size());
        const auto rest = piece.substr(std::min(equals + 1, piece.size()));
        if (!piece.empty()) form.emplace_back(decoded(piece.substr(0, equals)), decoded(rest));
    }
    return form;
}

}  // namespace

/// Whatever is decoded is what the standard says; whatever is not is refused with a status.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::string encoded{reinterpret_cast<const char*>(data), size};
    try {
        const auto form = http::decode_form(encoded);
        if (form.size() > http::fields_limit || form != by_the_letter(encoded)) std::abort();
    } catch (const http::Error& error) {
        if (error.status != 400 && error.status != 413) std::abort();
    }
    return 0;
}
