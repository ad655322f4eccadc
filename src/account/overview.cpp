#include "account/overview.h"

#include "account/account_list.h"
#include "db/query.h"

#include <string>

namespace portal {

namespace {

using soci::use;

constexpr std::int64_t day_length = 24 * 60 * 60;

constexpr auto count_all = "SELECT COUNT(*) FROM accounts WHERE domain = :domain";
constexpr auto count_state =
    "SELECT COUNT(*) FROM accounts WHERE domain = :domain AND state = :state";
constexpr auto count_administrators =
    "SELECT COUNT(*) FROM accounts WHERE domain = :domain AND admin = 1";
constexpr auto count_registrations =
    "SELECT created_at - created_at % 86400 AS day, COUNT(*) FROM accounts "
    "WHERE domain = :domain AND created_at >= :since GROUP BY day";

}  // namespace

Overview::Counts Overview::counts(const Domain& domain) {
    Counts counts;
    auto& sql = database_.sql();
    const auto count = [&](AccountState state) {
        long long number = 0;
        db::fetch(sql, count_state, soci::into(number), use(domain.text(), "domain"),
                  use(std::string{to_text(state)}, "state"));
        return number;
    };
    long long all = 0;
    db::fetch(sql, count_all, soci::into(all), use(domain.text(), "domain"));
    counts.waiting = count(AccountState::waiting);
    counts.deactivated = count(AccountState::deactivated);
    // Most are, and the rest is counted faster.
    counts.active = all - counts.waiting - counts.deactivated;
    db::fetch(sql, count_administrators, soci::into(counts.administrators),
              use(domain.text(), "domain"));
    return counts;
}

std::vector<Overview::Day> Overview::registrations(const Domain& domain, int days, Instant now) {
    const auto today = to_epoch(now) - to_epoch(now) % day_length;
    const auto first = today - (days - 1) * day_length;
    std::vector<Day> list;
    for (auto day = first; day <= today; day += day_length) list.push_back({from_epoch(day), 0});
    long long day = 0;
    long long count = 0;
    const auto take = [&] {
        const auto index = static_cast<std::size_t>((day - first) / day_length);
        if (index < list.size()) list[index].registrations = count;
    };
    db::for_each(database_.sql(), count_registrations, take, soci::into(day), soci::into(count),
                 use(domain.text(), "domain"), use(first, "since"));
    return list;
}

}  // namespace portal
