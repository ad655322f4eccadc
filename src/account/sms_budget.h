#pragma once

#include "account/installation.h"
#include "account/stores.h"

#include <chrono>
#include <string>
#include <vector>

namespace portal {

/// Who may be sent an SMS, and when: each costs money, and there are people who earn by having
/// many sent to numbers of theirs. All counts are shared by all workers.
class SmsBudget {
public:
    SmsBudget(const Installation& installation, Stores& stores)
        : installation_(installation), stores_(stores) {}

    /// Counts an SMS with a code to `number` (E.164), unless one must wait first: then returns for
    /// how long, nothing is counted, and none may be sent. Opens transactions of its own.
    std::chrono::seconds may_send(const std::string& number, const Origin& origin, Instant now);
    /// Counts as may_send() does, but for the number alone: one that is sent nothing must be waited
    /// for as long as another.
    void count_unsent(const std::string& number, Instant now);
    /// How long until the same number may be sent another, as far as that depends on the number.
    std::chrono::seconds wait(const std::string& number, Instant now);
    /// The code of an SMS to `number` was typed in.
    void verified(const std::string& number, Instant now);

private:
    std::chrono::seconds pause(const std::string& prefix, Instant now);
    void tell(Audit::Event event, Instant now);

    const Installation& installation_;
    Stores& stores_;
};

}  // namespace portal
