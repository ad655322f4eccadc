#include "account/phone_change.h"

#include "db/transaction.h"

namespace portal {

namespace {

CodeFlow flow_of(const Account& account, const PhoneNumber& phone) {
    return {CodePurpose::change, "account " + std::to_string(account.id), phone};
}

const Refusals bound{{"phone", "phone.username"}};

}  // namespace

Result<PhoneNumber> PhoneChange::begin(const Account& account, const std::string& phone,
                                       const Origin& origin) {
    if (is_bound(account)) return bound;
    const auto number = codes_.parse(phone);
    if (!number) return number.refusals();
    if (account.phone == number->text()) return Refusals{{"phone", "phone.same"}};
    codes_.begin(flow_of(account, *number), {account.language, account.id}, origin);
    return *number;
}

void PhoneChange::resend(const Account& account, const PhoneNumber& phone, const Origin& origin) {
    codes_.resend(flow_of(account, phone), {account.language, account.id}, origin);
}

Refusals PhoneChange::confirm(const Account& account, const PhoneNumber& phone,
                              const std::string& typed, const Origin& origin) {
    if (is_bound(account)) return bound;
    const auto flow = flow_of(account, phone);
    const auto code = codes_.check(flow, typed);
    if (!code) return code.refusals();
    try {
        return db::transact(stores_.database, [&]() -> Refusals {
            const auto now = clock_.now();
            if (!stores_.codes.consume(flow, *code, now)) return {{"code", "code.expired"}};
            set(account, phone, origin, now);
            return {};
        });
    } catch (const db::Duplicate&) {
        return {{"phone", "phone.taken"}};
    }
}

void PhoneChange::remove(const Account& account, const Origin& origin) {
    if (!account.phone || is_bound(account)) return;
    db::transact(stores_.database, [&] { set(account, {}, origin, clock_.now()); });
}

void PhoneChange::set(const Account& account, const std::optional<PhoneNumber>& phone,
                      const Origin& origin, Instant now) {
    replace(account, phone, origin, now);
    stores_.audit.record({phone ? "phone.changed" : "phone.removed", account.id, account.id,
                          origin.address, phone ? phone->masked() : ""},
                         now);
}

void PhoneChange::replace(const Account& account, const std::optional<PhoneNumber>& phone,
                          const Origin& origin, Instant now) {
    stores_.accounts.set_phone(account, phone, now);
    if (account.phone) stores_.tokens.end_all_to(account.id, *account.phone, now);
    notices_.phone_changed(account, origin, now);
}

}  // namespace portal
