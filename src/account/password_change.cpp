#include "account/password_change.h"

#include "db/transaction.h"

namespace portal {

Result<std::string> PasswordChange::change(const Session& session, const Form& form,
                                           const Origin& origin) {
    const auto& account = session.account;
    auto refusals = login_.judge_current_password(account, form.current, form.known_browser);
    for (auto& refusal : refusals) refusal.field = "current_password";
    for (auto& refusal : credentials_.judge(account, form.password))
        refusals.push_back(std::move(refusal));
    if (!refusals.empty()) return refusals;

    return db::transact(stores_.database, [&] {
        const auto now = clock_.now();
        credentials_.replace(account, form.password, form.sha256, now);
        stores_.audit.record({"password.changed", account.id, account.id, origin.address}, now);
        notices_.password_changed(account, origin, now);
        return stores_.sessions.start(account, session.stay, origin, now);
    });
}

}  // namespace portal
