#include "net/message_folder.h"

#include "base/crypto.h"
#include "base/text.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <system_error>

namespace portal::net {

namespace {

namespace fs = std::filesystem;

/// The number after the highest one that a file of the folder begins with.
std::int64_t next_number(const fs::path& folder) {
    std::int64_t highest = 0;
    for (const auto& entry : fs::directory_iterator{folder}) {
        const auto name = entry.path().filename().string();
        highest = std::max(highest, to_integer(name.substr(0, name.find('-'))).value_or(0));
    }
    return highest + 1;
}

std::string file_name(std::int64_t number, const std::string& message) {
    char digits[24];
    std::snprintf(digits, sizeof digits, "%08lld", static_cast<long long>(number));
    return std::string{digits} + "-" + sha256_hex(message).substr(0, 8);
}

/// Removes what was written aside, however writing ended.
struct Aside {
    explicit Aside(const fs::path& folder) : path(folder / ("." + random_token())) {}
    ~Aside() {
        std::error_code ignored;
        fs::remove(path, ignored);
    }
    Aside(const Aside&) = delete;
    Aside& operator=(const Aside&) = delete;

    const fs::path path;
};

}  // namespace

MessageFolder::MessageFolder(std::string setting, std::string path, std::string suffix)
    : setting_(std::move(setting)), path_(std::move(path)), suffix_(std::move(suffix)) {
    fs::create_directories(path_);
}

void MessageFolder::keep(const std::string& message) const {
    const Aside aside{path_};
    write(aside.path, message);
    // A link, unlike a rename, never takes the place of a message that another process has just put
    // there.
    std::error_code error;
    do
        fs::create_hard_link(aside.path,
                             fs::path{path_} / (file_name(next_number(path_), message) + suffix_),
                             error);
    while (error == std::errc::file_exists);
    if (error) throw std::runtime_error(setting_ + ": " + path_ + ": " + error.message());
}

void MessageFolder::check() const {
    const Aside aside{path_};
    write(aside.path, "written to see whether it can be");
}

void MessageFolder::write(const std::string& path, const std::string& message) const {
    std::ofstream file{path, std::ios::binary};
    if (!(file << message << std::flush))
        throw std::runtime_error(setting_ + ": cannot write into " + path_);
}

}  // namespace portal::net
