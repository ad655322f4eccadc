#pragma once

#include "account/notices.h"
#include "account/sms_budget.h"
#include "base/result.h"

#include <optional>
#include <string>

namespace portal {

/// Codes that are sent to phones by SMS, and what people type of them. To this no number has an
/// account or has none: what can be seen from outside depends on what was asked for before only.
class PhoneCodes {
public:
    PhoneCodes(const Installation& installation, const Clock& clock, Stores& stores,
               Notices& notices, SmsBudget& budget)
        : installation_(installation),
          clock_(clock),
          stores_(stores),
          notices_(notices),
          budget_(budget) {}

    Result<PhoneNumber> parse(const std::string& typed) const {
        return parse_phone(typed, installation_.config);
    }

    struct Reader {
        std::string language;
        std::optional<AccountId> account = {};
        bool is_there = true;  ///< false: nobody is sent anything, and no code is right
    };
    /// Sends a code, unless one of this flow still works.
    void begin(const CodeFlow& flow, const Reader& reader, const Origin& origin);
    /// Sends another, which puts an end to the first; nothing while one must wait.
    void resend(const CodeFlow& flow, const Reader& reader, const Origin& origin);
    std::chrono::seconds wait_before_resend(const PhoneNumber& to);

    /// The six digits in what somebody typed, when they are the code: to be consumed in the
    /// transaction of what it opens. Counts a try. Refusals are of the field "code".
    Result<std::string> check(const CodeFlow& flow, const std::string& typed);

private:
    void send(const CodeFlow& flow, const Reader& reader, const Origin& origin);

    const Installation& installation_;
    const Clock& clock_;
    Stores& stores_;
    Notices& notices_;
    SmsBudget& budget_;
};

}  // namespace portal
