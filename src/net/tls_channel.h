#pragma once

#include "net/channel.h"
#include "net/stream.h"

#include <memory>
#include <string>

struct ssl_st;

namespace portal::net {

/// Paths of PEM files.
struct TlsFiles {
    std::string authorities;  ///< empty: those that the system trusts
    std::string certificate;  ///< ours, with those between it and the authority; empty: none
    std::string key;
};

/// A stream encrypted by TLS 1.2 or later, to a server that has shown to be the named one. TLS only
/// turns bytes into others here; it is the stream that waits, and keeps the deadline.
class TlsChannel : public Channel {
public:
    /// The host as it was connected to, by name or address. Throws when its certificate is for
    /// another one, or by nobody who is trusted.
    TlsChannel(Stream stream, const std::string& host, const TlsFiles& files);

    void send(std::string_view bytes) override;
    std::string receive() override;

private:
    struct Free {
        void operator()(ssl_st* tls) const;
    };

    void shake_hands();
    /// Throws why the handshake failed, and tells the server.
    [[noreturn]] void refuse();
    bool must_wait(int result) const;
    void send_encrypted();
    bool receive_encrypted();

    Stream stream_;
    std::unique_ptr<ssl_st, Free> tls_;
};

}  // namespace portal::net
