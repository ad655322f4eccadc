#pragma once

#include "options.h"

#include <string>
#include <vector>

namespace portal::ctl {

/// What a command is given: the words after its name.
using Words = std::vector<std::string>;

/// A command of flexisip-accountsctl. Throws UsageError when its words are not understood.
struct Command {
    const char* name;  ///< one or two words
    const char* arguments;
    const char* meaning;
    void (*run)(const Options& options, const Words& words);
};

void set_up(const Options& options, const Words& words);
void examine(const Options& options, const Words& words);
void migrate_database(const Options& options, const Words& words);
void create_administrator(const Options& options, const Words& words);
void invite_administrator(const Options& options, const Words& words);
void print_flexisip_config(const Options& options, const Words& words);
void check_config(const Options& options, const Words& words);

}  // namespace portal::ctl
