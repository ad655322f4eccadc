#pragma once

#include "account/activation.h"
#include "account/installation.h"
#include "account/stores.h"
#include "base/result.h"

#include <optional>
#include <string>

namespace portal {

/// How a phone is given its account: a link that works once, and the document behind it, which
/// Linphone's apps read. The document holds what the SIP server takes for the password, so it is
/// made of what is stored at the moment it is fetched, and for activated accounts only.
class Provisioning {
public:
    Provisioning(const Installation& installation, const Clock& clock, Stores& stores)
        : installation_(installation), clock_(clock), stores_(stores) {}

    /// An account's link as those see it who may hand it out. One that is not active has none.
    struct Shown {
        LinkState state = LinkState::unknown;  ///< unknown: there is none
        std::string token = {};                ///< of a valid one
        Instant expires_at = {};
        std::optional<Instant> used_at = {};
        std::string used_by = {};  ///< as the phone's program names itself
    };
    Shown current(const Account& account);
    /// Makes a link, and ends the one before. Refuses, under the field "link", an account that is
    /// not active: its link would open nothing.
    Refusals renew(const Account& account, AccountId actor, const Origin& origin);
    void revoke(const Account& account, AccountId actor, const Origin& origin);

    /// What a link leads to; changes nothing.
    Link find(const Domain& domain, const std::string& token);
    /// Uses the link up for its document. Of any number of calls at the same time one is given it.
    struct Fetched {
        LinkState state = LinkState::unknown;
        std::string document = {};
    };
    Fetched fetch(const Domain& domain, const std::string& token, const Origin& origin);

    /// The document of an account whose phone has proved whose it is; may be fetched again and
    /// again.
    std::string document_of(const Account& account);
    /// The part that is the same for everybody.
    std::string common_document();

    /// Which of the stored passwords a phone is given, and asked for: the first algorithm of the
    /// setting sip_algorithms that is stored. Nothing when there is no password.
    std::optional<StoredPassword> preferred(const std::vector<StoredPassword>& stored) const;

private:
    enum class Kind { common, once, repeated };
    std::string made(Kind kind, const Account& account);
    void fill_common(page::Values& values, Kind kind) const;
    std::string token_of(const ProvisioningLink& link);
    LinkState state_of(const ProvisioningLink& link);

    const Installation& installation_;
    const Clock& clock_;
    Stores& stores_;
};

}  // namespace portal
