#pragma once

#include <functional>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace portal::test {

/// A server at a unix socket that does as Flexisip's command socket: it takes one connection at a
/// time, reads once, answers and closes. A connection that closes without a word is noted as "".
class UnixServer {
public:
    /// Writes to the connection what is to be said to what was asked.
    using Answer = std::function<void(int connection, const std::string& asked)>;

    UnixServer(std::string path, Answer answer);
    ~UnixServer();

    std::vector<std::string> asked() const;

private:
    void serve();

    std::string path_;
    Answer answer_;
    int listening_;
    mutable std::mutex mutex_;
    std::vector<std::string> asked_;
    std::thread thread_;
};

void say(int connection, const std::string& text);

/// Says nothing until the other side gives up.
void be_silent(int connection, const std::string& asked);

}  // namespace portal::test
