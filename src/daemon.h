#pragma once

#include "account/installation.h"
#include "http/fcgi.h"
#include "sender.h"

#include <memory>
#include <string>
#include <vector>

namespace portal {

/// The running service: the FastCGI threads, the sender of mails, and what they share.
class Daemon {
public:
    /// Reads the configuration at `paths` and starts serving. Throws what is wrong.
    explicit Daemon(std::vector<std::string> paths);

    /// Serves until SIGTERM or SIGINT; SIGHUP reads the configuration again.
    void run();

private:
    void reload();
    http::Server::Handler make_handler();
    std::shared_ptr<const Installation> installation() const;

    const std::vector<std::string> paths_;
    const SystemClock clock_;
    std::shared_ptr<const Installation> installation_;
    Sender sender_;
    http::Server server_;
};

}  // namespace portal
