// flexisip-accountsctl: the table of its commands.

#include "ctl/commands.h"

#include <algorithm>
#include <array>
#include <iomanip>
#include <iostream>

namespace {

using namespace portal;

constexpr std::array commands{
    ctl::Command{"setup", "[--answers FILE]", "ask for what every portal needs, and make it ready",
                 ctl::set_up},
    ctl::Command{"doctor", "[--flexisip FILE]",
                 "look at all that the portal needs, and say what to do", ctl::examine},
    ctl::Command{"migrate", "", "create the database's tables, or bring them up to date",
                 ctl::migrate_database},
    ctl::Command{"admin create", "NAME [--email ADDRESS]",
                 "create an administrator and print a link to log in with",
                 ctl::create_administrator},
    ctl::Command{"admin link", "NAME", "print a new link for an administrator",
                 ctl::invite_administrator},
    ctl::Command{"flexisip-config", "", "print the lines that Flexisip needs",
                 ctl::print_flexisip_config},
    ctl::Command{"config check", "", "say what is wrong with the configuration", ctl::check_config},
};

void print_usage(std::ostream& out) {
    out << "Usage: flexisip-accountsctl [--config FILE]... COMMAND\n\n";
    for (const auto& command : commands)
        out << "  " << std::left << std::setw(38)
            << (std::string{command.name} + " " + command.arguments) << command.meaning << "\n";
    out << "\n  --config FILE   read this file (again: later ones win) instead of\n"
           "                  " PORTAL_CONFIG_FILE "\n";
}

/// Runs the command whose name the words begin with.
void run(const Options& options) {
    const auto& words = options.words;
    for (const auto& command : commands) {
        const std::string name = command.name;
        const auto size = 1 + std::count(name.begin(), name.end(), ' ');
        if (static_cast<long>(words.size()) < size) continue;
        const auto rest = words.begin() + size;
        const auto given = size == 1 ? words[0] : words[0] + " " + words[1];
        if (given == name) return command.run(options, {rest, words.end()});
    }
    throw UsageError(words.empty() ? "which command?" : "unknown command " + words[0]);
}

}  // namespace

int main(int argc, char** argv) try {
    const auto options = parse_options(argc, argv);
    if (!options.words.empty() && options.words[0] == "--help") {
        print_usage(std::cout);
    } else if (!options.words.empty() && options.words[0] == "--version") {
        std::cout << "flexisip-accounts " PORTAL_VERSION "\n";
    } else {
        run(options);
    }
    return 0;
} catch (const UsageError& error) {
    std::cerr << "flexisip-accountsctl: " << error.what() << "\n\n";
    print_usage(std::cerr);
    return 2;
} catch (const std::exception& error) {
    std::cerr << "flexisip-accountsctl: " << error.what() << "\n";
    return 1;
}
