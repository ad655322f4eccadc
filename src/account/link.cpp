#include "account/link.h"

namespace portal {

Link link_of(Stores& stores, const Domain& domain, const std::string& token, Purpose purpose,
             Instant now) {
    const auto found = stores.tokens.find(token, purpose);
    auto account = found ? stores.accounts.find(domain, found->account_id) : std::nullopt;
    if (!account) return {};
    const auto state = found->used                ? LinkState::used
                       : found->expires_at <= now ? LinkState::expired
                                                  : LinkState::valid;
    return {state, std::move(account), found->sent_to, found->created_at};
}

}  // namespace portal
