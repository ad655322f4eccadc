#include "support/fastcgi_client.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <stdexcept>

namespace portal::test {

namespace {

constexpr std::size_t header_size = 8;
constexpr std::size_t content_limit = 65535;

char byte_of(std::size_t number, int shift) { return static_cast<char>(number >> shift & 0xFF); }

std::string encoded_length(std::size_t length) {
    if (length < 0x80) return {static_cast<char>(length)};
    return {static_cast<char>(byte_of(length, 24) | '\x80'), byte_of(length, 16),
            byte_of(length, 8), byte_of(length, 0)};
}

/// What a system call gives that is not interrupted: one that was stopped in is, without a handler.
template <class Call>
auto uninterrupted(Call call) {
    auto result = call();
    while (result < 0 && errno == EINTR) result = call();
    return result;
}

/// "Status: 200\r\n...\r\n\r\nbody" taken apart.
void take_output(Answer& answer, const std::string& output) {
    const auto end = output.find("\r\n\r\n");
    if (end == std::string::npos) return;
    answer.body = output.substr(end + 4);
    for (std::size_t start = 0; start < end;) {
        const auto stop = output.find("\r\n", start);
        const auto colon = output.find(": ", start);
        answer.headers[output.substr(start, colon - start)] =
            output.substr(colon + 2, stop - colon - 2);
        start = stop + 2;
    }
    answer.status = std::stoi(answer.headers["Status"]);
}

}  // namespace

std::string record(Record type, std::string_view content, int id) {
    const auto number = static_cast<std::size_t>(id);
    std::string bytes{'\1', static_cast<char>(type)};
    bytes += {byte_of(number, 8), byte_of(number, 0)};
    bytes += {byte_of(content.size(), 8), byte_of(content.size(), 0), '\0', '\0'};
    return bytes.append(content);
}

std::string begin_record(bool keep, int id) {
    const std::string responder{'\0', '\1', keep ? '\1' : '\0', '\0', '\0', '\0', '\0', '\0'};
    return record(Record::begin, responder, id);
}

std::string stream(Record type, std::string_view content) {
    std::string bytes;
    while (!content.empty()) {
        const auto size = std::min(content.size(), content_limit);
        bytes += record(type, content.substr(0, size));
        content.remove_prefix(size);
    }
    return bytes + record(type, {});
}

std::string encoded(const Parameters& parameters) {
    std::string bytes;
    for (const auto& [name, value] : parameters)
        bytes.append(encoded_length(name.size()))
            .append(encoded_length(value.size()))
            .append(name)
            .append(value);
    return bytes;
}

Parameters call(const std::string& method, const std::string& uri, std::string_view body) {
    Parameters parameters{{"REQUEST_METHOD", method},
                          {"REQUEST_URI", uri},
                          {"REMOTE_ADDR", "192.0.2.1"},
                          {"CONTENT_LENGTH", body.empty() ? "" : std::to_string(body.size())}};
    if (!body.empty()) parameters.emplace_back("CONTENT_TYPE", "application/x-www-form-urlencoded");
    return parameters;
}

std::string request(const Parameters& parameters, std::string_view body, bool keep) {
    return begin_record(keep) + stream(Record::parameters, encoded(parameters)) +
           stream(Record::input, body);
}

FastcgiClient::FastcgiClient(const std::string& path)
    : fd_{socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    path.copy(address.sun_path, sizeof address.sun_path - 1);
    if (connect(fd_, reinterpret_cast<const sockaddr*>(&address), sizeof address) != 0)
        throw std::runtime_error{"cannot connect to " + path};
    const timeval patience{10, 0};
    setsockopt(fd_, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
    setsockopt(fd_, SOL_SOCKET, SO_SNDTIMEO, &patience, sizeof patience);
}

FastcgiClient::~FastcgiClient() {
    if (fd_ >= 0) close(fd_);
}

bool FastcgiClient::send(std::string_view bytes) {
    while (!bytes.empty()) {
        const auto count =
            uninterrupted([&] { return ::send(fd_, bytes.data(), bytes.size(), MSG_NOSIGNAL); });
        if (count <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

Answer FastcgiClient::receive() {
    Answer answer;
    std::string output;
    const auto read = [this](std::size_t size) {
        std::string bytes(size, '\0');
        const auto count =
            size == 0 ? 0
                      : uninterrupted([&] { return recv(fd_, bytes.data(), size, MSG_WAITALL); });
        bytes.resize(count < 0 ? 0 : static_cast<std::size_t>(count));
        return bytes;
    };
    while (!answer.ended) {
        const auto header = read(header_size);
        if (header.size() < header_size) break;
        const auto byte = [&](int i) { return static_cast<std::size_t>(header[i] & 0xFF); };
        const auto content = read(byte(4) * 256 + byte(5));
        read(byte(6));
        const auto type = static_cast<Record>(header[1]);
        if (type == Record::output) output += content;
        answer.ended = type == Record::end;
    }
    take_output(answer, output);
    return answer;
}

Answer FastcgiClient::ask(std::string_view bytes) {
    // A server that refuses does not read it all.
    send(bytes);
    return receive();
}

bool FastcgiClient::is_closed_within(std::chrono::milliseconds time) {
    pollfd waiting{fd_, POLLIN, 0};
    char byte;
    const auto count =
        uninterrupted([&] { return poll(&waiting, 1, static_cast<int>(time.count())); });
    return count == 1 && recv(fd_, &byte, 1, 0) <= 0;
}

}  // namespace portal::test
