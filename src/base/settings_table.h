#pragma once

#include "base/settings_kinds.h"

#include <string>
#include <string_view>
#include <vector>

namespace portal {

/// One setting: what the file calls it, what it means to an administrator, how it is read and
/// printed.
struct Setting {
    std::string name;
    std::string meaning;
    SettingKind kind;
    bool is_secret = false;  ///< may also come from <name>_file; its value is never shown
};

/// The settings that stand together under one heading of etc/flexisip-accounts.conf.
struct SettingsSection {
    std::string heading;
    std::vector<Setting> settings;
};

const std::vector<SettingsSection>& settings_table();
/// The part of it that says how SMS are sent.
SettingsSection sms_settings();

/// Null when there is no setting of this name.
const Setting* find_setting(std::string_view name);

/// The name, of those a file may use, that takes the fewest edits to get to from `name`.
std::string nearest_setting(std::string_view name);

}  // namespace portal
