#pragma once

#include "base/config.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace portal {

/// How a field of Config is set from text and printed again.
struct SettingKind {
    /// Throws std::invalid_argument with the end of the sentence "threads …": "must be …".
    std::function<void(Config&, std::string_view)> assign;
    std::function<std::string(const Config&)> print;
};

}  // namespace portal

/// A kind for each type that a field has.
namespace portal::kinds {

using Check = std::string (*)(std::string_view);  ///< one of portal::checks

SettingKind text(std::string Config::*field, Check check);
SettingKind number(int Config::*field, int minimum, int maximum);
SettingKind yes_no(bool Config::*field);
/// Parted by commas or white space.
SettingKind words(std::vector<std::string> Config::*field, Check check);
SettingKind algorithms(std::vector<SipAlgorithm> Config::*field);
SettingKind security(MailSecurity Config::*field);
SettingKind gateway(SmsGatewayKind Config::*field);
SettingKind sms_body(SmsBody Config::*field);

}  // namespace portal::kinds
