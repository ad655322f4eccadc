#include "http/digest.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>

/// Both headers come from anybody. What is challenged with what was read stays one header.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace portal::http;
    const std::string text{reinterpret_cast<const char*>(data), size};
    if (sip_address_in(text).size() > size) std::abort();
    const auto credentials = parse_digest(text);
    if (!credentials) return 0;
    if (credentials->realm.size() > size) std::abort();
    if (is_proof(*credentials, "GET", credentials->uri, "no digest")) std::abort();
    const auto challenge =
        to_text(DigestChallenge{credentials->realm, credentials->nonce, "MD5", false});
    const auto again = parse_digest(challenge);
    if (!again || again->realm != credentials->realm || again->nonce != credentials->nonce)
        std::abort();
    return 0;
}
