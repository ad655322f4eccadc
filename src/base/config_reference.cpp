#include "base/config.h"
#include "base/settings_table.h"
#include "base/text.h"

namespace portal {

namespace {

constexpr std::size_t width = 80;

constexpr auto introduction =
    "The settings of flexisip-accounts, each commented out at its default.\n\n"
    "A line is `name = value`. A comment begins with # in the first column. A line that begins "
    "with "
    "white space continues the value above it as a new line. Lists are parted by spaces or "
    "commas.\n\n"
    "Files conf.d/*.conf beside this one are read after it, in alphabetical order, and the "
    "environment's FLEXISIP_ACCOUNTS_<NAME OF THE SETTING> last: what is read later wins.";

/// `text` as comment lines of at most `width` characters; a line break of the text stays one.
std::string commented(const std::string& text) {
    std::string comment;
    for (const auto& paragraph : split(text, '\n')) {
        std::string line = "#";
        for (const auto& word : split(paragraph, ' ')) {
            if (line.size() + 1 + word.size() > width) {
                comment += line + "\n";
                line = "#";
            }
            if (!word.empty()) line += " " + word;
        }
        comment += line + "\n";
    }
    return comment;
}

std::string at_its_default(const Setting& setting) {
    const auto value = setting.kind.print(Config{});
    return "#" + setting.name + " =" + (value.empty() ? "" : " " + value) + "\n";
}

}  // namespace

std::string config_reference() {
    std::string reference = commented(introduction);
    for (const auto& section : settings_table()) {
        reference += "\n\n## " + section.heading + "\n";
        for (const auto& setting : section.settings)
            reference += "\n" + commented(setting.meaning) + at_its_default(setting);
    }
    return reference;
}

}  // namespace portal
