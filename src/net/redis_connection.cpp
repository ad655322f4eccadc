#include "net/redis_connection.h"

#include "net/registrar.h"

#include <hiredis/hiredis.h>

#include <stdexcept>

namespace portal::net {

namespace {

/// Many times what Flexisip keeps of an address.
constexpr std::size_t reply_maximum = 1 << 20;

std::string encoded(const std::vector<std::string>& words) {
    std::vector<const char*> texts;
    std::vector<std::size_t> sizes;
    for (const auto& word : words) {
        texts.push_back(word.data());
        sizes.push_back(word.size());
    }
    char* command = nullptr;
    const auto size = redisFormatCommandArgv(&command, static_cast<int>(words.size()), texts.data(),
                                             sizes.data());
    if (size < 0) throw std::runtime_error("no memory");
    const std::unique_ptr<char, void (*)(char*)> owner{command, redisFreeCommand};
    return {command, static_cast<std::size_t>(size)};
}

}  // namespace

void RedisConnection::FreeReply::operator()(redisReply* reply) const { freeReplyObject(reply); }
void RedisConnection::FreeReader::operator()(redisReader* reader) const { redisReaderFree(reader); }

RedisConnection::RedisConnection(std::unique_ptr<Channel> channel)
    : channel_(std::move(channel)), reader_(redisReaderCreate()) {
    if (!reader_) throw std::runtime_error("no memory");
}

RedisConnection::Reply RedisConnection::call(const std::vector<std::string>& words) {
    channel_->send(encoded(words));
    for (std::size_t size = 0;;) {
        const auto bytes = channel_->receive();
        size += bytes.size();
        if (bytes.empty()) throw RegistrarError("the connection was closed within a reply");
        if (size > reply_maximum) throw RegistrarError("the reply is too long");
        void* reply = nullptr;
        if (redisReaderFeed(reader_.get(), bytes.data(), bytes.size()) != REDIS_OK ||
            redisReaderGetReply(reader_.get(), &reply) != REDIS_OK)
            throw RegistrarError("the reply is not Redis'");
        if (reply != nullptr) return Reply{static_cast<redisReply*>(reply)};
    }
}

}  // namespace portal::net
