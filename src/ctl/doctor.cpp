// flexisip-accountsctl doctor: the table of what it looks at.

#include "base/text.h"
#include "ctl/checks.h"
#include "ctl/commands.h"
#include "ctl/owner.h"

#include <array>
#include <fstream>
#include <functional>
#include <iostream>
#include <iterator>
#include <set>
#include <string_view>

namespace portal::ctl {

namespace {

struct Check {
    std::string_view name;
    checks::Seen (*look)(const Config& config);
    std::string_view advice;
    std::string_view needs = {};  ///< the check without which this one would only fail like it
};

constexpr std::array table{
    Check{"key file", checks::key_file,
          "the portal makes it at its first start; its user must be able to read it, see key_file"},
    Check{"data", checks::data, "install the package again, or set data_dir", "key file"},
    Check{"provisioning", checks::provisioning,
          "see provisioning_rc and provisioning_template; the portal's user must be able to read "
          "the files",
          "data"},
    Check{"database", checks::database, "see database and database_password"},
    Check{"writing", checks::writing,
          "give the portal's user the right to change the database, or space", "database"},
    Check{"password request", checks::password_request,
          "Flexisip asks so by default: keep the tables as flexisip-accountsctl migrate made them",
          "database"},
    Check{"administrator", checks::administrator, "flexisip-accountsctl admin create NAME",
          "database"},
    Check{"mail", checks::mail,
          "see mail_server, mail_security, mail_user, mail_password and mail_folder"},
    Check{"sms", checks::sms, "see sms_gateway, and the address that it is called at"},
    Check{"redis", checks::redis,
          "see redis_server, redis_user, redis_password and, for rediss://, redis_ca_file and "
          "redis_certificate_file"},
    Check{"flexisip sockets", checks::flexisip_sockets,
          "see flexisip_sockets; the portal's user must be able to write to them"},
    Check{"site", checks::site,
          "see base_url, the web server in front, and systemctl status flexisip-accounts"},
    Check{"encryption", checks::encryption,
          "publish the site by https, and begin base_url with it"},
};

/// Prints a line for each check, and remembers those that failed.
class Report {
public:
    using Look = std::function<checks::Seen()>;

    void add(const Check& check, const Look& look) try {
        if (failed_.count(check.needs) > 0) {
            failed_.insert(check.name);
        } else if (const auto seen = look()) {
            print("ok  ", check.name, *seen);
        }
    } catch (const checks::Warning& warning) {
        print("warn", check.name, warning.what(), check.advice);
    } catch (const std::exception& error) {
        failed_.insert(check.name);
        print("FAIL", check.name, error.what(), check.advice);
    }

    bool has_failures() const { return !failed_.empty(); }

private:
    static void print(std::string_view verdict, std::string_view name, const std::string& text,
                      std::string_view advice = {}) {
        for (const auto& line : split(text, '\n'))
            std::cout << verdict << " " << name << ": " << line << (advice.empty() ? "" : " (")
                      << advice << (advice.empty() ? "" : ")") << std::endl;
    }

    std::set<std::string_view> failed_;
};

std::string content_of(const std::string& path) {
    std::ifstream file{path};
    if (!file) throw std::runtime_error(path + " cannot be read");
    return {std::istreambuf_iterator<char>{file}, {}};
}

void examine_all(Report& report, const Config& config, const std::string& flexisip) {
    for (const auto& check : table) report.add(check, [&] { return check.look(config); });
    if (flexisip.empty()) return;
    const Check comparison{"flexisip.conf", nullptr, "flexisip-accountsctl flexisip-config"};
    report.add(comparison, [&] { return checks::flexisip_file(config, flexisip); });
}

}  // namespace

void examine(const Options& options, const Words& words) {
    const bool compares = words.size() == 2 && words[0] == "--flexisip";
    if (!words.empty() && !compares) throw UsageError("doctor [--flexisip FILE]");
    // Both are read as root: the portal's user may not be allowed to read Flexisip's file.
    const auto flexisip = compares ? content_of(words[1]) : "";
    Report report;
    Config config;
    report.add({"configuration", nullptr, "see flexisip-accounts.conf(5)"}, [&] {
        config = load_config(options.config_files);
        become_portal(config);
        return options.config_files.front();
    });
    if (!report.has_failures()) examine_all(report, config, flexisip);
    if (report.has_failures()) throw std::runtime_error("something is wrong, as told above");
}

}  // namespace portal::ctl
