#pragma once

#include "account/account.h"
#include "account/address.h"
#include "db/session.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace portal {

/// "waiting", "active", "deactivated".
std::string_view to_text(AccountState state);
std::optional<AccountState> parse_account_state(std::string_view text);

/// SQL of the accounts of a domain, a page at a time, for their administrators. A page begins where
/// the one before ended, so that each is one range of an index however many accounts there are.
class AccountList {
public:
    explicit AccountList(db::Session& database) : database_(database) {}

    static constexpr std::size_t page_size = 50;
    static constexpr std::size_t default_reach = 100'000;

    enum class Order { newest, username };

    /// Where a page begins or ends.
    struct Place {
        std::string name;  ///< what the list is sorted by; empty for the newest
        AccountId id = 0;

        std::string text() const;
        static std::optional<Place> parse(std::string_view text);
    };

    struct Query {
        /// "x": whose username, phone number or email address begins so, sorted by that; a whole
        /// number or a SIP address as people write it. "*x*": in which it stands anywhere, which
        /// takes a look at each account: at most `reach` a page.
        std::string search = {};
        std::string country = {};  ///< of a number without a country code
        std::optional<AccountState> state = {};
        bool administrators = false;
        Order order = Order::newest;
        std::optional<Place> after = {};
        std::optional<Place> before = {};
        std::size_t size = page_size;
        std::size_t reach = default_reach;
    };

    struct Page {
        /// May be none though there are pages around it: none within reach of a search.
        std::vector<Account> accounts;
        /// Where the pages around it begin, if there are any.
        std::optional<Place> previous;
        std::optional<Place> next;
    };

    Page page(const Domain& domain, const Query& query);
    /// True when the domain has an administrator who is active.
    bool has_administrator(const Domain& domain);

private:
    db::Session& database_;
};

}  // namespace portal
