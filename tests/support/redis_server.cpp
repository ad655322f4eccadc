#include "support/redis_server.h"

#include <hiredis/hiredis.h>

#include <stdexcept>
#include <thread>

namespace portal::test {

namespace {

using namespace std::chrono_literals;

constexpr auto start_patience = 10s;
constexpr timeval reply_patience{5, 0};

using Reply = std::unique_ptr<redisReply, void (*)(void*)>;

std::string text_of(const redisReply& reply) {
    if (reply.type == REDIS_REPLY_INTEGER) return std::to_string(reply.integer);
    if (reply.type != REDIS_REPLY_ARRAY) return {reply.str, reply.len};
    std::string text;
    for (std::size_t i = 0; i < reply.elements; ++i)
        text += (i == 0 ? "" : "|") + text_of(*reply.element[i]);
    return text;
}

std::string text_of(void* reply) {
    const Reply owner{static_cast<redisReply*>(reply), freeReplyObject};
    if (!owner) throw std::runtime_error("Redis does not reply");
    return text_of(*owner);
}

}  // namespace

void RedisServer::Close::operator()(redisContext* context) const { redisFree(context); }

RedisServer::RedisServer(const std::vector<std::string>& options) {
    std::vector<std::string> command{"/usr/bin/redis-server",
                                     "--port",
                                     "0",
                                     "--unixsocket",
                                     folder_.file("redis.sock"),
                                     "--dir",
                                     folder_.file(""),
                                     "--logfile",
                                     folder_.file("log"),
                                     "--save",
                                     ""};
    command.insert(command.end(), options.begin(), options.end());
    process_ = std::make_unique<Process>(command);
    connect();
}

RedisServer::~RedisServer() {
    if (process_) resume();
}

void RedisServer::connect() {
    for (const auto end = std::chrono::steady_clock::now() + start_patience;;) {
        context_.reset(redisConnectUnix(folder_.file("redis.sock").c_str()));
        if (context_ && context_->err == 0) break;
        if (std::chrono::steady_clock::now() > end) throw std::runtime_error("Redis stays away");
        std::this_thread::sleep_for(5ms);
    }
    redisSetTimeout(context_.get(), reply_patience);
}

std::string RedisServer::ask(const std::vector<std::string>& words) const {
    std::vector<const char*> texts;
    std::vector<std::size_t> sizes;
    for (const auto& word : words) {
        texts.push_back(word.data());
        sizes.push_back(word.size());
    }
    return text_of(redisCommandArgv(context_.get(), static_cast<int>(words.size()), texts.data(),
                                    sizes.data()));
}

std::string RedisServer::heard() const {
    void* reply = nullptr;
    redisGetReply(context_.get(), &reply);
    return text_of(reply);
}

}  // namespace portal::test
