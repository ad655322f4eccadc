#pragma once

#include "account/installation.h"
#include "background.h"
#include "http/fcgi.h"

#include <memory>
#include <string>
#include <vector>

namespace portal {

/// The running service: the FastCGI threads, those in the background, and what they share.
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
    Background mails_;
    Background sms_;
    Background imports_;
    Background cleaning_;
    http::Server server_;
};

}  // namespace portal
