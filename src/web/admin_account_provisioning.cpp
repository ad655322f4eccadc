#include "web/admin_page.h"
#include "web/handlers.h"
#include "web/provisioning_block.h"

namespace portal::web {

namespace {

std::string provisioning_path(const Account& account) { return path_of(account) + "/provisioning"; }

Page link_page(const Context& c, const Account& account) {
    auto page = admin_page(c, "admin_account_provisioning", "ACCOUNTS", Width::prose);
    page.values().set("SIP_ADDRESS", account.sip_address());
    page.values().set("ID", std::to_string(account.id));
    return page;
}

}  // namespace

http::Response show_account_provisioning(const Context& c) {
    const auto account = account_of(c);
    auto page = link_page(c, account);
    if (c.portal.provisioning.current(account).state == LinkState::valid)
        page.values().add("SHEET").set("SHEET_PATH", sheets_path({account}));
    fill_provisioning(page.values(), account, c, provisioning_path(account));
    return page.response();
}

http::Response renew_account_provisioning(const Context& c) {
    const auto account = account_of(c);
    return renew_provisioning(c, link_page(c, account), account, provisioning_path(account));
}

http::Response revoke_account_provisioning(const Context& c) {
    const auto account = account_of(c);
    return revoke_provisioning(c, account, provisioning_path(account));
}

}  // namespace portal::web
