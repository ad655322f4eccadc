#include "account/phone_codes.h"

#include "base/text.h"
#include "db/transaction.h"

#include <algorithm>

namespace portal {

namespace {

constexpr std::size_t code_size = 6;

/// People copy a code with what stands around it, and write it in groups.
std::optional<std::string> digits_in(std::string text) {
    for (const auto* filler : {" ", "-", "\t", "\u00A0", "\u202F", "\u2011"})
        text = replace_all(std::move(text), filler, "");
    const auto is_digit = [](char c) { return c >= '0' && c <= '9'; };
    if (text.size() != code_size || !std::all_of(text.begin(), text.end(), is_digit))
        return std::nullopt;
    return text;
}

const Refusals too_old{{"code", "code.expired"}};
const Refusals no_tries_left{{"code", "code.dead"}};

}  // namespace

void PhoneCodes::begin(const CodeFlow& flow, const Reader& reader, const Origin& origin) {
    const auto code = stores_.codes.find(flow);
    if (!code || !code->is_open(clock_.now())) send(flow, reader, origin);
}

void PhoneCodes::resend(const CodeFlow& flow, const Reader& reader, const Origin& origin) {
    if (wait_before_resend(flow.to) == 0s) send(flow, reader, origin);
}

std::chrono::seconds PhoneCodes::wait_before_resend(const PhoneNumber& to) {
    return budget_.wait(to.text(), clock_.now());
}

void PhoneCodes::send(const CodeFlow& flow, const Reader& reader, const Origin& origin) {
    const auto now = clock_.now();
    const auto& number = flow.to.text();
    const bool is_sent = reader.is_there && budget_.may_send(number, origin, now) == 0s;
    if (!is_sent) budget_.count_unsent(number, now);
    const auto write = [&] {
        const auto code = stores_.codes.renew(flow, reader.account, is_sent, now);
        if (is_sent) notices_.code(flow, code, reader.language, reader.account, now);
    };
    try {
        db::transact(stores_.database, write);
    } catch (const db::Duplicate&) {
        db::transact(stores_.database, write);
    }
}

Result<std::string> PhoneCodes::check(const CodeFlow& flow, const std::string& typed) {
    const auto digits = digits_in(typed);
    if (!digits) return Refusals{{"code", trim(typed).empty() ? "code.missing" : "code.malformed"}};
    const auto now = clock_.now();
    const bool is_counted =
        db::transact(stores_.database, [&] { return stores_.codes.take_try(flow, now); });
    const auto code = stores_.codes.find(flow);
    if (!code || code->used || code->expires_at <= now) return too_old;
    if (is_counted && stores_.codes.matches(flow, *digits)) {
        budget_.verified(flow.to.text(), now);
        return *digits;
    }
    if (code->tries_left == 0) return no_tries_left;
    return Refusals{{"code", "code.wrong", std::to_string(code->tries_left)}};
}

}  // namespace portal
