#include "web/provisioning_block.h"

#include "page/qr_code.h"
#include "web/time.h"

#include <stdexcept>

namespace portal::web {

namespace {

void fill_state(page::Values& block, const Provisioning::Shown& link, const Context& c) {
    switch (link.state) {
        case LinkState::valid: {
            auto valid = block.add("VALID");
            set_time(valid, "UNTIL", link.expires_at);
            auto code = valid.include("CODE", "provisioning_code");
            fill_provisioning_code(code, link.token, c);
            return;
        }
        case LinkState::used: {
            auto used = block.add("USED");
            set_time(used, "AT", *link.used_at);
            if (!link.used_by.empty()) used.add("USED_BY").set("PROGRAM", link.used_by);
            return;
        }
        case LinkState::expired:
            block.show("EXPIRED");
            return;
        case LinkState::unknown:
            block.show("NONE");
            return;
    }
    throw std::logic_error("provisioning: unknown state");
}

}  // namespace

std::string provisioning_url(const Context& c, const std::string& token) {
    return c.config().url("/provisioning/" + token);
}

void fill_provisioning_code(page::Values& values, const std::string& token, const Context& c) {
    const auto url = provisioning_url(c, token);
    const page::QrCode code{url};
    values.set("QR_SIZE", std::to_string(code.size()));
    values.set("QR_PATH", code.path());
    values.set("URL", url);
}

void fill_provisioning(page::Values& values, const Account& account, const Context& c,
                       const std::string& path) {
    auto block = values.include("PROVISIONING", "provisioning_block");
    if (!account.activated) return block.show("NOT_ACTIVE");
    const auto link = c.portal.provisioning.current(account);
    fill_state(block, link, c);
    if (!account.has_password) block.show("NO_PASSWORD");
    auto forms = block.add("FORMS");
    forms.set("PATH", path);
    forms.show(link.state == LinkState::unknown ? "FIRST" : "ANOTHER");
}

http::Response renew_provisioning(const Context& c, Page page, const Account& account,
                                  const std::string& path) {
    const auto refusals = c.portal.provisioning.renew(account, c.account().id, c.origin());
    if (refusals.empty()) return redirect_with_notice(c, path, "notice.provisioning_renewed");
    fill_provisioning(page.values(), account, c, path);
    page.refuse(refusals);
    return page.response();
}

http::Response revoke_provisioning(const Context& c, const Account& account,
                                   const std::string& path) {
    c.portal.provisioning.revoke(account, c.account().id, c.origin());
    return redirect_with_notice(c, path, "notice.provisioning_revoked");
}

}  // namespace portal::web
