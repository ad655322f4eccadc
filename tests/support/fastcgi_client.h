#pragma once

#include <chrono>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace portal::test {

using Parameters = std::vector<std::pair<std::string, std::string>>;

/// FastCGI records (specification 1.0, section 3.3), byte by byte as a web server sends them.
enum class Record { begin = 1, abort = 2, end = 3, parameters = 4, input = 5, output = 6 };
std::string record(Record type, std::string_view content, int id = 1);
std::string begin_record(bool keep = true, int id = 1);
/// `content` in as many records as it takes, and the empty one that ends the stream.
std::string stream(Record type, std::string_view content);
std::string encoded(const Parameters& parameters);

/// What a web server says of a call; a body gets its CONTENT_LENGTH and the type of a form.
Parameters call(const std::string& method, const std::string& uri, std::string_view body = {});
std::string request(const Parameters& parameters, std::string_view body = {}, bool keep = true);

struct Answer {
    bool ended = false;  ///< by a proper end; else the connection was closed
    int status = 0;      ///< 0 when there was no answer
    std::map<std::string, std::string> headers = {};
    std::string body = {};
};

/// One connection of a web server to the portal.
class FastcgiClient {
public:
    explicit FastcgiClient(const std::string& path);
    ~FastcgiClient();
    FastcgiClient(FastcgiClient&& other) noexcept : fd_{std::exchange(other.fd_, -1)} {}

    /// False when the other side has closed.
    bool send(std::string_view bytes);
    Answer receive();
    Answer ask(std::string_view bytes);
    /// Whether the other side closes, without a word, in that time.
    bool is_closed_within(std::chrono::milliseconds time);

private:
    int fd_;
};

}  // namespace portal::test
