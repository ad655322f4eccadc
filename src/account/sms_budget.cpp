#include "account/sms_budget.h"

#include "base/log.h"
#include "db/transaction.h"

#include <algorithm>

namespace portal {

namespace {

using Counted = AttemptStore::Counted;

constexpr std::size_t prefix_digits = 7;
constexpr int network_an_hour = 5;
constexpr int prefix_an_hour = 10;

// When codes of a prefix are hardly ever typed in, its numbers are not people's: somebody is paid
// for each SMS that they receive.
constexpr int conversion_sample = 50;
constexpr int conversion_minimum = 20;  // percent
constexpr auto conversion_pause = 1h;
constexpr auto time_to_type = 10min;  // a code sent since then may still be typed in
constexpr auto code_memory = 24h;     // a person who asks again and again is one person

constexpr auto told_again = 1h;

/// "+3361234" and so on: the numbers of one operator in one place, or of one firm.
std::string prefix_of(const std::string& number) { return number.substr(0, 1 + prefix_digits); }

std::vector<Counted> limits_of_number(const std::string& number) {
    const auto whom = sha256_hex(number);
    return {{"sms minute " + whom, {1min, 1}},
            {"sms hour " + whom, {1h, 3}},
            {"sms day " + whom, {24h, 5}}};
}

Counted limit_of_all(const Config& config) { return {"sms all", {24h, config.sms_per_day}}; }

bool is_converting(const SmsSentStore::Sample& sample) {
    return sample.count < conversion_sample ||
           sample.verified * 100 >= sample.count * conversion_minimum;
}

}  // namespace

std::chrono::seconds SmsBudget::may_send(const std::string& number, const Origin& origin,
                                         Instant now) {
    const auto& config = installation_.config;
    const auto prefix = prefix_of(number);
    if (const auto wait = pause(prefix, now); wait > 0s) {
        tell({"sms.prefix_paused", {}, {}, origin.address, prefix}, now);
        return wait;
    }
    const auto of_all = limit_of_all(config);
    auto limits = limits_of_number(number);
    limits.push_back(
        {"sms network " + origin.network, {1h, network_an_hour * config.network_limit_factor}});
    limits.push_back({"sms prefix " + prefix, {1h, prefix_an_hour}});
    limits.push_back(of_all);
    const auto wait = stores_.attempts.attempt(limits, now);
    if (wait == 0s)
        db::transact(stores_.database, [&] { stores_.sms_sent.record(number, prefix, now); });
    else if (stores_.attempts.wait(of_all.subject, of_all.rule, now) > 0s)
        tell({"sms.budget_spent", {}, {}, origin.address, std::to_string(config.sms_per_day)}, now);
    return wait;
}

void SmsBudget::count_unsent(const std::string& number, Instant now) {
    stores_.attempts.attempt(limits_of_number(number), now);
}

std::chrono::seconds SmsBudget::wait(const std::string& number, Instant now) {
    auto longest = 0s;
    for (const auto& [subject, rule] : limits_of_number(number))
        longest = std::max(longest, stores_.attempts.wait(subject, rule, now));
    return longest;
}

void SmsBudget::verified(const std::string& number, Instant now) {
    stores_.sms_sent.mark_verified(number, now - code_memory);
}

/// How long nothing is sent to that prefix. Then one SMS may go out, and shows how things are.
std::chrono::seconds SmsBudget::pause(const std::string& prefix, Instant now) {
    const auto end = now - time_to_type;
    if (is_converting(stores_.sms_sent.latest(prefix, conversion_sample, end))) return 0s;
    const auto last_at = stores_.sms_sent.last_at(prefix).value_or(Instant{});
    return std::max<std::chrono::seconds>(last_at + conversion_pause - now, 0s);
}

/// For administrators, not more than once an hour.
void SmsBudget::tell(Audit::Event event, Instant now) {
    const auto what = event.name + " " + event.detail;
    if (stores_.attempts.attempt(what, {told_again, 1}, now) > 0s) return;
    event.domain = installation_.domain.text();
    db::transact(stores_.database, [&] { stores_.audit.record(event, now); });
    log_warning(what);
}

}  // namespace portal
