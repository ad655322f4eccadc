#pragma once

#include <string>

namespace portal::net {

/// A folder in which each message becomes a file NNNNNNNN-<hash><suffix>, whole or not at all and
/// in the order of their names, also when several processes share the folder. Made if there is
/// none.
class MessageFolder {
public:
    /// `setting` is named in what is thrown.
    MessageFolder(std::string setting, std::string path, std::string suffix);
    /// Throws std::runtime_error when the folder cannot be written.
    void keep(const std::string& message) const;
    /// Throws the same, and leaves nothing there.
    void check() const;

private:
    void write(const std::string& path, const std::string& message) const;

    std::string setting_;
    std::string path_;
    std::string suffix_;
};

}  // namespace portal::net
