#pragma once

#include "account/address.h"
#include "account/attempt_store.h"

namespace portal {

/// How often we write to an address that nobody has proved to be theirs: else the forms that ask
/// for one could be used to pester its owner.
class MailLimit {
public:
    MailLimit(const Clock& clock, AttemptStore& attempts) : clock_(clock), attempts_(attempts) {}

    /// Counts a mail; false when there were too many, and this one must not be sent.
    bool may_send(const EmailAddress& email);
    /// The same for a mail that is asked for once more.
    bool may_send_again(const EmailAddress& email);
    /// How long until it may be sent once more; 0 when it may.
    std::chrono::seconds wait_before_again(const EmailAddress& email);

private:
    const Clock& clock_;
    AttemptStore& attempts_;
};

}  // namespace portal
