#include "account/outbox.h"

#include "base/text.h"
#include "db/batch.h"
#include "db/query.h"
#include "db/row.h"
#include "db/transaction.h"

#include <stdexcept>

namespace portal {

namespace {

using soci::use;

constexpr auto lease = 2min;
constexpr std::size_t error_limit = 255;
constexpr char separator = '\0';

constexpr auto insert_message =
    "INSERT INTO outbox (kind, account_id, recipient, message, state, attempts, created_at, "
    "due_at, expires_at) "
    "VALUES (:kind, :account, :recipient, :message, 'queued', 0, :now, :now2, :expires)";

constexpr auto select_due =
    "SELECT id, recipient, message, attempts, created_at, expires_at, last_error FROM outbox "
    "WHERE kind = :kind AND state = 'queued' AND due_at <= :now ORDER BY due_at LIMIT 1";

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

const std::string& opened(const Outbox::Claim& claim) {
    if (!claim.content) throw net::MessageRefused("sealed with another key_file");
    return *claim.content;
}

}  // namespace

std::string to_text(Outbox::Kind kind) {
    switch (kind) {
        case Outbox::Kind::mail:
            return "mail";
        case Outbox::Kind::sms:
            return "sms";
    }
    throw std::logic_error("to_text: unknown Outbox::Kind");
}

net::Mail Outbox::Claim::mail() const {
    const auto parts = split(opened(*this), separator);
    if (parts.size() != 6) throw net::MessageRefused("not a mail");
    return {recipient, parts[0], parts[1], parts[2], parts[3], parts[4]};
}

net::Sms Outbox::Claim::sms() const { return {recipient, opened(*this)}; }

void Outbox::put(const net::Mail& mail, std::optional<AccountId> account, Instant now) {
    insert({Kind::mail, mail.to, packed(mail), account, {}}, now);
}

void Outbox::put(const net::Sms& sms, std::optional<AccountId> account, Instant now,
                 Instant expires) {
    insert({Kind::sms, sms.to, sms.text, account, expires}, now);
}

void Outbox::insert(const Row& row, Instant now) {
    db::Nullable<AccountId> account_id{row.account};
    db::NullableTime expires_at;
    if (row.expires_at) expires_at = db::NullableTime{to_epoch(*row.expires_at)};
    db::execute(database_.sql(), insert_message, use(to_text(row.kind), "kind"),
                db::use(account_id, "account"), use(row.recipient, "recipient"),
                use(key_.seal(row.content), "message"), use(to_epoch(now), "now"),
                use(to_epoch(now), "now2"), db::use(expires_at, "expires"));
    written_ = true;
}

bool Outbox::was_written() { return std::exchange(written_, false); }

std::optional<Outbox::Claim> Outbox::claim(Kind kind, Instant now) {
    for (;;) {
        Claim claim{};
        db::NullableText message;
        long long created_at = 0;
        db::NullableTime expires_at;
        db::NullableText last_error;
        if (!db::fetch(database_.sql(), select_due, soci::into(claim.id),
                       soci::into(claim.recipient), db::into(message), soci::into(claim.attempts),
                       soci::into(created_at), db::into(expires_at), db::into(last_error),
                       use(to_text(kind), "kind"), use(to_epoch(now), "now")))
            return std::nullopt;
        const bool ours = db::transact(database_, [&] {
            return db::execute(database_.sql(), take_due, use(to_epoch(now + lease), "lease"),
                               use(claim.id, "id"), use(to_epoch(now), "now")) == 1;
        });
        if (!ours) continue;
        ++claim.attempts;
        claim.created_at = from_epoch(created_at);
        claim.expires_at = db::to_instant(expires_at);
        claim.last_error = last_error.get().value_or("");
        claim.content = key_.open(message.get().value_or(""));
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

bool Outbox::remove_settled(Instant before) {
    return !db::remove_batch(database_.sql(), "outbox", {"id"},
                             "kind IN ('mail', 'sms') AND state IN ('sent', 'failed') "
                             "AND due_at < :before",
                             use(to_epoch(before), "before"))
                .empty();
}

}  // namespace portal
