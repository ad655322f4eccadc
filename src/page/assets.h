#pragma once

#include <map>
#include <string>

namespace portal::page {

/// The style sheet, the script and the pictures: read and compressed once, served from memory, and
/// named by their content so that a browser may keep them for ever.
class Assets {
public:
    struct Asset {
        std::string type;
        std::string content;
        std::string compressed;  ///< the content as gzip
        std::string version;
    };

    /// Reads all of `folder`; `hue` (0 to 360) colours the style sheet. Throws std::runtime_error.
    Assets(const std::string& folder, int hue);

    /// Null when there is none of that name.
    const Asset* find(const std::string& name) const;
    /// "portal.css?v=1a2b3c4d"; throws std::out_of_range when there is none.
    std::string versioned(const std::string& name) const;

private:
    std::map<std::string, Asset> assets_;
};

}  // namespace portal::page
