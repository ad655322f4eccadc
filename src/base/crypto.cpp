#include "base/crypto.h"

#include "base/text.h"

#include <fcntl.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/rand.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <system_error>

namespace portal {

namespace {

constexpr std::size_t secret_size = 32;
constexpr std::size_t nonce_size = 12;
constexpr std::size_t tag_size = 16;

const unsigned char* bytes_of(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
unsigned char* bytes_of(std::string& text) { return reinterpret_cast<unsigned char*>(text.data()); }

void require(bool success, const char* what) {
    if (!success) throw std::runtime_error(std::string{"crypto: "} + what + " failed");
}

std::string digest_hex(const EVP_MD* algorithm, std::string_view text) {
    std::string digest(EVP_MAX_MD_SIZE, '\0');
    unsigned size = 0;
    require(EVP_Digest(text.data(), text.size(), bytes_of(digest), &size, algorithm, nullptr) == 1,
            "digest");
    digest.resize(size);
    return hex(digest);
}

struct CipherDeleter {
    void operator()(EVP_CIPHER_CTX* context) const { EVP_CIPHER_CTX_free(context); }
};
using Cipher = std::unique_ptr<EVP_CIPHER_CTX, CipherDeleter>;

std::optional<std::string> content_of(const std::string& path) {
    const std::ifstream file{path, std::ios::binary};
    if (!file) return std::nullopt;
    std::ostringstream content;
    content << file.rdbuf();
    return content.str();
}

/// Writes a fresh secret aside and links it into place, so that of several processes that start at
/// once all end up with the same one, and none ever reads half of it.
void create_secret(const std::string& path) {
    const auto aside = path + "." + hex(random_bytes(8));
    const int file = ::open(aside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (file < 0) throw std::system_error(errno, std::generic_category(), "key_file: " + aside);
    const auto text = hex(random_bytes(secret_size)) + "\n";
    const bool written =
        ::write(file, text.data(), text.size()) == static_cast<ssize_t>(text.size()) &&
        ::fsync(file) == 0;
    ::close(file);
    const bool linked = written && (::link(aside.c_str(), path.c_str()) == 0 || errno == EEXIST);
    const int error = errno;
    ::unlink(aside.c_str());
    if (!linked) throw std::system_error(error, std::generic_category(), "key_file: " + path);
}

}  // namespace

std::string random_bytes(std::size_t size) {
    std::string bytes(size, '\0');
    require(RAND_bytes(bytes_of(bytes), static_cast<int>(size)) == 1, "random");
    return bytes;
}

std::string random_token() { return base64url(random_bytes(32)); }

std::string md5_hex(std::string_view text) { return digest_hex(EVP_md5(), text); }
std::string sha256_hex(std::string_view text) { return digest_hex(EVP_sha256(), text); }
std::string sha1_hex(std::string_view text) { return digest_hex(EVP_sha1(), text); }

std::string hmac_sha256(std::string_view key, std::string_view text) {
    std::string mac(EVP_MAX_MD_SIZE, '\0');
    unsigned size = 0;
    require(HMAC(EVP_sha256(), key.data(), static_cast<int>(key.size()), bytes_of(text),
                 text.size(), bytes_of(mac), &size) != nullptr,
            "HMAC");
    mac.resize(size);
    return mac;
}

bool equal_in_constant_time(std::string_view one, std::string_view other) {
    return one.size() == other.size() && CRYPTO_memcmp(one.data(), other.data(), one.size()) == 0;
}

SecretKey::SecretKey(std::string secret) : secret_(std::move(secret)) {
    if (secret_.size() < secret_size)
        throw std::runtime_error("key_file: a key has at least 32 bytes");
}

SecretKey SecretKey::from_file(const std::string& path) {
    if (auto content = content_of(path)) return SecretKey{std::string{trim(*content)}};
    create_secret(path);
    if (auto content = content_of(path)) return SecretKey{std::string{trim(*content)}};
    throw std::runtime_error("key_file: cannot read " + path);
}

std::string SecretKey::sign(std::string_view purpose, std::string_view text) const {
    std::string message{purpose};
    message.append(1, '\0').append(text);
    return base64url(hmac_sha256(secret_, message));
}

std::string SecretKey::signed_text(std::string_view purpose, std::string_view text) const {
    return base64url(text) + "." + sign(purpose, text);
}

std::optional<std::string> SecretKey::verified(std::string_view purpose,
                                               std::string_view word) const {
    const auto dot = word.find('.');
    if (dot == std::string_view::npos) return std::nullopt;
    auto text = from_base64url(word.substr(0, dot));
    if (!text || !equal_in_constant_time(word.substr(dot + 1), sign(purpose, *text)))
        return std::nullopt;
    return text;
}

std::string SecretKey::seal(std::string_view text) const {
    const auto key = hmac_sha256(secret_, "seal");
    auto nonce = random_bytes(nonce_size);
    std::string body(text.size(), '\0');
    std::string tag(tag_size, '\0');
    int size = 0;
    int rest = 0;
    const Cipher cipher{EVP_CIPHER_CTX_new()};
    require(cipher &&
                EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytes_of(key),
                                   bytes_of(nonce)) == 1 &&
                EVP_EncryptUpdate(cipher.get(), bytes_of(body), &size, bytes_of(text),
                                  static_cast<int>(text.size())) == 1 &&
                EVP_EncryptFinal_ex(cipher.get(), bytes_of(body) + size, &rest) == 1 &&
                EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_GET_TAG, tag_size, tag.data()) == 1,
            "seal");
    return base64url(nonce + tag + body);
}

std::optional<std::string> SecretKey::open(std::string_view sealed) const {
    const auto bytes = from_base64url(sealed);
    if (!bytes || bytes->size() < nonce_size + tag_size) return std::nullopt;
    const auto key = hmac_sha256(secret_, "seal");
    auto tag = bytes->substr(nonce_size, tag_size);
    const auto body = std::string_view{*bytes}.substr(nonce_size + tag_size);
    std::string text(body.size(), '\0');
    int size = 0;
    int rest = 0;
    const Cipher cipher{EVP_CIPHER_CTX_new()};
    const bool whole =
        cipher &&
        EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytes_of(key),
                           bytes_of(*bytes)) == 1 &&
        EVP_DecryptUpdate(cipher.get(), bytes_of(text), &size, bytes_of(body),
                          static_cast<int>(body.size())) == 1 &&
        EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_GCM_SET_TAG, tag_size, tag.data()) == 1 &&
        EVP_DecryptFinal_ex(cipher.get(), bytes_of(text) + size, &rest) == 1;
    if (!whole) return std::nullopt;
    return text;
}

}  // namespace portal
