#include "account/portal.h"
#include "ctl/commands.h"
#include "ctl/owner.h"
#include "web/wording.h"

#include <iostream>
#include <stdexcept>

namespace portal::ctl {

namespace {

using Invitation = Administration::Invitation;

void print(const Result<Invitation>& result, const Installation& installation) {
    if (!result) {
        const auto& refusal = result.refusals().front();
        throw std::runtime_error(
            web::wording(installation.catalog, "en", refusal.reason, refusal.detail));
    }
    const auto& [account, token] = *result;
    std::cout << "Administrator " << account.sip_address()
              << ": this link logs in once, within 24 hours:\n"
              << installation.config.url("/login/" + token) << "\n";
}

template <class Work>
void with_portal(const Options& options, Work work) {
    const SystemClock clock;
    const auto config = load_config(options.config_files);
    become_portal(config);
    const auto installation = std::make_shared<const Installation>(config);
    require_current_schema(installation->config);
    Portal portal{installation, clock};
    print(portal.guard([&] { return work(portal, installation->domain); }), *installation);
}

}  // namespace

void create_administrator(const Options& options, const Words& words) {
    const bool with_email = words.size() == 3 && words[1] == "--email";
    if (words.size() != 1 && !with_email) throw UsageError("admin create NAME [--email ADDRESS]");
    with_portal(options, [&](Portal& portal, const Domain& domain) {
        return portal.administration.create_administrator(
            domain, words[0], with_email ? words[2] : "", portal.config().default_language);
    });
}

void invite_administrator(const Options& options, const Words& words) {
    if (words.size() != 1) throw UsageError("admin link NAME");
    with_portal(options, [&](Portal& portal, const Domain& domain) {
        return portal.administration.invite_administrator(domain, words[0]);
    });
}

}  // namespace portal::ctl
