#include "base/text.h"
#include "web/admin_page.h"
#include "web/chart.h"
#include "web/handlers.h"
#include "web/routes.h"
#include "web/time.h"

namespace portal::web {

namespace {

constexpr int days_of_chart = 30;
constexpr int failed_shown = 10;

void fill_counts(page::Values& values, const Context& c) {
    const auto counts = c.portal.stores.overview.counts(c.domain);
    values.set("ACTIVE", std::to_string(counts.active));
    values.set("WAITING", std::to_string(counts.waiting));
    values.set("DEACTIVATED", std::to_string(counts.deactivated));
    values.set("ADMINISTRATORS", std::to_string(counts.administrators));
}

/// Puts at `{{>marker}}` how the messages of that kind fare.
void add_queue(page::Values& values, const std::string& marker, Outbox::Kind kind,
               const Context& c) {
    const auto state = c.portal.stores.mail_queue.state(kind);
    auto queue = values.include(marker, "admin_queue");
    if (!state.last_error.empty())
        queue.add("TROUBLE").set("ERROR", state.last_error);
    else
        queue.show(state.failed > 0 ? "SOME_FAILED" : "WORKS");
    queue.set("QUEUED", std::to_string(state.queued));
    queue.set("FAILED", std::to_string(state.failed));
    if (!state.last_failure.empty()) queue.add("LAST_FAILURE").set("ERROR", state.last_failure);
    if (state.oldest_queued) {
        auto oldest = queue.add("OLDEST");
        set_time(oldest, "AT", *state.oldest_queued);
    }
    if (state.last_sent) {
        auto sent = queue.add("LAST_SENT");
        set_time(sent, "AT", *state.last_sent);
    } else {
        queue.show("NEVER_SENT");
    }
}

void fill_queues(page::Values& values, const Context& c) {
    add_queue(values, "MAIL_QUEUE", Outbox::Kind::mail, c);
    if (!is_on(Feature::sms, c.config())) return;
    auto sms = values.add("SMS");
    add_queue(sms, "SMS_QUEUE", Outbox::Kind::sms, c);
    if (c.account().phone) sms.show("TESTABLE");
}

void fill_failed(page::Values& values, const Context& c) {
    const auto failed = c.portal.stores.mail_queue.failed(c.domain, failed_shown);
    if (failed.empty()) return;
    auto table = values.add("FAILED");
    for (const auto& mail : failed) {
        auto row = table.add("MAIL");
        row.set("ID", std::to_string(mail.id));
        row.set("ACCOUNT_ID", std::to_string(mail.account));
        row.set("USERNAME", mail.username);
        row.set("RECIPIENT", mail.recipient);
        row.set("ERROR", mail.error);
        set_time(row, "AT", mail.at);
    }
}

void fill_back_ends(page::Values& values, const Context& c) {
    values.set("DATABASE", c.portal.database.is_sqlite() ? "SQLite" : "MariaDB");
    for (const auto& [name, error] : c.portal.devices.back_ends()) {
        auto row = values.add("BACK_END");
        row.set("NAME", name);
        if (error.empty())
            row.show("WORKS");
        else
            row.add("TROUBLE").set("ERROR", error);
    }
}

Page overview_page(const Context& c) {
    auto page = admin_page(c, "admin_overview", "OVERVIEW");
    auto& values = page.values();
    fill_counts(values, c);
    add_chart(values, c.portal.stores.overview.registrations(c.domain, days_of_chart,
                                                             c.portal.clock.now()));
    fill_queues(values, c);
    fill_failed(values, c);
    fill_back_ends(values, c);
    return page;
}

http::Response test_outcome(const Context& c, const Refusals& refusals, const std::string& notice) {
    if (refusals.empty()) return redirect_with_notice(c, "/admin", notice);
    auto page = overview_page(c);
    page.refuse(refusals);
    return page.response();
}

}  // namespace

http::Response show_admin(const Context& c) { return overview_page(c).response(); }

http::Response send_test_mail(const Context& c) {
    return test_outcome(c, c.portal.mail_care.send_test(c.account(), administrator(c)),
                        "notice.test_sent");
}

http::Response send_test_sms(const Context& c) {
    return test_outcome(c, c.portal.mail_care.send_test_sms(c.account(), administrator(c)),
                        "notice.test_sms_sent");
}

http::Response send_mail_again(const Context& c) {
    const auto id = to_integer(c.params.at("id"));
    const bool sent = id && c.portal.mail_care.send_again(c.domain, *id, administrator(c));
    return redirect_with_notice(c, "/admin", sent ? "notice.mail_repeated" : "notice.mail_gone");
}

}  // namespace portal::web
