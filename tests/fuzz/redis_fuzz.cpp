#include "net/redis_connection.h"
#include "net/registrar.h"

#include <hiredis/hiredis.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>

namespace {

/// A server that says what it is told to, in pieces, and hangs up.
class Recital : public portal::net::Channel {
public:
    Recital(std::string text, std::size_t piece) : text_(std::move(text)), piece_(piece) {}

    void send(std::string_view) override {}
    std::string receive() override {
        const auto bytes = text_.substr(said_, piece_);
        said_ += bytes.size();
        return bytes;
    }

private:
    std::string text_;
    std::size_t piece_;
    std::size_t said_ = 0;
};

/// What its parts claim to be they are, to the last byte.
void read(const redisReply& reply) {
    if (reply.type == REDIS_REPLY_ARRAY)
        for (std::size_t i = 0; i < reply.elements; ++i) read(*reply.element[i]);
    else if (reply.type == REDIS_REPLY_STRING || reply.type == REDIS_REPLY_ERROR ||
             reply.type == REDIS_REPLY_STATUS)
        if (std::string(reply.str, reply.len).size() != reply.len) std::abort();
}

}  // namespace

/// Whatever a server says is replies to our commands, or is refused.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace portal::net;
    if (size == 0) return 0;
    const std::string text{reinterpret_cast<const char*>(data) + 1, size - 1};
    try {
        RedisConnection connection{
            std::make_unique<Recital>(text, std::max<std::size_t>(*data, 1))};
        for (;;) read(*connection.call({"HGETALL", "fs:alice@example.org"}));
    } catch (const RegistrarError&) {
    }
    return 0;
}
