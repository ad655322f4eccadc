#include "web/admin_page.h"

#include "base/text.h"
#include "web/routes.h"

#include <algorithm>
#include <stdexcept>

namespace portal::web {

namespace {

constexpr std::string_view box = "account-";

}  // namespace

Page admin_page(const Context& c, const std::string& name, const std::string& section,
                Width width) {
    Page page{c, name, width};
    auto menu = page.values().include("ADMIN_NAV", "admin_nav");
    menu.show(section + "_CURRENT");
    if (is_on(Feature::api, c.config())) menu.show("API");
    return page;
}

Account account_of(const Context& c) {
    const auto id = to_integer(c.params.at("id"));
    auto account = id ? c.portal.stores.accounts.find(c.domain, *id) : std::nullopt;
    if (!account) throw http::Error{404, "no such account"};
    return *account;
}

std::string path_of(const Account& account) {
    return "/admin/accounts/" + std::to_string(account.id);
}

std::vector<Account> ticked_accounts(const http::Form& form, const Context& c) {
    std::vector<Account> accounts;
    for (const auto& [name, value] : form) {
        const auto id = starts_with(name, box) ? to_integer(name.substr(box.size())) : std::nullopt;
        auto account = id ? c.portal.stores.accounts.find(c.domain, *id) : std::nullopt;
        if (account) accounts.push_back(std::move(*account));
    }
    return accounts;
}

std::size_t count_ticks(const http::Form& form) {
    return static_cast<std::size_t>(std::count_if(
        form.begin(), form.end(), [](const auto& field) { return starts_with(field.first, box); }));
}

std::string ticks_of(const std::vector<Account>& accounts) {
    http::Form form;
    for (const auto& account : accounts)
        form.emplace_back(std::string{box} + std::to_string(account.id), "yes");
    return http::encode_form(form);
}

std::string sheets_path(const std::vector<Account>& accounts) {
    return "/admin/accounts/sheets?" + ticks_of(accounts);
}

Administrator administrator(const Context& c) { return {c.account().id, c.request.remote_address}; }

std::string section_of(AccountState state) {
    switch (state) {
        case AccountState::waiting:
            return "WAITING";
        case AccountState::active:
            return "ACTIVE";
        case AccountState::deactivated:
            return "DEACTIVATED";
    }
    throw std::logic_error("admin_page: unknown AccountState");
}

void fill_badges(page::Values& values, const Account& account) {
    auto badges = values.include("BADGES", "account_badges");
    badges.show("IS_" + section_of(account.state()));
    if (account.admin) badges.show("IS_ADMIN");
}

}  // namespace portal::web
