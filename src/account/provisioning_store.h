#pragma once

#include "account/account.h"
#include "db/session.h"

#include <optional>
#include <string>

namespace portal {

/// A provisioning link, as the database has it: what its token is made of, never the token itself.
struct ProvisioningLink {
    AccountId account_id = 0;
    std::string nonce;
    std::string hash;  ///< SHA-256 of the token
    Instant created_at;
    Instant expires_at;
    std::optional<Instant> used_at = {};
    std::string used_by = {};
};

/// SQL of provisioning links. Whatever writes here belongs in a transaction of the caller's.
class ProvisioningStore {
public:
    explicit ProvisioningStore(db::Session& database) : database_(database) {}

    void insert(const ProvisioningLink& link);
    /// Used and expired ones too, so that it can be said what became of a link.
    std::optional<ProvisioningLink> find(const std::string& token);
    /// The last one that was made for the account.
    std::optional<ProvisioningLink> find_newest(AccountId account);

    /// Uses the link up; false when it is used or expired. Of any number of calls at the same time
    /// one returns true.
    bool consume(const std::string& token, const std::string& used_by, Instant now);
    /// Whatever is not used yet expires now.
    void end_all(AccountId account, Instant now);

    /// A step of it, see db/batch.h; false when there is nothing left to remove.
    bool remove_expired(Instant before);

private:
    db::Session& database_;
};

}  // namespace portal
