#pragma once

#include <string>
#include <vector>

namespace portal::page {

/// A text as a QR code (ISO/IEC 18004, correction level M), made by libqrencode, with the quiet
/// zone that the standard asks for around it. Throws std::runtime_error when the text is too long.
class QrCode {
public:
    explicit QrCode(const std::string& text);

    /// The modules of a side, quiet zone included.
    int size() const { return size_; }
    /// The dark modules as the path of an SVG whose viewBox is "0 0 size size": digits, spaces and
    /// letters only.
    std::string path() const;
    /// An image of its own.
    std::string svg() const;
    std::string png() const;

private:
    bool is_dark(int x, int y) const { return modules_[static_cast<std::size_t>(y * size_ + x)]; }

    int size_ = 0;
    std::vector<bool> modules_;
};

}  // namespace portal::page
