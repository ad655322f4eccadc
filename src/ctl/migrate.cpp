#include "account/portal.h"
#include "ctl/commands.h"
#include "ctl/owner.h"

#include <iostream>

namespace portal::ctl {

void migrate_database(const Options& options, const Words& words) {
    if (!words.empty()) throw UsageError("migrate takes no arguments");
    const auto config = load_config(options.config_files);
    become_portal(config);
    const auto changes = portal::migrate(config);
    std::cout << (changes == 0 ? "The database is up to date.\n"
                               : "The database was brought up to date.\n");
}

void check_config(const Options& options, const Words& words) {
    if (!words.empty()) throw UsageError("config check takes no arguments");
    require_usable_files(load_config(options.config_files));
    std::cout << "The configuration is right.\n";
}

}  // namespace portal::ctl
