#include "web/admin_page.h"
#include "web/devices_block.h"
#include "web/handlers.h"

namespace portal::web {

namespace {

std::string list_path(const Account& account) { return path_of(account) + "/devices"; }

Page devices_page(const Context& c, const Account& account, const std::string& name, Width width) {
    auto page = admin_page(c, name, "ACCOUNTS", width);
    page.values().set("ID", std::to_string(account.id));
    page.values().set("SIP_ADDRESS", account.sip_address());
    return page;
}

Page list_page(const Context& c, const Account& account) {
    return devices_page(c, account, "admin_account_devices", Width::prose);
}

}  // namespace

http::Response show_account_devices(const Context& c) {
    const auto account = account_of(c);
    auto page = list_page(c, account);
    fill_devices(page.values(), account, c, list_path(account));
    return page.response();
}

http::Response show_account_devices_deletion(const Context& c) {
    const auto account = account_of(c);
    return ask_about_device(c,
                            devices_page(c, account, "admin_account_devices_deletion", Width::form),
                            account, list_path(account));
}

http::Response delete_account_device(const Context& c) {
    const auto account = account_of(c);
    return delete_device(c, list_page(c, account), account, list_path(account));
}

}  // namespace portal::web
