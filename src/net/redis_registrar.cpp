#include "net/redis_registrar.h"

#include "base/log.h"
#include "base/text.h"
#include "net/contact.h"

#include <hiredis/hiredis.h>

namespace portal::net {

namespace {

constexpr std::string_view unix_scheme = "unix://";
constexpr std::string_view tls_scheme = "rediss://";
constexpr std::size_t error_maximum = 200;

std::string key_of(const std::string& address) { return "fs:" + address; }

std::string text_of(const redisReply& reply) { return {reply.str, reply.len}; }

/// What an administrator can do about an error that Redis begins with this word.
std::string advice(std::string_view error) {
    if (starts_with(error, "NOAUTH")) return "it asks for a password, see redis_password";
    if (starts_with(error, "NOPERM")) return "redis_user may not do that";
    if (starts_with(error, "READONLY")) return "it is a replica, redis_server must name the master";
    if (starts_with(error, "WRONGTYPE")) return "its key is not one of Flexisip";
    return "it answers with an error";
}

Device device_of(const redisReply& field, const redisReply& value) {
    Device device;
    device.id = text_of(field);
    const auto contact = parse_contact({value.str, value.len});
    if (!contact) return device;
    device.name = device_name(contact->user_agent);
    device.application = device_application(contact->user_agent);
    device.last_seen = contact->updated_at;
    device.registered_until = contact->registered_until;
    device.kept_until = contact->kept_until;
    return device;
}

}  // namespace

RedisRegistrar::RedisRegistrar(const Config& config)
    : server_(config.redis_server),
      user_(config.redis_user),
      password_(config.redis_password),
      tls_files_{config.redis_ca_file, config.redis_certificate_file, config.redis_key_file} {}

/// Names the server in whatever goes wrong.
template <class Work>
auto RedisRegistrar::within(Work work) const {
    try {
        return work();
    } catch (const RegistrarError& error) {
        throw RegistrarError(server_ + ": " + error.what());
    } catch (const std::runtime_error& error) {
        throw RegistrarAway(server_ + ": " + error.what());
    }
}

std::unique_ptr<Channel> RedisRegistrar::open(const Deadline& until) const {
    if (starts_with(server_, unix_scheme))
        return std::make_unique<Stream>(Stream::to_path(server_.substr(unix_scheme.size()), until));
    auto host = server_.substr(server_.find("://") + 3);
    std::string port = "6379";
    const auto colon = host.find(':', starts_with(host, "[") ? host.find(']') : 0);
    if (colon != std::string::npos) {
        port = host.substr(colon + 1);
        host.erase(colon);
    }
    if (starts_with(host, "[")) host = host.substr(1, host.size() - 2);
    auto stream = Stream::to_host(host, port, until);
    if (!starts_with(server_, tls_scheme)) return std::make_unique<Stream>(std::move(stream));
    return std::make_unique<TlsChannel>(std::move(stream), host, tls_files_);
}

RedisConnection RedisRegistrar::connect(const Deadline& until) const {
    RedisConnection connection{open(until)};
    if (!password_.empty()) log_in(connection);
    return connection;
}

void RedisRegistrar::log_in(RedisConnection& connection) const {
    Words words{"AUTH", password_};
    if (!user_.empty()) words.insert(words.begin() + 1, user_);
    const auto reply = connection.call(words);
    // Not in Redis' words: some of its errors repeat the command, and so the password.
    if (reply->type == REDIS_REPLY_ERROR)
        throw RegistrarError("it refuses redis_user or redis_password");
}

RedisRegistrar::Reply RedisRegistrar::call(RedisConnection& connection, const Words& words,
                                           int type) const {
    auto reply = connection.call(words);
    const auto what = words[0] + " " + one_line(words[1], error_maximum) + ": ";
    if (reply->type == REDIS_REPLY_ERROR) {
        const auto error = one_line(text_of(*reply), error_maximum);
        throw RegistrarError(what + advice(error) + " (" + error + ")");
    }
    if (reply->type != type) throw RegistrarError(what + "the reply is of another kind");
    return reply;
}

std::vector<Device> RedisRegistrar::list(const std::string& address, const Deadline& until) {
    return within([&] {
        auto connection = connect(until);
        const auto reply = call(connection, {"HGETALL", key_of(address)}, REDIS_REPLY_ARRAY);
        std::vector<Device> devices;
        for (std::size_t i = 0; i + 1 < reply->elements; i += 2) {
            const auto &field = *reply->element[i], &value = *reply->element[i + 1];
            if (field.type != REDIS_REPLY_STRING || value.type != REDIS_REPLY_STRING)
                throw RegistrarError("HGETALL: the reply is of another kind");
            devices.push_back(device_of(field, value));
        }
        return devices;
    });
}

/// Changes the hash, and has the proxies read it again.
void RedisRegistrar::change(const std::string& address, const Words& words,
                            const Deadline& until) const {
    within([&] {
        auto connection = connect(until);
        call(connection, words, REDIS_REPLY_INTEGER);
        try {
            call(connection, {"PUBLISH", address, ""}, REDIS_REPLY_INTEGER);
        } catch (const RegistrarError& error) {
            // The device is gone nevertheless; only who waits for a change learns of it later.
            log_warning(server_ + ": " + error.what());
        }
    });
}

void RedisRegistrar::remove(const std::string& address, const std::string& id,
                            const Deadline& until) {
    change(address, {"HDEL", key_of(address), id}, until);
}

void RedisRegistrar::remove_all(const std::string& address, const Deadline& until) {
    change(address, {"DEL", key_of(address)}, until);
}

}  // namespace portal::net
