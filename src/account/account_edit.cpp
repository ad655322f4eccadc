#include "account/account_edit.h"

#include "base/crypto.h"
#include "db/transaction.h"

namespace portal {

namespace {

template <class T>
std::string text_of(const std::optional<T>& value) {
    return value ? value->text() : std::string{};
}

bool is_renamed(const Account& account, const AccountDetails& details) {
    return details.username.text() != account.username;
}

/// What differs, for the audit log: "username alice → bob, display name".
std::string differences(const Account& account, const AccountDetails& details) {
    std::string text;
    const auto add = [&](const std::string& name, const std::string& before,
                         const std::string& after) {
        if (before == after) return;
        text += (text.empty() ? "" : ", ") + name + " " + (before.empty() ? "–" : before) + " → " +
                (after.empty() ? "–" : after);
    };
    add("username", account.username, details.username.text());
    add("email", account.email.value_or(""), text_of(details.email));
    add("phone", account.phone.value_or(""), text_of(details.phone));
    add("display name", account.display_name.value_or(""), text_of(details.display_name));
    return text;
}

}  // namespace

std::string AccountEdit::version_of(const Account& account) {
    std::string shown;
    for (const auto& value :
         {std::optional{account.username}, account.display_name, account.email, account.phone})
        shown += value.value_or("") + "\n";
    return sha256_hex(shown);
}

Refusals AccountEdit::change(const Account& account, const Form& form, const Administrator& by) {
    const Domain domain{account.domain};
    const auto details = parse_details(form.about, installation_.config, account);
    if (!details) return details.refusals();
    const auto judge_names = [&] {
        return judge_taken(stores_.accounts, domain, *details, installation_.config.unique_email,
                           account);
    };
    auto refusals = judge_names();
    for (auto& refusal : judge_password(account, *details, form))
        refusals.push_back(std::move(refusal));
    if (!refusals.empty() || differences(account, *details).empty()) return refusals;
    try {
        return db::transact(stores_.database,
                            [&] { return apply(domain, account.id, *details, form, by); });
    } catch (const db::Duplicate&) {
        refusals = judge_names();
        if (refusals.empty()) throw;  // free again by now, but nothing is done
        return refusals;
    }
}

/// Asked for with another username only: who has none gets one with an invitation.
Refusals AccountEdit::judge_password(const Account& account, const AccountDetails& details,
                                     const Form& form) const {
    if (!is_renamed(account, details) || !account.has_password) {
        if (form.password.empty()) return {};
        return {{"password", "password.not_asked"}};
    }
    if (form.password.empty()) {
        if (details.email && !account.is_deactivated()) return {};
        return {{"password", details.email ? "password.void_while_off" : "password.void"}};
    }
    auto renamed = account;
    renamed.username = details.username.text();
    return credentials_.judge(renamed, form.password);
}

Refusals AccountEdit::apply(const Domain& domain, AccountId id, const AccountDetails& details,
                            const Form& form, const Administrator& by) {
    const auto account = stores_.accounts.lock(domain, id);
    const auto changes = account ? differences(*account, details) : std::string{};
    if (!account || form.version != version_of(*account))
        return {{"changes", "account.changed_meanwhile", changes}};
    stores_.accounts.set_display_name(id, details.display_name);
    set_email(*account, details);
    if (is_renamed(*account, details)) rename(*account, details, form);
    set_phone(*account, details);
    stores_.audit.record({"account.changed", by.id, id, by.address, changes}, clock_.now());
    return {};
}

void AccountEdit::set_email(const Account& account, const AccountDetails& details) {
    if (account.email.value_or("") == text_of(details.email)) return;
    const auto now = clock_.now();
    // What went to the address before must not open the account any more.
    stores_.tokens.end_all_of(account.id, now);
    if (account.email) stores_.tokens.end_all_to(account.id, *account.email, now);
    if (details.email)
        stores_.accounts.restore_email(account, *details.email, installation_.config.unique_email,
                                       now);
    else
        stores_.accounts.remove_email(account.id);
    if (details.email && account.awaits_owner()) creation_.send_invitation(account, *details.email);
}

void AccountEdit::set_phone(const Account& account, const AccountDetails& details) {
    if (account.phone.value_or("") == text_of(details.phone)) return;
    // It may have another name by now; and another address, which is the one to be told, for the
    // one before may be why an administrator was asked.
    const auto changed = *stores_.accounts.find(Domain{account.domain}, account.id);
    phone_change_.replace(changed, details.phone, {}, clock_.now());
}

void AccountEdit::rename(const Account& account, const AccountDetails& details, const Form& form) {
    const auto now = clock_.now();
    stores_.accounts.rename(account, details.username, now);
    stores_.sessions.end_all_of(account.id);
    if (!account.has_password) return;
    const auto renamed = *stores_.accounts.find(Domain{account.domain}, account.id);
    if (!form.password.empty()) {
        credentials_.replace(renamed, form.password, form.sha256, now);
        return;
    }
    stores_.accounts.set_passwords(account.id, {});
    stores_.tokens.end_all_of(account.id, now);
    recovery_.send(renamed, details.email->text(), now);
}

Refusals AccountEdit::send_recovery(const Account& account, const Administrator& by) {
    if (!account.email) return {{"mail", "mail.no_address"}};
    if (account.is_deactivated()) return {{"mail", "mail.deactivated"}};
    db::transact(stores_.database, [&] {
        const auto now = clock_.now();
        recovery_.send(account, *account.email, now);
        stores_.audit.record({"recovery.sent", by.id, account.id, by.address}, now);
    });
    return {};
}

}  // namespace portal
