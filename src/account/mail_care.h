#pragma once

#include "account/account_form.h"
#include "account/notices.h"
#include "account/stores.h"

namespace portal {

/// What administrators do about mails and SMS that do not arrive.
class MailCare {
public:
    MailCare(const Clock& clock, Stores& stores, Notices& notices)
        : clock_(clock), stores_(stores), notices_(notices) {}

    /// Mails the administrator's own address. Refuses, under the field "mail", one without.
    Refusals send_test(const Account& own, const Administrator& by);
    /// The same by SMS to their own number; the field is "sms".
    Refusals send_test_sms(const Account& own, const Administrator& by);

    /// Sends a mail that failed once more; false when there is none, or it is not the domain's.
    bool send_again(const Domain& domain, std::int64_t id, const Administrator& by);

private:
    const Clock& clock_;
    Stores& stores_;
    Notices& notices_;
};

}  // namespace portal
