#pragma once

#include "support/portal_fixture.h"

#include <string>

namespace portal::test {

/// A portal in whose browser the administrator "chief" is logged in.
struct AdministratorFixture : PortalFixture {
    AdministratorFixture();
    /// The same with other settings.
    void begin(const Config& settings);

    /// Another administrator.
    Account given_administrator(const std::string& username);
    /// The account as it is now.
    Account now(const Account& account);
    /// "event by actor: detail" of the newest line of the audit log about an account.
    std::string last_event(const Account& account);
    const Domain& domain() const { return portal->installation->domain; }

    static std::string path_of(const Account& account) {
        return "/admin/accounts/" + std::to_string(account.id);
    }
    /// Where the link of that relation leads; empty without one.
    static std::string link_of(const std::string& relation, const http::Response& page);

    Account admin;
};

}  // namespace portal::test
