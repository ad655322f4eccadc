#include "account/mail_care.h"

#include "db/transaction.h"

namespace portal {

Refusals MailCare::send_test(const Account& own, const Administrator& by) {
    const auto address = EmailAddress::parse(own.email.value_or(""));
    if (!address) return {{"mail", "mail.own_missing"}};
    db::transact(stores_.database, [&] {
        stores_.audit.record({"mail.tested", by.id, by.id, by.address}, clock_.now());
        notices_.test(own, *address, clock_.now());
    });
    return {};
}

Refusals MailCare::send_test_sms(const Account& own, const Administrator& by) {
    if (!own.phone) return {{"sms", "sms.own_missing"}};
    db::transact(stores_.database, [&] {
        stores_.audit.record({"sms.tested", by.id, by.id, by.address}, clock_.now());
        notices_.test_sms(own, clock_.now());
    });
    return {};
}

bool MailCare::send_again(const Domain& domain, std::int64_t id, const Administrator& by) {
    return db::transact(stores_.database, [&] {
        const auto account = stores_.mail_queue.queue_again(domain, id, clock_.now());
        if (account)
            stores_.audit.record({"mail.repeated", by.id, *account, by.address}, clock_.now());
        return account.has_value();
    });
}

}  // namespace portal
