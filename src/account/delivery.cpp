#include "account/delivery.h"

#include "base/log.h"

#include <algorithm>

namespace portal {

namespace {

constexpr auto first_delay = 10s;
constexpr std::chrono::seconds longest_delay = 1h;
/// For what is of use for some minutes only, as a code is, and awaited by somebody.
constexpr std::chrono::seconds longest_delay_of_passing = 1min;
constexpr auto give_up_after = 72h;

std::chrono::seconds delay_after(const Outbox::Claim& claim) {
    const auto doublings = std::min(claim.attempts - 1, 10);
    return std::min(std::chrono::seconds{first_delay} * (1 << doublings),
                    claim.expires_at ? longest_delay_of_passing : longest_delay);
}

std::string named(const Outbox::Claim& claim) {
    return "outbox: message " + std::to_string(claim.id);
}

void give_up(Outbox& outbox, const Outbox::Claim& claim, const std::string& error) {
    log_error(named(claim) + " given up: " + error);
    outbox.mark_failed(claim.id, error);
}

/// A message that cannot go out now, or at all.
void postpone(Outbox& outbox, const Outbox::Claim& claim, const std::string& error, Instant now) {
    if (claim.created_at + give_up_after < now) return give_up(outbox, claim, error);
    log_warning(named(claim) + " must wait: " + error);
    outbox.retry_at(claim.id, now + delay_after(claim), error);
}

std::string too_late(const Outbox::Claim& claim) {
    return "not sent in time" + (claim.last_error.empty() ? "" : ": " + claim.last_error);
}

/// True when it was sent.
template <class Send>
bool settle(Outbox& outbox, const Outbox::Claim& claim, const Clock& clock, Send send) {
    if (claim.expires_at && *claim.expires_at <= clock.now()) {
        give_up(outbox, claim, too_late(claim));
        return false;
    }
    try {
        send(claim);
    } catch (const net::MessageRefused& refused) {
        give_up(outbox, claim, refused.what());
        return false;
    } catch (const std::exception& error) {
        postpone(outbox, claim, error.what(), clock.now());
        return false;
    }
    outbox.mark_sent(claim.id, clock.now());
    return true;
}

template <class Send>
int deliver_all(Outbox& outbox, Outbox::Kind kind, const Clock& clock, const IsOver& is_over,
                Send send) {
    int sent = 0;
    while (!is_over()) {
        const auto claim = outbox.claim(kind, clock.now());
        if (!claim) break;
        if (settle(outbox, *claim, clock, send)) ++sent;
    }
    return sent;
}

}  // namespace

int deliver(Outbox& outbox, net::Mailer& mailer, const Clock& clock, const IsOver& is_over) {
    return deliver_all(outbox, Outbox::Kind::mail, clock, is_over,
                       [&](const Outbox::Claim& claim) { mailer.send(claim.mail()); });
}

int deliver(Outbox& outbox, net::SmsGateway& gateway, const Clock& clock, const IsOver& is_over) {
    return deliver_all(outbox, Outbox::Kind::sms, clock, is_over,
                       [&](const Outbox::Claim& claim) { gateway.send(claim.sms()); });
}

}  // namespace portal
