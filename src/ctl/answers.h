#pragma once

#include "base/config.h"

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace portal::ctl {

/// What `setup` is told: values of settings by their names, and under "administrator" the name of
/// the first one.
using Answers = std::map<std::string, std::string>;

/// Those of a file, which is written as a configuration file is. What they need may be in `config`.
/// Throws ConfigError as load_config() does.
Answers answers_in(const std::string& path, const Config& config);

/// Asks somebody at the terminal for the settings that have no default which is right for
/// everybody, until each answer is one that the setting can have. An empty answer keeps what
/// `config` has, and is none.
Answers ask_for_answers(const Config& config);

/// Makes them the settings of the file, with those that it has and nobody answered. It is written
/// whole or not at all, and with the owner of its folder. False when it says all that already.
/// Throws ConfigError when `config` with these settings on top would lack something.
bool keep_answers(const std::filesystem::path& path, const Answers& answers, const Config& config);

/// The names of those that `config` does not have from us: what is read later wins.
std::vector<std::string> overruled(const Answers& answers, const Config& config);

}  // namespace portal::ctl
