#include "support/server_fixture.h"

#include <boost/test/unit_test.hpp>

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <stdexcept>

namespace portal::test {

using namespace portal::http;
using namespace std::chrono_literals;

namespace {

std::string shown(const Request& request) {
    auto text = std::string{to_text(request.method)} + " " + request.path;
    if (request.refused != 0) text += " refused " + std::to_string(request.refused);
    for (const auto& [name, value] : request.query) text += " " + name + "=" + value;
    for (const auto& [name, value] : request.form) text += " form " + name + "=" + value;
    for (const auto& [name, content] : request.files)
        text += " file " + name + "=" + std::to_string(content.size());
    return text;
}

std::size_t open_descriptors() {
    const std::filesystem::directory_iterator all{"/proc/self/fd"};
    return static_cast<std::size_t>(std::distance(begin(all), end(all)));
}

std::string made_folder() {
    std::string name = std::filesystem::temp_directory_path() / "fcgi_test.XXXXXX";
    BOOST_REQUIRE(mkdtemp(name.data()) != nullptr);
    return name;
}

}  // namespace

Response echo(const Request& request) {
    if (request.path == "/throw") throw std::runtime_error{"a bug"};
    if (request.path == "/slow") std::this_thread::sleep_for(300ms);
    Response response{request.refused == 0 ? 200 : request.refused};
    response.add("Content-Type", "text/plain");
    response.add("X-Request", request.id);
    response.add("X-Client", request.remote_address);
    response.body = request.path == "/large" ? std::string(1000000, 'x') : shown(request);
    if (request.path == "/stream" || request.path == "/broken_stream")
        response.stream = [breaks =
                               request.path == "/broken_stream"](const Response::Write& write) {
            for (int i = 0; i < 1000; ++i) write(std::string(1000, 'x'));
            if (breaks) throw std::runtime_error{"the database is away"};
        };
    return response;
}

std::string get(const std::string& uri) { return request(call("GET", uri)); }

ServerFixture::ServerFixture(unsigned threads, std::chrono::milliseconds request_time)
    : descriptors_{open_descriptors()},
      folder_{made_folder()},
      path_{folder_ + "/socket"},
      socket_{listening_socket(path_)},
      server{socket_, threads, [] { return echo; }, site("/accounts", request_time)},
      watch_{[this] {
          while (!done_) {
              server.end_overdue();
              std::this_thread::sleep_for(10ms);
          }
      }} {}

ServerFixture::~ServerFixture() {
    done_ = true;
    watch_.join();
    server.stop(0ms);
    close(socket_);
    std::filesystem::remove_all(folder_);
    // The two of `server`, which lives a little longer.
    BOOST_TEST(open_descriptors() == descriptors_ + 2);
}

std::shared_ptr<const Site> ServerFixture::site(const std::string& base_path,
                                                std::chrono::milliseconds request_time) {
    return std::make_shared<Site>(
        Site{base_path, {Network{"192.0.2.0/24"}}, request_time, {"/files/:id"}});
}

}  // namespace portal::test
