#include "page/qr_code.h"

#include <png.h>
#include <qrencode.h>

#include <cstring>
#include <memory>
#include <stdexcept>

namespace portal::page {

namespace {

constexpr int quiet_zone = 4;
constexpr int pixels_a_module = 8;

}  // namespace

QrCode::QrCode(const std::string& text) {
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code{
        QRcode_encodeData(static_cast<int>(text.size()),
                          reinterpret_cast<const unsigned char*>(text.data()), 0, QR_ECLEVEL_M),
        QRcode_free};
    if (!code) throw std::runtime_error("qr code: the text does not fit");
    const int width = code->width;
    size_ = width + 2 * quiet_zone;
    modules_.resize(static_cast<std::size_t>(size_ * size_));
    for (int y = 0; y < width; ++y)
        for (int x = 0; x < width; ++x)
            modules_[static_cast<std::size_t>((y + quiet_zone) * size_ + x + quiet_zone)] =
                (code->data[y * width + x] & 1) != 0;
}

std::string QrCode::path() const {
    std::string path;
    for (int y = 0; y < size_; ++y)
        for (int x = 0; x < size_; ++x) {
            const int start = x;
            while (x < size_ && is_dark(x, y)) ++x;
            if (x == start) continue;
            const auto length = std::to_string(x - start);
            path += "M" + std::to_string(start) + " " + std::to_string(y) + "h" + length + "v1H" +
                    std::to_string(start) + "z";
        }
    return path;
}

std::string QrCode::svg() const {
    const auto side = std::to_string(size_);
    const auto pixels = std::to_string(size_ * pixels_a_module);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + " " + side +
           "\" width=\"" + pixels + "\" height=\"" + pixels +
           "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + "v" + side +
           "H0z\"/><path d=\"" + path() + "\"/></svg>\n";
}

std::string QrCode::png() const {
    const int side = size_ * pixels_a_module;
    std::vector<png_byte> pixels;
    pixels.reserve(static_cast<std::size_t>(side * side));
    for (int y = 0; y < side; ++y)
        for (int x = 0; x < side; ++x)
            pixels.push_back(is_dark(x / pixels_a_module, y / pixels_a_module) ? 0 : 255);

    png_image image;
    std::memset(&image, 0, sizeof image);
    image.version = PNG_IMAGE_VERSION;
    image.width = image.height = static_cast<png_uint_32>(side);
    image.format = PNG_FORMAT_GRAY;
    png_alloc_size_t size = 0;
    std::string bytes;
    // Asked without a buffer first, it says how large one must be.
    bool written = png_image_write_to_memory(&image, nullptr, &size, 0, pixels.data(), 0, nullptr);
    bytes.resize(size);
    written = written &&
              png_image_write_to_memory(&image, bytes.data(), &size, 0, pixels.data(), 0, nullptr);
    if (!written) throw std::runtime_error(std::string{"png: "} + image.message);
    return bytes;
}

}  // namespace portal::page
