#pragma once

#include "base/config.h"

#include <optional>
#include <stdexcept>
#include <string>

/// What `doctor` looks at. Each says what it saw, or nothing when the configuration does without;
/// and throws Warning, or any other exception when it is broken, with a line for each thing that is
/// wrong. None tells a secret, takes longer than ten seconds
/// or leaves anything behind.
namespace portal::ctl::checks {

/// It works, but not as it should.
struct Warning : std::runtime_error {
    using std::runtime_error::runtime_error;
};

using Seen = std::optional<std::string>;

Seen key_file(const Config& config);
Seen data(const Config& config);
Seen provisioning(const Config& config);
Seen database(const Config& config);
Seen writing(const Config& config);
Seen password_request(const Config& config);
Seen administrator(const Config& config);

Seen mail(const Config& config);
Seen sms(const Config& config);
Seen redis(const Config& config);
Seen flexisip_sockets(const Config& config);
Seen site(const Config& config);
Seen encryption(const Config& config);

/// Compares with the text of a flexisip.conf.
Seen flexisip_file(const Config& config, const std::string& text);

}  // namespace portal::ctl::checks
