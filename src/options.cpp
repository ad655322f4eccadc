#include "options.h"

namespace portal {

Options parse_options(int argc, char** argv) {
    Options options;
    for (int i = 1; i < argc; ++i) {
        const std::string word = argv[i];
        if (word != "--config") {
            options.words.push_back(word);
        } else if (++i < argc) {
            options.config_files.emplace_back(argv[i]);
        } else {
            throw UsageError("--config needs a file");
        }
    }
    if (options.config_files.empty()) options.config_files.emplace_back(PORTAL_CONFIG_FILE);
    return options;
}

}  // namespace portal
