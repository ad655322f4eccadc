#include "web/api_key_login.h"

#include "web/routes.h"
#include "web/wrong_answers.h"

namespace portal::web {

std::optional<Account> account_by_api_key(const Context& c) {
    const auto& key = c.request.header("x-api-key");
    if (key.empty() || !is_on(Feature::api, c.config())) return std::nullopt;
    refuse_too_many_wrong_answers(c);
    auto account =
        c.portal.api_keys.find(c.domain, key, c.request.remote_address, c.portal.clock.now());
    if (!account) count_wrong_answer(c);
    return account;
}

}  // namespace portal::web
