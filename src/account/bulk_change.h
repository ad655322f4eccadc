#pragma once

#include "account/account_creation.h"
#include "account/administration.h"
#include "account/deletion.h"
#include "account/provisioning.h"
#include "base/result.h"

#include <optional>
#include <string_view>
#include <vector>

namespace portal {

/// One act on many accounts: what it would do to each, and doing it.
class BulkChange {
public:
    enum class Act { activation, deactivation, invitation, provisioning, deletion };

    static std::optional<Act> parse(std::string_view text);

    BulkChange(Administration& administration, AccountCreation& account_creation,
               Provisioning& provisioning, Deletion& deletion)
        : administration_(administration),
          account_creation_(account_creation),
          provisioning_(provisioning),
          deletion_(deletion) {}

    /// What the act does to an account, or why it does nothing.
    enum class Effect {
        change,
        none_needed,
        own_account,
        administrator,  ///< whose deletion is a decision of its own
        no_address,
        not_ready  ///< for a phone: not active, or without a password
    };
    static Effect effect(Act act, const Account& account, const Administrator& by);

    /// Those that the act changes.
    static std::vector<Account> affected(Act act, const std::vector<Account>& accounts,
                                         const Administrator& by);

    /// Each account in a transaction of its own, so that many do not hold up others. Returns those
    /// that were changed, as they were before.
    std::vector<Account> apply(Act act, const std::vector<Account>& accounts,
                               const Administrator& by);

private:
    Refusals change(Act act, const Account& account, const Administrator& by);

    Administration& administration_;
    AccountCreation& account_creation_;
    Provisioning& provisioning_;
    Deletion& deletion_;
};

/// Judges what a person types to confirm that so many accounts are deleted.
Refusals judge_number(std::size_t accounts, std::string_view typed);

}  // namespace portal
