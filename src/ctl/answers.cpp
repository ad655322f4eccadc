#include "ctl/answers.h"

#include "base/settings_table.h"
#include "base/settings_text.h"
#include "base/text.h"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <system_error>

namespace portal::ctl {

namespace {

namespace fs = std::filesystem;

constexpr std::array asked{"base_url", "sip_domain", "database", "mail_server", "mail_from"};

std::string content_of(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) throw std::runtime_error(path.string() + ": cannot be read");
    return {std::istreambuf_iterator<char>{file}, {}};
}

/// As lines of a configuration file.
std::string text_of(const Answers& answers) {
    std::string text = "# Written by flexisip-accountsctl setup, which may be run again.\n";
    for (const auto& [name, value] : answers)
        text += name + " = " + replace_all(value, "\n", "\n    ") + "\n";
    return text;
}

Answers parsed(const std::string& text, const std::string& file) {
    std::vector<std::string> mistakes;
    Answers answers;
    for (const auto& assignment : parse_settings(text, file, mistakes))
        answers[assignment.name] = assignment.value;
    return answers;
}

/// `text` with an empty line for that of the administrator, so that the others keep their numbers.
std::string settings_of(const std::string& text) {
    std::string settings;
    for (const auto& line : split(text, '\n'))
        settings += (trim(line.substr(0, line.find('='))) == "administrator" ? "" : line) + "\n";
    return settings;
}

std::string ask(const Setting& setting, const std::string& current) {
    std::cout << "\n" << setting.meaning << "\n";
    for (;;) {
        std::cout << setting.name << " [" << without_password(current) << "]: " << std::flush;
        std::string line;
        if (!std::getline(std::cin, line)) throw std::runtime_error("setup: no answer to read");
        const std::string answer{trim(line)};
        if (answer.empty()) return "";
        try {
            Config trial;
            setting.kind.assign(trial, answer);
            return answer;
        } catch (const std::invalid_argument& error) {
            std::cout << "It " << error.what() << ".\n";
        }
    }
}

/// With the owner, and so the readers, of the folder: root writes what the portal reads.
void take_owner_of(const fs::path& folder, const fs::path& path) {
    if (geteuid() != 0) return;
    struct stat owner {};
    if (stat(folder.c_str(), &owner) != 0 || chown(path.c_str(), owner.st_uid, owner.st_gid) != 0)
        throw std::system_error(errno, std::generic_category(), path.string());
}

/// Readable for its group and no others, for it may hold a password.
void write(const fs::path& path, const std::string& text) {
    const auto folder = path.parent_path();
    const fs::path fresh = path.string() + ".new";
    const auto mask = umask(0027);
    if (fs::create_directories(folder)) take_owner_of(folder.parent_path(), folder);
    fs::remove(fresh);
    std::ofstream file{fresh};
    umask(mask);
    take_owner_of(folder, fresh);
    if (!(file << text << std::flush)) throw std::runtime_error("cannot write " + fresh.string());
    fs::rename(fresh, path);
}

}  // namespace

Answers answers_in(const std::string& path, const Config& config) {
    const auto text = content_of(path);
    parse_config(settings_of(text), path, config);
    return parsed(text, path);
}

Answers ask_for_answers(const Config& config) {
    Answers answers;
    for (const auto* name : asked) {
        const auto& setting = *find_setting(name);
        const auto answer = ask(setting, setting.kind.print(config));
        if (!answer.empty()) answers[name] = answer;
    }
    return answers;
}

bool keep_answers(const fs::path& path, const Answers& answers, const Config& config) {
    const auto before = fs::exists(path) ? content_of(path) : "";
    auto all = answers;
    all.merge(parsed(before, path.string()));
    const auto text = text_of(all);
    if (text == before) return false;
    parse_config(text, path.string(), config);
    write(path, text);
    return true;
}

std::vector<std::string> overruled(const Answers& answers, const Config& config) {
    std::vector<std::string> names;
    const auto ours = parse_config(text_of(answers), "", config);
    for (const auto& [name, value] : answers) {
        const auto* setting = find_setting(name);
        if (setting != nullptr && setting->kind.print(config) != setting->kind.print(ours))
            names.push_back(name);
    }
    return names;
}

}  // namespace portal::ctl
