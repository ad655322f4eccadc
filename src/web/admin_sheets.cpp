#include "web/admin_page.h"
#include "web/handlers.h"
#include "web/provisioning_block.h"
#include "web/time.h"

namespace portal::web {

namespace {

/// In the language of the one it is for.
void fill_sheet(page::Values values, const Account& account, const Provisioning::Shown& link,
                const Context& c) {
    auto sheet = values.include("SHEET", "provisioning_sheet", account.language);
    sheet.set("SHEET_LANG", account.language);
    if (account.display_name) sheet.add("DISPLAY_NAME").set("NAME", *account.display_name);
    sheet.set("SIP_ADDRESS", account.sip_address());
    set_time(sheet, "UNTIL", link.expires_at);
    fill_provisioning_code(sheet, link.token, c);
}

}  // namespace

http::Response show_account_sheets(const Context& c) {
    auto page = admin_page(c, "admin_sheets", "ACCOUNTS", Width::prose);
    bool any = false;
    for (const auto& account : ticked_accounts(c.request.query, c)) {
        const auto link = c.portal.provisioning.current(account);
        if (link.state == LinkState::valid) {
            any = true;
            fill_sheet(page.values().add("ACCOUNT"), account, link, c);
        } else {
            auto without = page.values().add("WITHOUT_LINK");
            without.set("ID", std::to_string(account.id));
            without.set("USERNAME", account.username);
            without.show(account.activated ? "SPENT" : "NOT_ACTIVE");
        }
    }
    page.values().show(any ? "PRINT" : "EMPTY");
    return page.response();
}

}  // namespace portal::web
