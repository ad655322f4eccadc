#include "support/administrator_fixture.h"
#include "support/mails.h"
#include "support/timing.h"

#include "account/delivery.h"
#include "base/text.h"

#include <boost/test/unit_test.hpp>

#include <regex>

using namespace portal;
using namespace portal::test;

namespace {

struct RefusingMailer : net::Mailer {
    void send(const net::Mail&) override { throw net::MessageRefused("550 no such mailbox <x>"); }
    void check() override {}
};
struct SilentMailer : net::Mailer {
    void send(const net::Mail&) override {
        throw std::runtime_error("mail.example.org: no answer");
    }
    void check() override {}
};

struct DeadGateway : net::SmsGateway {
    void send(const net::Sms&) override { throw std::runtime_error("sms.example.org: no answer"); }
    void check() override {}
};

struct AdminOverviewFixture : AdministratorFixture {
    AdminOverviewFixture() { mails(); }

    /// By a mail server or an SMS gateway.
    template <class Way>
    void given_delivery(Way&& way) {
        deliver(portal->stores.outbox, way, clock);
    }
    void given_sms() {
        auto settings = test_config();
        settings.sms_gateway = SmsGatewayKind::folder;
        begin(settings);
    }
    std::string repetition() {
        const auto page = get("/admin");
        std::smatch found;
        BOOST_REQUIRE(std::regex_search(page.body, found,
                                        std::regex{"action=\"(/admin/mail/[0-9]+/repetition)"}));
        return found[1];
    }
    void given_failed_mail() {
        post("/admin/mail/test");
        given_delivery(RefusingMailer{});
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(admin_overview, AdminOverviewFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(accounts_are_counted_by_their_state) {
    given_account("alice");
    const auto bob = given_account("bob");
    portal->administration.deactivate(bob, {admin.id, "192.0.2.7"});
    for (const auto* name : {"carol", "dave", "erin"})
        portal->stores.accounts.insert({*Username::parse(name), {}, "en"}, domain(), clock.now());
    portal->stores.accounts.insert({*Username::parse("alien"), {}, "en"},
                                   Domain{"other.example.org"}, clock.now());

    BOOST_TEST(
        contains(text_of(get("/admin")), "2 active 3 waiting 1 switched off 1 administrators"));
}

BOOST_AUTO_TEST_CASE(registrations_are_drawn_by_day_and_told_in_a_table) {
    portal->database.sql() << "UPDATE accounts SET created_at = created_at - 3 * 86400";
    given_account("alice");
    given_account("bob");

    const auto page = get("/admin");
    BOOST_TEST(contains(page.body, "<title>2026-09-21: 2</title>"));
    BOOST_TEST(contains(page.body, "<title>2026-09-18: 1</title>"));
    BOOST_TEST(
        contains(text_of(page), "from 2026-08-23 to 2026-09-21, 3 in all, 2 at most on a day"));
    BOOST_TEST(contains(text_of(page), "Accounts created 2026-09-21 2 2026-09-20 0 2026-09-19 0"));
    BOOST_TEST(contains(page.body, "y=\"10\" width=\"16\" height=\"90\""));
    BOOST_TEST(contains(page.body, "y=\"55\" width=\"16\" height=\"45\""));
    BOOST_TEST(contains(page.body, "y=\"100\" width=\"16\" height=\"0\""));
}

BOOST_AUTO_TEST_CASE(a_test_mail_goes_to_the_administrator) {
    BOOST_TEST(post("/admin/mail/test").header("Location") == "/admin");
    BOOST_TEST(last_event(admin) == "mail.tested by admin");
    BOOST_TEST(contains(text_of(get("/admin")), "A test mail is on its way to you."));
    const auto& mail = mails().back();
    BOOST_TEST(mail.to == "chief@example.org");
    BOOST_TEST(mail.subject == "A test of Phonebook");
    BOOST_TEST(contains(mail.text, "sip:chief@sip.example.org"));
}

BOOST_AUTO_TEST_CASE(without_an_address_there_is_no_test) {
    portal->stores.accounts.remove_email(admin.id);

    const auto page = post("/admin/mail/test");
    BOOST_TEST(refusal_of("mail", page) == "Your account has no email address to send a test to.");
}

BOOST_AUTO_TEST_CASE(what_waits_is_told_with_the_last_error) {
    BOOST_TEST(contains(text_of(get("/admin")), "Mail works Waiting 0 Failed 0 Last sent 2026"));
    post("/admin/mail/test");
    given_delivery(SilentMailer{});

    const auto text = text_of(get("/admin"));
    BOOST_TEST(contains(text, "Mail in trouble mail.example.org: no answer Waiting 1"));
    BOOST_TEST(contains(text, "Waiting 1 Longest waiting, since 2026-09-21 14:13 UTC Failed 0"));
}

BOOST_AUTO_TEST_CASE(sms_are_told_of_where_they_are_sent) {
    BOOST_TEST(!contains(text_of(get("/admin")), "SMS"));
    given_sms();
    portal->stores.outbox.put(net::Sms{"+33612345678", "123456"}, {}, clock.now(),
                              clock.now() + 10min);

    BOOST_TEST(contains(text_of(get("/admin")), "SMS works Waiting 1 Longest waiting, since 2026"));

    given_delivery(DeadGateway{});
    BOOST_TEST(contains(text_of(get("/admin")), "SMS in trouble sms.example.org: no answer"));
    clock.pass(10min);
    given_login("chief");
    given_delivery(DeadGateway{});
    BOOST_TEST(contains(text_of(get("/admin")),
                        "SMS some failed Waiting 0 Failed 1 Last failure not sent in "
                        "time: sms.example.org: no answer Last sent never"));
}

BOOST_AUTO_TEST_CASE(a_test_sms_goes_to_the_number_of_the_administrator) {
    BOOST_TEST(post("/admin/sms/test").status == 404);
    given_sms();
    BOOST_TEST(!contains(get("/admin").body, "/admin/sms/test"));
    BOOST_TEST(refusal_of("sms", post("/admin/sms/test")) ==
               "Your account has no phone number to send a test to.");

    portal->stores.accounts.set_phone(admin, PhoneNumber::parse("+33612345678", ""), clock.now());
    BOOST_TEST(contains(get("/admin").body, "action=\"/admin/sms/test\""));
    BOOST_TEST(post("/admin/sms/test").header("Location") == "/admin");
    BOOST_TEST(contains(text_of(get("/admin")), "A test SMS is on its way to you."));
    BOOST_TEST(last_event(admin) == "sms.tested by admin");
    BOOST_REQUIRE(texts().size() == 1u);
    BOOST_TEST(texts().back().to == "+33612345678");
    BOOST_TEST(contains(texts().back().text, "Phonebook: this is a test"));
    BOOST_TEST(count("sms_sent") == 0);
}

BOOST_AUTO_TEST_CASE(nobody_sends_many_test_sms) {
    given_sms();
    portal->stores.accounts.set_phone(admin, PhoneNumber::parse("+33612345678", ""), clock.now());

    for (int i = 0; i < 5; ++i) BOOST_TEST(post("/admin/sms/test").status == 303);
    BOOST_TEST(post("/admin/sms/test").status == 429);
    BOOST_TEST(texts().size() == 5u);
}

BOOST_AUTO_TEST_CASE(what_failed_is_told_with_its_reason_and_sent_again) {
    given_failed_mail();
    const auto text = text_of(get("/admin"));
    BOOST_TEST(contains(text, "chief chief@example.org 550 no such mailbox <x> Send again"));

    const auto path = repetition();
    clock.pass(24h * 5);
    given_login("chief");
    const auto sent = mails().size();
    BOOST_TEST(post(path).header("Location") == "/admin");
    BOOST_TEST(last_event(admin) == "mail.repeated by admin");
    BOOST_TEST(mails().size() == sent + 1);
    BOOST_TEST(mails().back().subject == "A test of Phonebook");
    BOOST_TEST(!contains(text_of(get("/admin")), "550 no such mailbox"));

    post(path);
    BOOST_TEST(contains(text_of(get("/admin")), "does not wait for another try"));
    BOOST_TEST(mails().size() == sent + 1);
}

BOOST_AUTO_TEST_CASE(mails_of_another_domain_are_neither_shown_nor_sent_again) {
    given_failed_mail();
    const auto path = repetition();
    const auto id = portal->stores.accounts.insert({*Username::parse("alien"), {}, "en"},
                                                   Domain{"other.example.org"}, clock.now());
    portal->database.sql() << "UPDATE outbox SET account_id = " << id;

    BOOST_TEST(!contains(text_of(get("/admin")), "Mails that failed"));
    post(path);
    BOOST_TEST(count("outbox", "state = 'failed'") == 1);
}

BOOST_AUTO_TEST_CASE(dead_back_ends_are_told_and_nobody_waits_for_them) {
    auto settings = test_config();
    settings.devices_management = true;
    settings.redis_server = "unix:///nonexistent/redis.sock";
    settings.flexisip_sockets = {"/nonexistent/flexisip-*"};
    begin(settings);

    std::string text;
    BOOST_TEST(is_done_within(300ms, [&] { text = text_of(get("/admin")); }));
    BOOST_TEST(contains(text, "Redis in trouble unix:///nonexistent/redis.sock: "));
    BOOST_TEST(contains(text, "Flexisip in trouble /nonexistent/flexisip-*: "));
}

BOOST_AUTO_TEST_SUITE_END()
