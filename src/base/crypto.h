#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Randomness, digests and sealing, all by OpenSSL. Throws std::runtime_error when it fails.
namespace portal {

/// 32 random bytes as base64url (43 characters): a session, a token of a mailed link.
std::string random_token();
std::string random_bytes(std::size_t size);

std::string md5_hex(std::string_view text);
std::string sha256_hex(std::string_view text);
/// For signatures that others ask for.
std::string sha1_hex(std::string_view text);
/// HMAC (RFC 2104) with SHA-256, as 32 bytes.
std::string hmac_sha256(std::string_view key, std::string_view text);

/// Compares in a time that depends on the lengths only.
bool equal_in_constant_time(std::string_view one, std::string_view other);

/// The installation's secret, of at least 32 bytes, from which a key for each purpose is derived.
/// It lies outside the database, so that the database alone reveals nothing that still works.
class SecretKey {
public:
    explicit SecretKey(std::string secret);
    /// Reads `path`; when there is no such file, creates it with a fresh secret, for its owner
    /// only.
    static SecretKey from_file(const std::string& path);

    /// A signature of `text` as base64url; `purpose` keeps one page's signatures from another's.
    std::string sign(std::string_view purpose, std::string_view text) const;
    /// `text` and its signature in one word, for a cookie.
    std::string signed_text(std::string_view purpose, std::string_view text) const;
    /// The text of a signed_text(); nothing when it was not made here for this purpose.
    std::optional<std::string> verified(std::string_view purpose, std::string_view word) const;

    /// AES-256-GCM, random nonce, as base64url: for what waits in the database and must be read
    /// again.
    std::string seal(std::string_view text) const;
    /// Nothing when `sealed` was not made with this key, or was changed.
    std::optional<std::string> open(std::string_view sealed) const;

private:
    std::string secret_;
};

}  // namespace portal
