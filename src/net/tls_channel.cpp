#include "net/tls_channel.h"

#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509v3.h>

#include <array>
#include <stdexcept>
#include <system_error>

namespace portal::net {

namespace {

using Context = std::unique_ptr<SSL_CTX, decltype(&SSL_CTX_free)>;

void require(bool succeeded, const std::string& otherwise) {
    if (!succeeded) throw std::runtime_error(otherwise);
}

/// A key that wants a passphrase is none for a daemon; OpenSSL would ask at the terminal.
int no_passphrase(char*, int, int, void*) { return -1; }

void trust(SSL_CTX* context, const std::string& authorities) {
    if (authorities.empty())
        require(SSL_CTX_set_default_verify_paths(context) == 1, "the system's authorities");
    else
        require(SSL_CTX_load_verify_file(context, authorities.c_str()) == 1,
                authorities + " cannot be read as certificates of authorities");
}

void show(SSL_CTX* context, const std::string& certificate, const std::string& key) {
    SSL_CTX_set_default_passwd_cb(context, no_passphrase);
    require(SSL_CTX_use_certificate_chain_file(context, certificate.c_str()) == 1,
            certificate + " cannot be read as a certificate");
    require(SSL_CTX_use_PrivateKey_file(context, key.c_str(), SSL_FILETYPE_PEM) == 1,
            key + " cannot be read as the key of " + certificate);
}

Context context_of(const TlsFiles& files) {
    Context context{SSL_CTX_new(TLS_client_method()), SSL_CTX_free};
    require(context && SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION) == 1, "TLS");
    SSL_CTX_set_verify(context.get(), SSL_VERIFY_PEER, nullptr);
    trust(context.get(), files.authorities);
    if (!files.certificate.empty()) show(context.get(), files.certificate, files.key);
    return context;
}

/// An address is looked for among the addresses of the certificate, and not sent as a name, which
/// RFC 6066 (3) forbids.
void expect(SSL* tls, const std::string& host) {
    if (X509_VERIFY_PARAM_set1_ip_asc(SSL_get0_param(tls), host.c_str()) == 1) return;
    SSL_set_hostflags(tls, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    require(
        SSL_set1_host(tls, host.c_str()) == 1 && SSL_set_tlsext_host_name(tls, host.c_str()) == 1,
        "the name " + host + " cannot stand in a certificate");
}

/// Why OpenSSL gave up, in words for an administrator.
std::string failure_of(const SSL* tls) {
    const auto verdict = SSL_get_verify_result(tls);
    if (verdict != X509_V_OK)
        return std::string{"its certificate is not accepted: "} +
               X509_verify_cert_error_string(verdict);
    const auto error = ERR_get_error();
    if (ERR_GET_REASON(error) == SSL_R_WRONG_VERSION_NUMBER) return "it does not speak TLS there";
    if (ERR_GET_REASON(error) == SSL_R_TLSV13_ALERT_CERTIFICATE_REQUIRED)
        return "it asks for a certificate of ours";
    const auto* reason = ERR_reason_error_string(error);
    return std::string{"TLS: "} + (reason != nullptr ? reason : "broken off");
}

}  // namespace

void TlsChannel::Free::operator()(ssl_st* tls) const { SSL_free(tls); }

TlsChannel::TlsChannel(Stream stream, const std::string& host, const TlsFiles& files)
    : stream_(std::move(stream)) {
    ERR_clear_error();
    tls_.reset(SSL_new(context_of(files).get()));
    auto *in = BIO_new(BIO_s_mem()), *out = BIO_new(BIO_s_mem());
    require(tls_ && in != nullptr && out != nullptr, "no memory");
    SSL_set_bio(tls_.get(), in, out);
    expect(tls_.get(), host);
    shake_hands();
}

void TlsChannel::shake_hands() try {
    for (;;) {
        ERR_clear_error();
        const auto result = SSL_connect(tls_.get());
        if (result != 1 && !must_wait(result)) refuse();
        send_encrypted();
        if (result == 1) return;
        require(receive_encrypted(), "it closed the connection in place of TLS");
    }
} catch (const std::system_error& error) {
    // As Redis does without TLS: it waits for the end of a line.
    if (error.code() != std::errc::timed_out) throw;
    throw std::runtime_error("it did not answer TLS in time");
}

void TlsChannel::refuse() {
    const auto failure = failure_of(tls_.get());
    try {
        send_encrypted();
    } catch (const std::system_error&) {
        // It has hung up, and need not be told.
    }
    throw std::runtime_error(failure);
}

/// Whether TLS goes on when more has come from the server.
bool TlsChannel::must_wait(int result) const {
    return SSL_get_error(tls_.get(), result) == SSL_ERROR_WANT_READ;
}

void TlsChannel::send(std::string_view bytes) {
    ERR_clear_error();
    std::size_t written = 0;
    // Into memory, where there is always room for all of it.
    const auto result = SSL_write_ex(tls_.get(), bytes.data(), bytes.size(), &written);
    if (result != 1) throw std::runtime_error(failure_of(tls_.get()));
    try {
        send_encrypted();
    } catch (const std::system_error&) {
        // Who refuses our certificate says so behind the handshake (TLS 1.3), and hangs up: that
        // word is still to be read.
        receive();
        throw;
    }
}

std::string TlsChannel::receive() {
    std::array<char, 16384> block;
    for (;;) {
        ERR_clear_error();
        std::size_t size = 0;
        const auto result = SSL_read_ex(tls_.get(), block.data(), block.size(), &size);
        if (result == 1) return {block.data(), size};
        if (SSL_get_error(tls_.get(), result) == SSL_ERROR_ZERO_RETURN) return {};
        if (!must_wait(result)) throw std::runtime_error(failure_of(tls_.get()));
        send_encrypted();  // what TLS itself answers, such as new keys
        if (!receive_encrypted()) return {};
    }
}

void TlsChannel::send_encrypted() {
    char* start = nullptr;
    auto* out = SSL_get_wbio(tls_.get());
    const auto size = BIO_get_mem_data(out, &start);
    if (size <= 0) return;
    const std::string bytes{start, static_cast<std::size_t>(size)};
    BIO_reset(out);
    stream_.send(bytes);
}

/// False when the server has closed.
bool TlsChannel::receive_encrypted() {
    const auto bytes = stream_.receive();
    if (bytes.empty()) return false;
    require(BIO_write(SSL_get_rbio(tls_.get()), bytes.data(), static_cast<int>(bytes.size())) > 0,
            "no memory");
    return true;
}

}  // namespace portal::net
