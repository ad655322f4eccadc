#include "account/phone_recovery.h"

#include "db/transaction.h"

namespace portal {

namespace {

/// The page behind the code follows at once, so its link need not last like one in a mail.
constexpr auto password_page_lifetime = 10min;

CodeFlow flow_of(const PhoneRecovery::Pending& pending) {
    return {CodePurpose::recovery, pending.browser, pending.phone};
}

}  // namespace

Result<PhoneRecovery::Pending> PhoneRecovery::begin(const Domain& domain, const std::string& phone,
                                                    const std::string& browser,
                                                    const Origin& origin) {
    const auto number = codes_.parse(phone);
    if (!number) return number.refusals();
    const Pending pending{*number, browser};
    codes_.begin(flow_of(pending), reader_of(domain, *number), origin);
    return pending;
}

void PhoneRecovery::resend(const Domain& domain, const Pending& pending, const Origin& origin) {
    codes_.resend(flow_of(pending), reader_of(domain, pending.phone), origin);
}

/// A name that looks like the number is not enough: it must be the number that was proved.
PhoneCodes::Reader PhoneRecovery::reader_of(const Domain& domain, const PhoneNumber& phone) {
    const auto account = stores_.accounts.find_by_name(domain, phone.text());
    if (!account || account->phone != phone.text() || account->is_deactivated())
        return {"", {}, false};
    return {account->language, account->id};
}

Result<std::string> PhoneRecovery::confirm(const Domain& domain, const Pending& pending,
                                           const std::string& typed, const Origin& origin) {
    const auto flow = flow_of(pending);
    const auto code = codes_.check(flow, typed);
    if (!code) return code.refusals();
    return db::transact(stores_.database, [&]() -> Result<std::string> {
        const auto now = clock_.now();
        const auto account = stores_.accounts.find_by_name(domain, pending.phone.text());
        const auto found = stores_.codes.find(flow);
        // The number may have gone to another account since the code was sent.
        if (!account || !found || found->account != account->id ||
            !stores_.codes.consume(flow, *code, now))
            return Refusals{{"code", "code.expired"}};
        stores_.audit.record({"recovery.code", account->id, account->id, origin.address}, now);
        return stores_.tokens.issue(account->id, Purpose::recovery, pending.phone.text(), now,
                                    password_page_lifetime);
    });
}

}  // namespace portal
