#include "base/config.h"

#include "base/settings_needs.h"
#include "base/settings_table.h"
#include "base/settings_text.h"
#include "base/text.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <map>
#include <optional>
#include <set>

extern char** environ;  // POSIX leaves its declaration to the program

namespace portal {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view environment_prefix = "FLEXISIP_ACCOUNTS_";
constexpr std::string_view file_suffix = "_file";
constexpr std::size_t content_maximum = 1 << 20;  // whoever names /dev/zero shall still be told so
constexpr std::size_t shown_maximum = 60;

/// Nothing when the file cannot be read to its end.
std::optional<std::string> content_of(const fs::path& path) {
    std::ifstream file{path, std::ios::binary};
    if (!file) return std::nullopt;
    std::string content;
    char block[4096];
    while (content.size() < content_maximum &&
           (file.read(block, sizeof block) || file.gcount() > 0))
        content.append(block, static_cast<std::size_t>(file.gcount()));
    if (!file.eof()) return std::nullopt;
    return content;
}

/// True also for what we may not look at: reading it will then say so.
bool is_there(const fs::path& path) {
    std::error_code ignored;
    return fs::status(path, ignored).type() != fs::file_type::not_found;
}

std::string without_last_newline(std::string text) {
    if (ends_with(text, "\n")) text.pop_back();
    if (ends_with(text, "\r")) text.pop_back();
    return text;
}

/// What somebody typed, fit for one line of a message.
std::string shown(std::string_view typed) {
    const auto text = without_password(typed);
    const auto excerpt = one_line(text, shown_maximum);
    return "'" + excerpt + (excerpt.size() < text.size() ? "…'" : "'");
}

/// The `*.conf` of the folder in alphabetical order; none when there is no folder.
std::vector<fs::path> drop_ins(const fs::path& folder) {
    std::vector<fs::path> paths;
    if (!is_there(folder)) return paths;
    for (const auto& entry : fs::directory_iterator{folder}) {
        const auto name = entry.path().filename().string();
        // A hidden file is an editor's or a package manager's copy.
        if (ends_with(name, ".conf") && name.front() != '.') paths.push_back(entry.path());
    }
    std::sort(paths.begin(), paths.end());
    return paths;
}

/// Puts one source of settings on top of the other, and collects what is wrong with each of them,
/// so that an administrator reads of all mistakes at once.
class Loader {
public:
    explicit Loader(Config below = {}) : config_(std::move(below)) {}

    void read_text(std::string_view text, const std::string& file) {
        apply(parse_settings(text, file, mistakes_));
    }

    void read_file(const fs::path& path) {
        if (const auto text = content_of(path)) return read_text(*text, path.string());
        mistakes_.push_back(path.string() + ": cannot be read");
    }

    void read_drop_ins(const fs::path& folder) try {
        for (const auto& path : drop_ins(folder)) read_file(path);
    } catch (const fs::filesystem_error& error) {
        mistakes_.push_back(folder.string() + ": " + error.code().message());
    }

    void read_environment() {
        std::vector<Assignment> assignments;
        for (auto variable = environ; variable != nullptr && *variable != nullptr; ++variable) {
            const std::string_view text = *variable;
            if (!starts_with(text, environment_prefix)) continue;
            const std::string name{text.substr(0, text.find('='))};
            assignments.push_back({lower(name.substr(environment_prefix.size())),
                                   std::string{text.substr(std::min(name.size() + 1, text.size()))},
                                   name});
        }
        apply(assignments);
    }

    /// systemd's LoadCredential= is the quietest place of all, and gives way to what is said
    /// elsewhere.
    void read_credentials() {
        const char* folder = std::getenv("CREDENTIALS_DIRECTORY");
        if (folder == nullptr) return;
        for (const auto& section : settings_table())
            for (const auto& setting : section.settings) {
                const auto path = fs::path{folder} / setting.name;
                if (setting.is_secret && given_.count(setting.name) == 0 && is_there(path))
                    assign_content(setting, path.string(),
                                   "$CREDENTIALS_DIRECTORY/" + setting.name);
            }
    }

    Config take() {
        if (mistakes_.empty()) mistakes_ = unmet_needs(config_);
        if (mistakes_.empty()) return std::move(config_);
        std::string lines;
        for (const auto& mistake : mistakes_) lines += (lines.empty() ? "" : "\n") + mistake;
        throw ConfigError(lines);
    }

private:
    /// The assignments of one source, in which no setting may be given twice.
    void apply(const std::vector<Assignment>& assignments) {
        std::map<std::string, std::string> first_places;
        for (const auto& assignment : assignments) {
            const auto [setting, from_file] = find(assignment.name);
            if (setting == nullptr) {
                complain(assignment.where, "unknown setting " + shown(assignment.name) +
                                               "; the nearest is " +
                                               nearest_setting(assignment.name));
                continue;
            }
            const auto [first, is_first] = first_places.emplace(setting->name, assignment.where);
            if (!is_first)
                complain(assignment.where, setting->name + " is already given by " + first->second);
            else if (from_file)
                assign_content(*setting, assignment.value, assignment.where);
            else
                assign(*setting, assignment.value, assignment.where);
        }
    }

    /// The setting, and whether it is named as <setting>_file.
    static std::pair<const Setting*, bool> find(std::string_view name) {
        if (const auto* setting = find_setting(name)) return {setting, false};
        if (!ends_with(name, file_suffix)) return {nullptr, false};
        const auto* setting = find_setting(name.substr(0, name.size() - file_suffix.size()));
        return {setting != nullptr && setting->is_secret ? setting : nullptr, true};
    }

    void assign_content(const Setting& setting, const std::string& path, const std::string& where) {
        if (const auto content = content_of(path))
            return assign(setting, without_last_newline(*content), where);
        complain(where, setting.name + ": the file " + shown(path) + " cannot be read");
    }

    void assign(const Setting& setting, const std::string& value, const std::string& where) try {
        given_.insert(setting.name);
        if (!is_utf8(value)) throw std::invalid_argument("must be UTF-8 text");
        setting.kind.assign(config_, value);
    } catch (const std::invalid_argument& error) {
        complain(where, setting.name + " " + error.what() +
                            (setting.is_secret ? "" : ", not " + shown(value)));
    }

    void complain(const std::string& where, const std::string& what) {
        mistakes_.push_back(where + ": " + what);
    }

    Config config_;
    std::vector<std::string> mistakes_;
    std::set<std::string> given_;
};

}  // namespace

std::string Config::base_path() const {
    const auto path = base_url.find('/', base_url.find("://") + 3);
    return base_url.substr(path, base_url.size() - path - 1);
}

std::string Config::url(std::string_view path) const {
    return base_url.substr(0, base_url.size() - 1).append(path);
}

std::string Config::host() const {
    const auto start = base_url.find("://") + 3;
    const auto end =
        base_url.find_first_of(":/", base_url[start] == '[' ? base_url.find(']') : start);
    return base_url.substr(start, end - start);
}

bool Config::is_https() const { return starts_with(base_url, "https://"); }

Config parse_config(std::string_view text, const std::string& name, Config below) {
    Loader loader{std::move(below)};
    loader.read_text(text, name);
    return loader.take();
}

Config load_config(const std::vector<std::string>& paths) {
    Loader loader;
    for (const fs::path path : paths) {
        loader.read_file(path);
        loader.read_drop_ins(path.parent_path() / "conf.d");
    }
    loader.read_environment();
    loader.read_credentials();
    auto config = loader.take();
    if (config.data_dir.empty()) config.data_dir = PORTAL_DATA_DIR;
    return config;
}

}  // namespace portal
