#pragma once

#include <optional>
#include <string>
#include <string_view>

/// HTTP Digest (RFC 7616) with qop=auth, for MD5 and SHA-256: reading what a client sends, and
/// checking it. Who may come, and which nonces are good, is the caller's to know.
namespace portal::http {

/// What an Authorization header says; a parameter that is absent is empty.
struct DigestCredentials {
    std::string username;
    std::string realm;
    std::string nonce;
    std::string uri;
    std::string response;
    std::string algorithm;  ///< "MD5" when absent
    std::string cnonce;
    std::string nc;
    std::string qop;
};

/// Any parameter may be quoted or not: linphone quotes the algorithm, others do not. Nothing when
/// the header is not of the scheme Digest, is malformed, or has a parameter twice.
std::optional<DigestCredentials> parse_digest(std::string_view authorization);

/// True when the response proves knowledge of `ha1`, the digest of username:realm:password by the
/// algorithm of the credentials. `target` is the request's URI as it was sent, query included; the
/// credentials must be for it. Takes the same time whatever `ha1` is.
bool is_proof(const DigestCredentials& credentials, std::string_view method,
              std::string_view target, std::string_view ha1);

/// What a WWW-Authenticate header asks for.
struct DigestChallenge {
    std::string realm;
    std::string nonce;
    std::string algorithm;
    bool stale = false;  ///< the nonce was too old, the rest was right
};
std::string to_text(const DigestChallenge& challenge);

/// The address in a From header: "alice@example.org" of "sip:alice@example.org" and of
/// "\"Alice\" <sip:alice@example.org;transport=tls>;tag=1". Empty when there is none.
std::string sip_address_in(std::string_view from);

}  // namespace portal::http
