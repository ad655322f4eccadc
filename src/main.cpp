// flexisip-accountsd: the options, and what is wrong with them.

#include "account/installation.h"
#include "daemon.h"
#include "options.h"

#include <iostream>

namespace {

constexpr auto usage =
    "Usage: flexisip-accountsd [--config FILE]... [OPTION]\n"
    "Serves the account portal of a Flexisip server, as FastCGI behind a web server.\n\n"
    "  --config FILE   read this file (again: later ones win) instead of\n"
    "                  " PORTAL_CONFIG_FILE
    "\n"
    "  --check-config  say what is wrong with the configuration, and end\n"
    "  --print-config  print every setting, explained, at its default\n"
    "  --version       print the version\n"
    "  --help          print this\n";

void run(const portal::Options& options) {
    const auto& words = options.words;
    if (words.empty()) {
        portal::Daemon{options.config_files}.run();
    } else if (words.size() > 1) {
        throw portal::UsageError("one option at a time");
    } else if (words[0] == "--check-config") {
        portal::require_usable_files(portal::load_config(options.config_files));
        std::cout << "The configuration is right.\n";
    } else if (words[0] == "--print-config") {
        std::cout << portal::config_reference();
    } else if (words[0] == "--version") {
        std::cout << "flexisip-accounts " PORTAL_VERSION "\n";
    } else if (words[0] == "--help") {
        std::cout << usage;
    } else {
        throw portal::UsageError("unknown option " + words[0]);
    }
}

}  // namespace

int main(int argc, char** argv) try {
    run(portal::parse_options(argc, argv));
    return 0;
} catch (const portal::UsageError& error) {
    std::cerr << "flexisip-accountsd: " << error.what() << "\n\n" << usage;
    return 2;
} catch (const std::exception& error) {
    std::cerr << "flexisip-accountsd: " << error.what() << "\n";
    return 1;
}
