#include "account/email_change.h"

#include "db/transaction.h"

namespace portal {

Refusals EmailChange::request(const Account& account, const std::string& typed,
                              const Origin& origin) {
    const auto email = EmailAddress::parse(typed);
    if (!email) return {{"email", typed.empty() ? "email.missing" : "email.malformed"}};
    if (account.email == email->text()) return {{"email", "email.same"}};
    const bool mail = mail_limit_.may_send(*email);
    db::transact(stores_.database, [&] {
        stores_.audit.record({"email.requested", account.id, account.id, origin.address},
                             clock_.now());
        send(account, *email, mail);
    });
    return {};
}

/// The token is there too when the address belongs to somebody else, so that the next page looks
/// the same; nobody ever gets it.
void EmailChange::send(const Account& account, const EmailAddress& email, bool mail) {
    const auto now = clock_.now();
    const auto owner = installation_.config.unique_email
                           ? stores_.accounts.find_by_email(Domain{account.domain}, email)
                           : std::nullopt;
    const auto token =
        stores_.tokens.issue(account.id, Purpose::email, email.text(), now, email_link_lifetime);
    if (!mail) return;
    if (owner && owner->id != account.id)
        notices_.email_taken(*owner, email, now);
    else
        notices_.email_change(account, email, token, now);
}

std::optional<EmailChange::Pending> EmailChange::find_pending(const Account& account) {
    const auto token = stores_.tokens.find_valid_of(account.id, Purpose::email, clock_.now());
    const auto email = token ? EmailAddress::parse(token->sent_to) : std::nullopt;
    if (!email) return std::nullopt;
    return Pending{*email, mail_limit_.wait_before_again(*email)};
}

void EmailChange::resend(const Account& account) {
    const auto pending = find_pending(account);
    if (!pending || !mail_limit_.may_send_again(pending->email)) return;
    db::transact(stores_.database, [&] { send(account, pending->email, true); });
}

Link EmailChange::find_link(const Domain& domain, const std::string& token) {
    return link_of(stores_, domain, token, Purpose::email, clock_.now());
}

Link EmailChange::find_undo(const Domain& domain, const std::string& token) {
    return link_of(stores_, domain, token, Purpose::email_undo, clock_.now());
}

/// Uses the link up and does `work` for its account and address, or neither.
template <class Work>
EmailChange::Outcome EmailChange::follow(const Domain& domain, const std::string& token,
                                         Purpose purpose, Work work) {
    try {
        return db::transact(stores_.database, [&]() -> Outcome {
            const auto link = link_of(stores_, domain, token, purpose, clock_.now());
            const auto email = EmailAddress::parse(link.sent_to);
            if (link.state != LinkState::valid || !email) return {link.state};
            if (!stores_.tokens.consume(token, purpose, clock_.now())) return {LinkState::used};
            work(link, *email);
            return {LinkState::valid};
        });
    } catch (const db::Duplicate&) {
        return {LinkState::valid, true};
    }
}

EmailChange::Outcome EmailChange::confirm(const Domain& domain, const std::string& token,
                                          const Origin& origin) {
    return follow(domain, token, Purpose::email, [&](const Link& link, const EmailAddress& email) {
        change(*link.account, email, origin);
    });
}

/// Links that went to the old address work no more, but for the way back that is sent there now.
void EmailChange::change(const Account& account, const EmailAddress& email, const Origin& origin) {
    const auto now = clock_.now();
    stores_.accounts.set_email(account, email, installation_.config.unique_email, now);
    stores_.tokens.end_all_of(account.id, now);
    stores_.audit.record({"email.changed", account.id, account.id, origin.address}, now);
    const auto old = EmailAddress::parse(account.email.value_or(""));
    if (!old) return;
    const auto token = stores_.tokens.issue(account.id, Purpose::email_undo, old->text(), now,
                                            email_undo_lifetime);
    notices_.email_changed(account, *old, email, token, now);
}

EmailChange::Outcome EmailChange::undo(const Domain& domain, const std::string& token,
                                       const std::string& session, const Origin& origin) {
    return follow(domain, token, Purpose::email_undo,
                  [&](const Link& link, const EmailAddress& email) {
                      restore(link, email, session, origin);
                  });
}

/// What was sent after that link may have gone to a thief.
void EmailChange::restore(const Link& link, const EmailAddress& email, const std::string& session,
                          const Origin& origin) {
    const auto& account = *link.account;
    const auto now = clock_.now();
    stores_.accounts.restore_email(account, email, installation_.config.unique_email, now);
    stores_.sessions.end_others_of(account.id, session);
    stores_.tokens.end_all_of(account.id, now);
    stores_.tokens.end_all_since(account.id, link.sent_at, now);
    stores_.audit.record({"email.restored", {}, account.id, origin.address}, now);
}

}  // namespace portal
