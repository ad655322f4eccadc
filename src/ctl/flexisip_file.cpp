// The flexisip.conf beside the portal: whether the two agree.

#include "base/text.h"
#include "ctl/checks.h"
#include "ctl/flexisip.h"

#include <algorithm>
#include <map>

namespace portal::ctl::checks {

namespace {

constexpr auto authentication = "module::Authentication/";

/// "section/name" and what it is set to.
using Values = std::map<std::string, std::string>;

Values parsed(const std::string& text) {
    Values values;
    std::string section;
    for (const auto& whole : split(text, '\n')) {
        const auto line = trim(whole);
        const auto equals = line.find('=');
        if (starts_with(line, "[") && ends_with(line, "]"))
            section = std::string{line.substr(1, line.size() - 2)} + "/";
        else if (!starts_with(line, "#") && equals != std::string_view::npos)
            values[section + std::string{trim(line.substr(0, equals))}] =
                trim(line.substr(equals + 1));
    }
    return values;
}

std::vector<std::string> words_of(const std::string& text) {
    auto words = split(text, ' ');
    words.erase(std::remove(words.begin(), words.end(), ""), words.end());
    std::sort(words.begin(), words.end());
    return words;
}

bool has(const std::vector<std::string>& words, const std::string& word) {
    return std::find(words.begin(), words.end(), word) != words.end();
}

/// Collects in what the file differs from what the portal needs.
class Comparison {
public:
    explicit Comparison(Values values) : values_(std::move(values)) {}

    /// What a setting of [module::Authentication] is, or Flexisip's own default.
    std::string value(const std::string& name, const std::string& otherwise) const {
        const auto found = values_.find(authentication + name);
        return found == values_.end() ? otherwise : found->second;
    }

    void require(bool fits, const std::string& name, const std::string& wanted) {
        if (fits) return;
        differences_ += (differences_.empty() ? "" : "\n") + name + " must be " + wanted;
    }

    void require_same(const std::string& name, const std::string& otherwise,
                      const std::string& wanted) {
        require(value(name, otherwise) == wanted, name, wanted);
    }

    const std::string& differences() const { return differences_; }

private:
    Values values_;
    std::string differences_;
};

void compare_database(Comparison& comparison, const Config& config) {
    const auto connection = comparison.value("soci-connection-string", "");
    comparison.require_same("db-implementation", "file", "soci");
    comparison.require_same("soci-backend", "mysql", uses_sqlite(config) ? "sqlite3" : "mysql");
    const auto wanted = (uses_sqlite(config) ? "" : "db=") + database_name(config);
    comparison.require(connection.find(wanted) != std::string::npos, "soci-connection-string",
                       "with " + wanted);
}

}  // namespace

Seen flexisip_file(const Config& config, const std::string& text) {
    Comparison comparison{parsed(text)};
    comparison.require_same("enabled", "false", "true");
    const auto domains = words_of(comparison.value("auth-domains", "localhost"));
    comparison.require(has(domains, config.sip_domain) || has(domains, "*"), "auth-domains",
                       "with " + config.sip_domain);
    const auto wanted = flexisip_algorithms(config);
    comparison.require(
        words_of(comparison.value("available-algorithms", "MD5")) == words_of(wanted),
        "available-algorithms", wanted);
    const auto realm = comparison.value("realm", "");
    const auto& ours = config.realm.empty() ? config.sip_domain : config.realm;
    comparison.require(realm == ours || (realm.empty() && ours == config.sip_domain), "realm",
                       ours);
    compare_database(comparison, config);
    if (!comparison.differences().empty()) throw std::runtime_error(comparison.differences());
    return "fits";
}

}  // namespace portal::ctl::checks
