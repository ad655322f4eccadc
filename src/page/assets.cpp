#include "page/assets.h"

#include "base/crypto.h"
#include "base/text.h"

#include <zlib.h>

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

std::string compressed(std::string text) {
    constexpr int gzip_format = 16;  // added to the size of the window
    z_stream stream{};
    if (deflateInit2(&stream, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + gzip_format,
                     MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY) != Z_OK)
        throw std::runtime_error("static/: zlib cannot begin");
    std::string result(deflateBound(&stream, text.size()), '\0');
    stream.next_in = reinterpret_cast<Bytef*>(text.data());
    stream.avail_in = static_cast<uInt>(text.size());
    stream.next_out = reinterpret_cast<Bytef*>(result.data());
    stream.avail_out = static_cast<uInt>(result.size());
    const int status = deflate(&stream, Z_FINISH);
    result.resize(stream.total_out);
    deflateEnd(&stream);
    if (status != Z_STREAM_END) throw std::runtime_error("static/: zlib cannot compress");
    return result;
}

}  // namespace

Assets::Assets(const std::string& folder, int hue) {
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        const auto type = type_of(entry.path());
        // The style sheet stands in the source with the default hue, so that it works as it is.
        auto content = replace_all(content_of(entry.path()), "--hue: 255;",
                                   "--hue: " + std::to_string(hue) + ";");
        const auto version = sha256_hex(content).substr(0, version_size);
        assets_[entry.path().filename().string()] = {type, content, compressed(content), version};
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
