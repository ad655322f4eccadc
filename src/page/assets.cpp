#include "page/assets.h"

#include "base/crypto.h"
#include "base/text.h"

#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace portal::page {

namespace {

constexpr std::size_t version_size = 8;

std::string type_of(const std::filesystem::path& path) {
    const auto extension = path.extension();
    if (extension == ".css") return "text/css; charset=utf-8";
    if (extension == ".js") return "text/javascript; charset=utf-8";
    if (extension == ".svg") return "image/svg+xml";
    throw std::runtime_error("static/: unknown kind of file: " + path.filename().string());
}

std::string content_of(const std::filesystem::path& path) {
    std::ostringstream content;
    content << std::ifstream{path}.rdbuf();
    return content.str();
}

}  // namespace

Assets::Assets(const std::string& folder, int hue) {
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        const auto type = type_of(entry.path());
        // The style sheet stands in the source with the default hue, so that it works as it is.
        auto content = replace_all(content_of(entry.path()), "--hue: 255;",
                                   "--hue: " + std::to_string(hue) + ";");
        const auto version = sha256_hex(content).substr(0, version_size);
        assets_[entry.path().filename().string()] = {type, std::move(content), version};
    }
}

const Assets::Asset* Assets::find(const std::string& name) const {
    const auto asset = assets_.find(name);
    return asset == assets_.end() ? nullptr : &asset->second;
}

std::string Assets::versioned(const std::string& name) const {
    return name + "?v=" + assets_.at(name).version;
}

}  // namespace portal::page
