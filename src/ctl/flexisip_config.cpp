#include "account/password.h"
#include "base/config.h"
#include "base/database_address.h"
#include "ctl/commands.h"
#include "ctl/flexisip.h"

#include <iostream>

namespace portal::ctl {

namespace {

void print_mysql(const Config& config) {
    const auto name = database_name(config);
    std::cout
        << "#\n"
           "# Flexisip reads with a user of its own, who may see two tables and change none:\n"
           "#   CREATE USER flexisip IDENTIFIED BY '<password>';\n"
           "#   GRANT SELECT ON "
        << name << ".accounts TO flexisip;\n#   GRANT SELECT ON " << name
        << ".passwords TO flexisip;\n"
        << "soci-backend=mysql\n"
           "soci-connection-string=db="
        << name << " user=flexisip password='<password>' host=<host>\n";
}

void print_sqlite(const Config& config) {
    std::cout << "#\n"
                 "# Flexisip's user needs to read the file, and to write its folder, where SQLite\n"
                 "# keeps what readers and writers share.\n"
                 "soci-backend=sqlite3\n"
                 "soci-connection-string="
              << database_name(config) << "\n";
}

void print_redis(const Config& config) {
    std::cout << "#\n"
                 "# The portal finds devices in the Redis of Flexisip. There, with a password of "
                 "its own:\n"
                 "#   ACL SETUSER portal on ><password> resetchannels ~fs:*@"
              << config.sip_domain << " &*@" << config.sip_domain
              << " +hgetall +hdel +del +publish\n"
                 "[module::Registrar]\n"
                 "db-implementation=redis\n";
}

void print_sockets(const Config& config) {
    std::cout << "#\n"
                 "# No lines for this: the portal's user needs to see and to write the command\n"
                 "# sockets of the proxies.\n";
    for (const auto& pattern : config.flexisip_sockets) std::cout << "#   " << pattern << "\n";
}

}  // namespace

std::string flexisip_algorithms(const Config& config) {
    std::string text;
    for (const auto algorithm : config.sip_algorithms)
        text += (text.empty() ? "" : " ") + std::string{to_text(algorithm)};
    return text;
}

bool uses_sqlite(const Config& config) { return DatabaseAddress::parse(config.database).is_sqlite; }

std::string database_name(const Config& config) {
    return DatabaseAddress::parse(config.database).name;
}

void print_flexisip_config(const Options& options, const Words& words) {
    if (!words.empty()) throw UsageError("flexisip-config takes no arguments");
    const auto config = load_config(options.config_files);
    std::cout << "# For flexisip.conf. The password request is Flexisip's default.\n"
                 "[module::Authentication]\n"
                 "enabled=true\n"
                 "auth-domains="
              << config.sip_domain << "\navailable-algorithms=" << flexisip_algorithms(config)
              << "\n";
    if (!config.realm.empty()) std::cout << "realm=" << config.realm << "\n";
    std::cout << "db-implementation=soci\n";
    if (uses_sqlite(config))
        print_sqlite(config);
    else
        print_mysql(config);
    if (!config.redis_server.empty()) print_redis(config);
    if (!config.flexisip_sockets.empty()) print_sockets(config);
}

}  // namespace portal::ctl
