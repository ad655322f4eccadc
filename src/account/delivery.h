#pragma once

#include "account/outbox.h"
#include "base/clock.h"
#include "base/is_over.h"

namespace portal {

/// Sends the mails that are due, one after the other, until all is over, and returns how many were
/// sent. What fails is tried again, at growing intervals; what is refused for good,
/// expired or too old is marked as failed.
int deliver(Outbox& outbox, net::Mailer& mailer, const Clock& clock,
            const IsOver& is_over = never_over);
/// The same for SMS. Neither waits for the other.
int deliver(Outbox& outbox, net::SmsGateway& gateway, const Clock& clock,
            const IsOver& is_over = never_over);

}  // namespace portal
