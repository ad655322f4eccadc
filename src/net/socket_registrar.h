#pragma once

#include "net/registrar.h"
#include "net/stream.h"

namespace portal::net {

/// Flexisip's command sockets, one for each proxy. A connection is one command and one reply;
/// Flexisip serves them one after the other, and waits without limit for a command that does not
/// come: nothing here connects without sending at once.
class SocketRegistrar : public Registrar {
public:
    /// Patterns of paths, such as "/tmp/flexisip-proxy-*": a proxy's socket is named by its pid.
    explicit SocketRegistrar(std::vector<std::string> patterns) : patterns_(std::move(patterns)) {}

    std::vector<Device> list(const std::string& address, const Deadline& until) override;
    void remove(const std::string& address, const std::string& id, const Deadline& until) override;
    void remove_all(const std::string& address, const Deadline& until) override;

    /// Has every proxy ask the database again for the account's password, of which it remembers
    /// what it has read. Flexisip has the command since 2.6.
    void forget_credentials(const std::string& username, const std::string& domain,
                            const Deadline& until);

private:
    std::vector<std::string> ask(const std::vector<std::string>& words, const Deadline& until);

    std::vector<std::string> patterns_;
};

}  // namespace portal::net
