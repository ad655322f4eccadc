#pragma once

#include "net/channel.h"

#include <memory>
#include <string>
#include <vector>

struct redisReader;
struct redisReply;

namespace portal::net {

/// A connection to Redis, whose protocol hiredis writes and reads. hiredis' own connections know a
/// time limit for each read only, and end the process when the server closes while they write.
class RedisConnection {
public:
    struct FreeReply {
        void operator()(redisReply* reply) const;
    };
    using Reply = std::unique_ptr<redisReply, FreeReply>;

    explicit RedisConnection(std::unique_ptr<Channel> channel);

    /// The reply to one command, an error of Redis too. Each word may hold any byte. Throws
    /// RegistrarError for what is no reply, std::runtime_error when the connection fails.
    Reply call(const std::vector<std::string>& words);

private:
    struct FreeReader {
        void operator()(redisReader* reader) const;
    };

    std::unique_ptr<Channel> channel_;
    std::unique_ptr<redisReader, FreeReader> reader_;
};

}  // namespace portal::net
