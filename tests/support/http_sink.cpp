#include "support/http_sink.h"

#include <algorithm>

namespace portal::test {

namespace {

std::vector<std::string> command(const std::vector<std::string>& options) {
    std::vector<std::string> words{"/usr/bin/python3", "-B",
                                   source_file("tests/support/http_sink.py")};
    words.insert(words.end(), options.begin(), options.end());
    return words;
}

}  // namespace

HttpSink::HttpSink(const std::vector<std::string>& options)
    : tls_(std::count(options.begin(), options.end(), "--tls") != 0), process_(command(options)) {
    while (port.empty()) {
        const auto line = process_.line();
        const auto value = line.substr(line.find(' ') + 1);
        (line.rfind("port ", 0) == 0 ? port : certificate) = value;
    }
}

std::string HttpSink::url(const std::string& path) const {
    return (tls_ ? "https://127.0.0.1:" : "http://127.0.0.1:") + port + path;
}

nlohmann::json HttpSink::call() { return nlohmann::json::parse(process_.line()); }

bool HttpSink::was_called() {
    try {
        process_.line(std::chrono::milliseconds{100});
        return true;
    } catch (const std::exception&) {
        return false;
    }
}

}  // namespace portal::test
