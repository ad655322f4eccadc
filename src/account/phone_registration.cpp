#include "account/phone_registration.h"

#include "base/text.h"
#include "db/transaction.h"

namespace portal {

namespace {

CodeFlow flow_of(const PhoneRegistration::Pending& pending) {
    return {CodePurpose::registration, pending.browser, pending.phone};
}

/// A nickname that reads as a number can only be the number itself, which is what stands for none.
bool is_number_itself(const std::string& username, const Result<PhoneNumber>& phone,
                      const std::string& country) {
    if (!phone) return false;
    const auto number = PhoneNumber::parse(username, country);
    return number && number->text() == phone->text();
}

}  // namespace

Result<PhoneRegistration::Pending> PhoneRegistration::begin(const Domain& domain, const Form& form,
                                                            const std::string& browser,
                                                            const std::string& language,
                                                            const Origin& origin) {
    const auto phone = codes_.parse(form.phone);
    auto refusals = judge(domain, form, phone);
    if (!refusals.empty()) return refusals;
    const bool is_named =
        !trim(form.username).empty() &&
        !is_number_itself(form.username, phone, installation_.config.default_country);
    const Pending pending{*phone, is_named ? Username::parse(form.username) : std::nullopt, browser,
                          language};
    codes_.begin(flow_of(pending), {language}, origin);
    return pending;
}

Refusals PhoneRegistration::judge(const Domain& domain, const Form& form,
                                  const Result<PhoneNumber>& phone) const {
    const auto& config = installation_.config;
    Refusals refusals;
    const auto add = [&](const Refusals& more) {
        refusals.insert(refusals.end(), more.begin(), more.end());
    };
    if (!phone) add(phone.refusals());
    if (!trim(form.username).empty() &&
        !is_number_itself(form.username, phone, config.default_country)) {
        const auto of_username = judge_username(form.username, config);
        add(of_username);
        if (of_username.empty() &&
            stores_.accounts.is_taken(domain, Username::parse(form.username)->text()))
            refusals.push_back({"username", "username.taken"});
    }
    add(judge_consent(form.accepts_terms, form.accepts_privacy, config));
    return refusals;
}

void PhoneRegistration::resend(const Pending& pending, const Origin& origin) {
    codes_.resend(flow_of(pending), {pending.language}, origin);
}

Result<PhoneRegistration::Entry> PhoneRegistration::confirm(const Domain& domain,
                                                            const Pending& pending,
                                                            const std::string& typed,
                                                            const Origin& origin) {
    const auto flow = flow_of(pending);
    const auto code = codes_.check(flow, typed);
    if (!code) return code.refusals();
    for (;;) {
        try {
            return db::transact(stores_.database, [&]() -> Result<Entry> {
                const auto now = clock_.now();
                if (!stores_.codes.consume(flow, *code, now))
                    return Refusals{{"code", "code.expired"}};
                return enter(domain, pending, origin, now);
            });
        } catch (const db::Duplicate&) {
            if (pending.username && stores_.accounts.is_taken(domain, pending.username->text()))
                return Refusals{{"username", "username.taken"}};
            if (!stores_.accounts.find_by_name(domain, pending.phone.text()))
                return Refusals{{"phone", "phone.taken"}};
            // The number got an account meanwhile: next time round it is found.
        }
    }
}

PhoneRegistration::Entry PhoneRegistration::enter(const Domain& domain, const Pending& pending,
                                                  const Origin& origin, Instant now) {
    if (auto owner = stores_.accounts.find_by_name(domain, pending.phone.text())) {
        stores_.audit.record({"registration.repeated", {}, owner->id, origin.address}, now);
        return {*std::move(owner), {}};
    }
    const auto username =
        pending.username ? pending.username : Username::parse(pending.phone.text());
    const auto id = stores_.accounts.insert(
        {username.value(), {}, pending.language, false, false, {}, pending.phone}, domain, now);
    stores_.accounts.activate(id, now);
    stores_.audit.record({"account.registered", {}, id, origin.address}, now);
    stores_.audit.record({"account.activated", id, id, origin.address}, now);
    auto account = stores_.accounts.find(domain, id).value();
    auto session = stores_.sessions.start(account, false, origin, now);
    return {std::move(account), std::move(session)};
}

}  // namespace portal
