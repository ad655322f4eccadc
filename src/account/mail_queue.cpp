#include "account/mail_queue.h"

#include "db/query.h"
#include "db/row.h"

namespace portal {

namespace {

using soci::use;

constexpr auto count_queued =
    "SELECT COUNT(*), MIN(created_at) FROM outbox WHERE kind = :kind AND state = 'queued'";
constexpr auto count_failed = "SELECT COUNT(*) FROM outbox WHERE kind = :kind AND state = 'failed'";
constexpr auto select_last_error =
    "SELECT last_error FROM outbox WHERE kind = :kind AND state = :state "
    "AND last_error IS NOT NULL ORDER BY due_at DESC LIMIT 1";
constexpr auto select_last_sent =
    "SELECT sent_at FROM outbox WHERE kind = :kind AND state = 'sent' "
    "ORDER BY due_at DESC LIMIT 1";

constexpr auto select_failed =
    "SELECT o.id, o.account_id, a.username, o.recipient, o.created_at, o.last_error FROM outbox o "
    "JOIN accounts a ON a.id = o.account_id "
    "WHERE o.kind = 'mail' AND o.state = 'failed' AND a.domain = :domain "
    "ORDER BY o.due_at DESC LIMIT :limit";

constexpr auto select_account =
    "SELECT o.account_id FROM outbox o JOIN accounts a ON a.id = o.account_id "
    "WHERE o.id = :id AND a.domain = :domain";
constexpr auto put_back =
    "UPDATE outbox SET state = 'queued', attempts = 0, created_at = :now, due_at = :due "
    "WHERE id = :id AND kind = 'mail' AND state = 'failed' AND message IS NOT NULL";

}  // namespace

MailQueue::State MailQueue::state(Outbox::Kind kind) {
    State state;
    db::NullableTime oldest;
    db::NullableTime sent;
    auto& sql = database_.sql();
    const auto of_kind = to_text(kind);
    db::fetch(sql, count_queued, soci::into(state.queued), db::into(oldest), use(of_kind, "kind"));
    db::fetch(sql, count_failed, soci::into(state.failed), use(of_kind, "kind"));
    const auto last_error = [&](const std::string& of_state) {
        db::NullableText error;
        db::fetch(sql, select_last_error, db::into(error), use(of_kind, "kind"),
                  use(of_state, "state"));
        return error.get().value_or("");
    };
    db::fetch(sql, select_last_sent, db::into(sent), use(of_kind, "kind"));
    state.oldest_queued = db::to_instant(oldest);
    state.last_error = last_error("queued");
    state.last_failure = last_error("failed");
    state.last_sent = db::to_instant(sent);
    return state;
}

std::vector<MailQueue::Failed> MailQueue::failed(const Domain& domain, int limit) {
    std::vector<Failed> list;
    Failed row;
    long long at = 0;
    db::NullableText error;
    const auto add = [&] {
        row.at = from_epoch(at);
        row.error = error.get().value_or("");
        list.push_back(row);
    };
    db::for_each(database_.sql(), select_failed, add, soci::into(row.id), soci::into(row.account),
                 soci::into(row.username), soci::into(row.recipient), soci::into(at),
                 db::into(error), use(domain.text(), "domain"), use(limit, "limit"));
    return list;
}

std::optional<std::int64_t> MailQueue::queue_again(const Domain& domain, std::int64_t id,
                                                   Instant now) {
    std::int64_t account = 0;
    const bool found = db::fetch(database_.sql(), select_account, soci::into(account),
                                 use(id, "id"), use(domain.text(), "domain"));
    if (!found || db::execute(database_.sql(), put_back, use(to_epoch(now), "now"),
                              use(to_epoch(now), "due"), use(id, "id")) == 0)
        return std::nullopt;
    return account;
}

}  // namespace portal
