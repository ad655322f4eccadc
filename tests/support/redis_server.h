#pragma once

#include "support/process.h"
#include "support/temporary_folder.h"

#include <memory>
#include <string>
#include <vector>

struct redisContext;

namespace portal::test {

/// A Redis beside a test, empty at first, at a unix socket in a folder of its own.
class RedisServer {
public:
    /// Options of redis-server on top of ours.
    explicit RedisServer(const std::vector<std::string>& options = {});
    ~RedisServer();

    /// As the setting redis_server names it.
    std::string url() const { return "unix://" + folder_.file("redis.sock"); }
    /// What Redis replies to a command, the elements of a list parted by '|'.
    std::string ask(const std::vector<std::string>& words) const;
    /// The channel and the message of what is published next to those who subscribed with ask().
    std::string heard() const;
    /// Stops it where it is, as a machine without air would; resume() lets it go on.
    void pause() { process_->send_signal(SIGSTOP); }
    void resume() { process_->send_signal(SIGCONT); }
    void stop() { process_.reset(); }

private:
    struct Close {
        void operator()(redisContext* context) const;
    };

    void connect();

    TemporaryFolder folder_;
    std::unique_ptr<Process> process_;
    std::unique_ptr<redisContext, Close> context_;
};

}  // namespace portal::test
