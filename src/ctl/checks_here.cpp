// What stands on this machine, and in the database.

#include "account/portal.h"
#include "ctl/checks.h"
#include "ctl/flexisip.h"
#include "db/migrate.h"

#include <filesystem>

namespace portal::ctl::checks {

namespace {

namespace fs = std::filesystem;

constexpr auto nobody = "doctor";  // whose digests are asked for: whether there are any is the same

/// What `work` returns of an open connection.
template <class Work>
auto with_database(const Config& config, Work work) {
    db::Session session{config.database, config.database_password};
    return session.guard([&] { return work(session); });
}

}  // namespace

Seen key_file(const Config& config) {
    // Reading one that is not there would make it.
    if (!fs::exists(config.key_file)) throw std::runtime_error("there is no " + config.key_file);
    SecretKey::from_file(config.key_file);
    return config.key_file;
}

Seen data(const Config& config) {
    auto ours = config;
    ours.provisioning_rc.clear();
    ours.provisioning_template.clear();
    const Installation installation{ours};
    db::migrations_in(config.data_dir + "/sql");
    return "templates, translations and SQL in " + config.data_dir;
}

Seen provisioning(const Config& config) {
    if (config.provisioning_rc.empty() && config.provisioning_template.empty()) return {};
    const Installation installation{config};
    return "the files for phones can be read";
}

Seen database(const Config& config) {
    // Here too, opening one would make it.
    if (uses_sqlite(config) && !fs::exists(database_name(config)))
        throw std::runtime_error("there is none yet at " + config.database +
                                 ": run flexisip-accountsctl migrate");
    require_current_schema(config);
    return database_name(config) + ", its tables up to date";
}

Seen writing(const Config& config) {
    with_database(config, [](db::Session& session) {
        AttemptStore{session}.try_to_count(SystemClock{}.now());
    });
    return "the database takes rows";
}

Seen password_request(const Config& config) {
    with_database(config, [&](db::Session& session) {
        return AccountStore{session}.count_for_flexisip(Domain{config.sip_domain}, nobody);
    });
    return "Flexisip's runs";
}

Seen administrator(const Config& config) {
    const bool found = with_database(config, [&](db::Session& session) {
        return AccountList{session}.has_administrator(Domain{config.sip_domain});
    });
    if (!found) throw std::runtime_error("no active one in " + config.sip_domain);
    return "there is one in " + config.sip_domain;
}

}  // namespace portal::ctl::checks
