#include "account/outbox.h"

#include "base/log.h"
#include "base/text.h"
#include "db/query.h"
#include "db/row.h"
#include "db/transaction.h"

#include <algorithm>

namespace portal {

namespace {

using soci::use;

constexpr auto lease = 2min;
constexpr auto first_delay = 10s;
constexpr std::chrono::seconds longest_delay = 1h;
constexpr auto give_up_after = 72h;
constexpr std::size_t error_limit = 255;
constexpr char separator = '\0';

constexpr auto insert_message =
    "INSERT INTO outbox (kind, account_id, recipient, message, state, attempts, created_at, "
    "due_at) "
    "VALUES ('mail', :account, :recipient, :message, 'queued', 0, :now, :now2)";

constexpr auto select_due =
    "SELECT id, recipient, message, attempts, created_at FROM outbox "
    "WHERE state = 'queued' AND due_at <= :now ORDER BY due_at LIMIT 1";

// Whoever changes the row first has it: the others match none.
constexpr auto take_due =
    "UPDATE outbox SET attempts = attempts + 1, due_at = :lease "
    "WHERE id = :id AND state = 'queued' AND due_at <= :now";

// Whom it was sent to is kept as long as the account is.
constexpr auto mark_message_sent =
    "UPDATE outbox SET state = 'sent', sent_at = :now, message = NULL, last_error = NULL, "
    "recipient = CASE WHEN account_id IS NULL THEN '' ELSE recipient END WHERE id = :id";

// An administrator may send a mail of an account once more; an SMS holds a code that is dead by
// then.
constexpr auto mark_message_failed =
    "UPDATE outbox SET state = 'failed', last_error = :error, "
    "message = CASE WHEN account_id IS NULL OR kind <> 'mail' THEN NULL ELSE message END "
    "WHERE id = :id";

std::string packed(const net::Mail& mail) {
    std::string text;
    for (const auto* part : {&mail.subject, &mail.text, &mail.html, &mail.message_id, &mail.date})
        text.append(*part).append(1, separator);
    return text;
}

std::optional<net::Mail> unpacked(const std::string& recipient,
                                  const std::optional<std::string>& text) {
    if (!text) return std::nullopt;
    auto parts = split(*text, separator);
    if (parts.size() != 6) return std::nullopt;
    return net::Mail{recipient, parts[0], parts[1], parts[2], parts[3], parts[4]};
}

}  // namespace

void Outbox::put(const net::Mail& mail, std::optional<AccountId> account, Instant now) {
    db::Nullable<AccountId> account_id{account};
    db::execute(database_.sql(), insert_message, db::use(account_id, "account"),
                use(mail.to, "recipient"), use(key_.seal(packed(mail)), "message"),
                use(to_epoch(now), "now"), use(to_epoch(now), "now2"));
    written_ = true;
}

bool Outbox::was_written() { return std::exchange(written_, false); }

std::optional<Outbox::Claim> Outbox::claim(Instant now) {
    for (;;) {
        Claim claim{};
        std::string recipient;
        db::NullableText message;
        long long created_at = 0;
        if (!db::fetch(database_.sql(), select_due, soci::into(claim.id), soci::into(recipient),
                       db::into(message), soci::into(claim.attempts), soci::into(created_at),
                       use(to_epoch(now), "now")))
            return std::nullopt;
        const bool ours = db::transact(database_, [&] {
            return db::execute(database_.sql(), take_due, use(to_epoch(now + lease), "lease"),
                               use(claim.id, "id"), use(to_epoch(now), "now")) == 1;
        });
        if (!ours) continue;
        ++claim.attempts;
        claim.created_at = from_epoch(created_at);
        claim.mail = unpacked(recipient, key_.open(message.get().value_or("")));
        return claim;
    }
}

void Outbox::mark_sent(std::int64_t id, Instant now) {
    db::transact(database_, [&] {
        db::execute(database_.sql(), mark_message_sent, use(to_epoch(now), "now"), use(id, "id"));
    });
}

void Outbox::retry_at(std::int64_t id, Instant due, const std::string& error) {
    db::transact(database_, [&] {
        db::execute(
            database_.sql(), "UPDATE outbox SET due_at = :due, last_error = :error WHERE id = :id",
            use(to_epoch(due), "due"), use(cut(error, error_limit), "error"), use(id, "id"));
    });
}

void Outbox::mark_failed(std::int64_t id, const std::string& error) {
    db::transact(database_, [&] {
        db::execute(database_.sql(), mark_message_failed, use(cut(error, error_limit), "error"),
                    use(id, "id"));
    });
}

void Outbox::remove_settled(Instant before) {
    for (const std::string state : {"sent", "failed"})
        db::execute(database_.sql(), "DELETE FROM outbox WHERE state = :state AND due_at < :before",
                    use(state, "state"), use(to_epoch(before), "before"));
}

namespace {

std::chrono::seconds delay_after(int attempts) {
    const auto doublings = std::min(attempts - 1, 10);
    return std::min(std::chrono::seconds{first_delay} * (1 << doublings), longest_delay);
}

/// A message that cannot go out now, or at all.
void postpone(Outbox& outbox, const Outbox::Claim& claim, const std::string& error, Instant now) {
    if (claim.created_at + give_up_after < now) {
        log_error("outbox: message " + std::to_string(claim.id) + " given up: " + error);
        outbox.mark_failed(claim.id, error);
    } else {
        log_warning("outbox: message " + std::to_string(claim.id) + " must wait: " + error);
        outbox.retry_at(claim.id, now + delay_after(claim.attempts), error);
    }
}

bool send(Outbox& outbox, net::Mailer& mailer, const Outbox::Claim& claim, const Clock& clock) {
    if (!claim.mail) {
        outbox.mark_failed(claim.id, "sealed with another key_file");
        return false;
    }
    try {
        mailer.send(*claim.mail);
    } catch (const net::MailRefused& refused) {
        log_error("outbox: message " + std::to_string(claim.id) + " refused: " + refused.what());
        outbox.mark_failed(claim.id, refused.what());
        return false;
    } catch (const std::exception& error) {
        postpone(outbox, claim, error.what(), clock.now());
        return false;
    }
    outbox.mark_sent(claim.id, clock.now());
    return true;
}

}  // namespace

int deliver(Outbox& outbox, net::Mailer& mailer, const Clock& clock) {
    int sent = 0;
    while (const auto claim = outbox.claim(clock.now()))
        if (send(outbox, mailer, *claim, clock)) ++sent;
    return sent;
}

}  // namespace portal
