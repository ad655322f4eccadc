#include "account/account_creation.h"

#include "base/text.h"
#include "db/transaction.h"

namespace portal {

Result<AccountId> AccountCreation::create(const Domain& domain, const Form& form,
                                          const Administrator& by) {
    const auto details = parse_details(form.about, installation_.config);
    const auto judge_names = [&] {
        return judge_taken(stores_.accounts, domain, *details, installation_.config.unique_email);
    };
    auto refusals = details ? judge_names() : details.refusals();
    for (auto& refusal : judge_way_in(domain, form)) refusals.push_back(std::move(refusal));
    if (!refusals.empty()) return refusals;
    try {
        return db::transact(stores_.database, [&] { return insert(domain, *details, form, by); });
    } catch (const db::Duplicate&) {
        refusals = judge_names();
        if (refusals.empty()) throw;  // free again by now, but nothing is done
        return refusals;
    }
}

Refusals AccountCreation::judge_way_in(const Domain& domain, const Form& form) const {
    if (!form.invited) {
        Account account;
        account.username = lower(trim(form.about.username));
        account.domain = domain.text();
        return credentials_.judge(account, form.password);
    }
    if (!trim(form.about.email).empty()) return {};
    return {{"email", "email.missing_for_invitation"}};
}

AccountId AccountCreation::insert(const Domain& domain, const AccountDetails& details,
                                  const Form& form, const Administrator& by) {
    const auto now = clock_.now();
    const auto id = stores_.accounts.insert(
        {details.username, details.email, installation_.config.default_language, false, false,
         details.display_name, details.phone},
        domain, now);
    if (details.email && installation_.config.unique_email)
        stores_.accounts.take_name(domain, details.email->key(), id, "email", now);
    if (form.activated)
        stores_.accounts.activate(id, now);
    else if (!form.invited)
        stores_.accounts.deactivate(id, now);
    stores_.audit.record({"account.created", by.id, id, by.address}, now);
    const auto account = *stores_.accounts.find(domain, id);
    if (form.invited)
        send_invitation(account, *details.email);
    else
        credentials_.set(account, form.password, form.sha256);
    return id;
}

Refusals AccountCreation::invite(const Account& account, const Administrator& by) {
    const auto email = EmailAddress::parse(account.email.value_or(""));
    if (!email) return {{"mail", "mail.no_address"}};
    if (!account.awaits_owner()) return {{"mail", "invitation.not_needed"}};
    db::transact(stores_.database, [&] {
        stores_.audit.record({"account.invited", by.id, account.id, by.address}, clock_.now());
        send_invitation(account, *email);
    });
    return {};
}

void AccountCreation::send_invitation(const Account& account, const EmailAddress& email) {
    const auto now = clock_.now();
    const auto token = stores_.tokens.issue(account.id, Purpose::activation, email.text(), now,
                                            invitation_lifetime);
    notices_.invitation(account, email, token, now);
}

}  // namespace portal
