// flexisip-accountsctl setup: from an installed package to a portal that can be opened.

#include "account/portal.h"
#include "ctl/answers.h"
#include "ctl/commands.h"
#include "ctl/owner.h"
#include "web/wording.h"

#include <filesystem>
#include <iostream>
#include <stdexcept>

namespace portal::ctl {

namespace {

namespace fs = std::filesystem;

constexpr auto drop_in = "00-setup.conf";
constexpr auto first_name = "admin";
constexpr auto password_page = "/.well-known/change-password";  // W3C

/// A link for the first administrator; nothing when there is one already.
std::optional<std::string> invite_first(const Config& config, const std::string& name) {
    const SystemClock clock;
    Portal portal{std::make_shared<const Installation>(config), clock};
    const auto& domain = portal.installation->domain;
    return portal.guard([&]() -> std::optional<std::string> {
        if (portal.stores.account_list.has_administrator(domain)) return std::nullopt;
        const auto invitation =
            portal.administration.create_administrator(domain, name, "", config.default_language);
        if (invitation) return config.url("/login/" + invitation->token);
        const auto& refusal = invitation.refusals().front();
        throw std::runtime_error(
            "administrator " + name + ": " +
            web::wording(portal.installation->catalog, "en", refusal.reason, refusal.detail));
    });
}

void print_web_server(const Config& config) {
    const auto path = config.base_path();
    std::cout << "\n2. Show it in the virtual host of " << config.host()
              << ", with one of these, then reload the web server.\n   nginx:\n";
    if (!path.empty())
        std::cout << "       location = " << path << " { return 308 " << path << "/; }\n";
    std::cout << "       location " << path << "/ { include snippets/flexisip-accounts.conf; }\n";
    // Password managers look for it at the root of the host, of which the portal has a part only.
    if (!path.empty())
        std::cout << "       location = " << password_page << " { return 303 " << path
                  << "/panel/password; }\n";
    std::cout << "   Apache, after a2enmod proxy_fcgi:\n"
                 "       Define FLEXISIP_ACCOUNTS_PATH "
              << (path.empty() ? "/" : path)
              << "\n       Include conf-available/flexisip-accounts.conf\n";
    if (!path.empty())
        std::cout << "       Redirect 303 " << password_page << " " << path << "/panel/password\n";
}

void print_next_steps(const Config& config, const std::optional<std::string>& link) {
    std::cout << "\nWhat is left to do:\n\n"
                 "1. systemctl restart flexisip-accounts\n";
    print_web_server(config);
    std::cout << "\n3. flexisip-accountsctl flexisip-config prints the lines for flexisip.conf.\n"
                 "\n4. flexisip-accountsctl doctor says whether all of it works.\n\n5. ";
    if (link)
        std::cout << "Open this link, which logs the administrator in once, within 24 hours:\n"
                  << *link << "\n";
    else
        std::cout << "There is an administrator already: log in at " << config.url("/login")
                  << ",\n   or have a link printed by flexisip-accountsctl admin link NAME.\n";
}

}  // namespace

void set_up(const Options& options, const Words& words) {
    const bool unattended = words.size() == 2 && words[0] == "--answers";
    if (!words.empty() && !unattended) throw UsageError("setup [--answers FILE]");
    const auto before = load_config(options.config_files);
    auto answers = unattended ? answers_in(words[1], before) : ask_for_answers(before);
    auto administrator = answers.extract("administrator");

    const auto folder = fs::absolute(options.config_files.front()).parent_path() / "conf.d";
    const auto path = folder / drop_in;
    const bool written = keep_answers(path, answers, before);
    std::cout << (written ? "Written: " : "Nothing to change: ") << path.string() << "\n";
    const auto config = load_config(options.config_files);
    for (const auto& name : overruled(answers, config))
        std::cout << "Note: another file or the environment sets " << name << ", and wins.\n";
    become_portal(config);
    portal::migrate(config);
    print_next_steps(config,
                     invite_first(config, administrator ? administrator.mapped() : first_name));
}

}  // namespace portal::ctl
