#pragma once

#include "base/config.h"
#include "net/redis_connection.h"
#include "net/registrar.h"
#include "net/tls_channel.h"

namespace portal::net {

/// Flexisip's registrations as it keeps them in Redis (its setting db-implementation=redis): a hash
/// "fs:alice@example.org", in which a device's id is a field and its Contact the value. Connects
/// for each call; it is made rarely.
class RedisRegistrar : public Registrar {
public:
    /// The server of the settings redis_….
    explicit RedisRegistrar(const Config& config);

    std::vector<Device> list(const std::string& address, const Deadline& until) override;
    void remove(const std::string& address, const std::string& id, const Deadline& until) override;
    void remove_all(const std::string& address, const Deadline& until) override;

private:
    using Words = std::vector<std::string>;
    using Reply = RedisConnection::Reply;

    RedisConnection connect(const Deadline& until) const;
    std::unique_ptr<Channel> open(const Deadline& until) const;
    void log_in(RedisConnection& connection) const;
    Reply call(RedisConnection& connection, const Words& words, int type) const;
    void change(const std::string& address, const Words& words, const Deadline& until) const;
    template <class Work>
    auto within(Work work) const;

    std::string server_;
    std::string user_;
    std::string password_;
    TlsFiles tls_files_;
};

}  // namespace portal::net
