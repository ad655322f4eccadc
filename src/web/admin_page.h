#pragma once

#include "web/page.h"

#include <vector>

namespace portal::web {

/// A page of the admin panel: a wide one, with the panel's own menu, in which `section` is marked.
Page admin_page(const Context& c, const std::string& name, const std::string& section,
                Width width = Width::wide);

/// The account that a route's `:id` names. Throws 404 when there is none in the domain.
Account account_of(const Context& c);
/// Its page.
std::string path_of(const Account& account);

/// Those that are ticked in a form, each by a field "account-7"; who is gone is left out.
std::vector<Account> ticked_accounts(const http::Form& form, const Context& c);
/// How many are ticked, with those that are gone.
std::size_t count_ticks(const http::Form& form);
/// The query that ticks those accounts.
std::string ticks_of(const std::vector<Account>& accounts);
/// The page to print for them.
std::string sheets_path(const std::vector<Account>& accounts);

/// Who is logged in, as the audit log names them.
Administrator administrator(const Context& c);

/// "ACTIVE" and so on: what the names of a template's sections end in.
std::string section_of(AccountState state);

/// Shows at `{{>BADGES}}` what state the account is in, and whether it administers.
void fill_badges(page::Values& values, const Account& account);

}  // namespace portal::web
