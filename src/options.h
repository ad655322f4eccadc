#pragma once

#include <stdexcept>
#include <string>
#include <vector>

namespace portal {

/// What the daemon and flexisip-accountsctl have in common on their command lines.
struct Options {
    std::vector<std::string> config_files;  ///< the installed one unless given
    std::vector<std::string> words;         ///< the rest, in order
};

struct UsageError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Throws UsageError when --config lacks its file.
Options parse_options(int argc, char** argv);

}  // namespace portal
