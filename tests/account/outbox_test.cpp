#include "account/delivery.h"

#include "db/transaction.h"
#include "support/portal_fixture.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

/// Fails as it is told.
struct FailingMailer : net::Mailer {
    void send(const net::Mail&) override {
        ++tries;
        if (refuses) throw net::MessageRefused("550 no such mailbox");
        throw std::runtime_error("451 later");
    }
    void check() override {}
    int tries = 0;
    bool refuses = false;
};

struct FailingSmsGateway : net::SmsGateway {
    void send(const net::Sms&) override { throw std::runtime_error("no credit"); }
    void check() override {}
};

struct OutboxFixture : PortalFixture {
    void put() { outbox.put({"a@example.org", "s", "t", "<p>h", "<id>", "date"}, {}, clock.now()); }

    void put_sms(std::chrono::seconds lifetime = 10min) {
        outbox.put({"+33612345678", "Code 123456"}, {}, clock.now(), clock.now() + lifetime);
    }

    Outbox& outbox = portal->stores.outbox;
    FailingMailer failing;
    FailingSmsGateway failing_sms;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(outbox, OutboxFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(a_mail_arrives_as_it_was_put_and_its_text_is_gone) {
    put();

    BOOST_REQUIRE(mails().size() == 1u);
    BOOST_TEST(mails()[0].to == "a@example.org");
    BOOST_TEST(mails()[0].subject == "s");
    BOOST_TEST(mails()[0].html == "<p>h");
    BOOST_TEST(mails()[0].message_id == "<id>");
    BOOST_TEST(count("outbox", "state = 'sent' AND message IS NULL") == 1);
    BOOST_TEST(mails().size() == 1u);
}

BOOST_AUTO_TEST_CASE(what_is_rolled_back_is_not_sent) {
    BOOST_CHECK_THROW(db::transact(portal->database,
                                   [&] {
                                       put();
                                       throw std::logic_error("stop");
                                   }),
                      std::logic_error);
    BOOST_TEST(mails().empty());
}

BOOST_AUTO_TEST_CASE(what_fails_is_tried_again_at_growing_intervals) {
    put();
    for (const int seconds : {10, 20, 40, 80, 160, 320, 640, 1280, 2560, 3600, 3600}) {
        const auto before = failing.tries;
        deliver(outbox, failing, clock);
        BOOST_TEST(failing.tries == before + 1);
        clock.pass(std::chrono::seconds{seconds - 1});
        deliver(outbox, failing, clock);
        BOOST_TEST(failing.tries == before + 1);
        clock.pass(1s);
    }
    BOOST_TEST(mails().size() == 1u);
}

BOOST_AUTO_TEST_CASE(no_more_goes_out_once_all_is_over) {
    for (int i = 0; i < 3; ++i) put();

    deliver(outbox, mailer, clock, [&] { return mailer.sent.size() == 2; });

    BOOST_TEST(mailer.sent.size() == 2u);
    BOOST_TEST(count("outbox", "state = 'queued' AND attempts = 0") == 1);
}

BOOST_AUTO_TEST_CASE(after_three_days_it_is_given_up_with_the_reason) {
    put();
    clock.pass(73h);
    deliver(outbox, failing, clock);

    BOOST_TEST(count("outbox", "state = 'failed' AND last_error = '451 later'") == 1);
    BOOST_TEST(mails().empty());
}

BOOST_AUTO_TEST_CASE(what_is_refused_for_good_is_not_tried_again) {
    put();
    failing.refuses = true;
    deliver(outbox, failing, clock);
    clock.pass(2h);
    deliver(outbox, failing, clock);

    BOOST_TEST(failing.tries == 1);
    BOOST_TEST(count("outbox", "state = 'failed' AND last_error = '550 no such mailbox'") == 1);
}

BOOST_AUTO_TEST_CASE(a_message_is_claimed_by_one_until_its_lease_ends) {
    put();
    BOOST_REQUIRE(outbox.claim(Outbox::Kind::mail, clock.now()));
    BOOST_TEST(!outbox.claim(Outbox::Kind::mail, clock.now()).has_value());

    clock.pass(2min);  // its sender died
    const auto again = outbox.claim(Outbox::Kind::mail, clock.now());
    BOOST_REQUIRE(again);
    BOOST_TEST(again->attempts == 2);
}

BOOST_AUTO_TEST_CASE(an_sms_arrives_as_it_was_put_and_its_text_is_gone) {
    put_sms();
    BOOST_TEST(count("outbox", "message LIKE '%123456%'") == 0);

    BOOST_REQUIRE(texts().size() == 1u);
    BOOST_TEST(texts()[0].to == "+33612345678");
    BOOST_TEST(texts()[0].text == "Code 123456");
    BOOST_TEST(count("outbox", "state = 'sent' AND message IS NULL") == 1);
    BOOST_TEST(mails().empty());
}

BOOST_AUTO_TEST_CASE(mails_and_sms_do_not_wait_for_each_other) {
    put();
    put_sms();

    deliver(outbox, failing, clock);
    BOOST_TEST(texts().size() == 1u);
    put_sms();
    deliver(outbox, failing_sms, clock);
    put();
    BOOST_TEST(mails().size() == 1u);
}

BOOST_AUTO_TEST_CASE(an_sms_that_fails_is_tried_again_while_its_code_is_good) {
    put_sms();
    deliver(outbox, failing_sms, clock);
    BOOST_TEST(texts().empty());
    clock.pass(10s);
    BOOST_TEST(texts().size() == 1u);

    put_sms();
    deliver(outbox, failing_sms, clock);
    clock.pass(10min);
    BOOST_TEST(texts().size() == 1u);
    BOOST_TEST(count("outbox",
                     "state = 'failed' AND last_error = 'not sent in time: no credit' AND "
                     "message IS NULL") == 1);
}

BOOST_AUTO_TEST_CASE(an_sms_goes_out_within_a_minute_once_it_can) {
    put_sms();
    for (int second = 0; second < 8 * 60; ++second) {
        deliver(outbox, failing_sms, clock);
        clock.pass(1s);
    }
    clock.pass(59s);

    BOOST_TEST(texts().size() == 1u);
}

BOOST_AUTO_TEST_CASE(a_message_of_another_key_is_marked_as_failed) {
    put();
    put_sms();
    portal->database.sql() << "UPDATE outbox SET message = 'AAAA'";

    BOOST_TEST(mails().empty());
    BOOST_TEST(texts().empty());
    BOOST_TEST(count("outbox", "state = 'failed'") == 2);
}

BOOST_AUTO_TEST_SUITE_END()
