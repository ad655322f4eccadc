#include "account/code_store.h"

#include "db/query.h"
#include "db/transaction.h"
#include "support/portal_fixture.h"

#include <boost/test/unit_test.hpp>

#include <functional>

using namespace portal;
using namespace portal::test;

namespace {

struct CodeFixture : PortalFixture {
    CodeFlow flow = flow_in("a browser");

    static CodeFlow flow_in(const std::string& browser,
                            const std::string& number = "+33612345678") {
        return {CodePurpose::registration, browser, PhoneNumber::parse(number, "").value()};
    }
    CodeStore& codes() { return portal->stores.codes; }
    std::string renew(const CodeFlow& of, bool is_sent = true) {
        return codes().renew(of, {}, is_sent, clock.now());
    }
    static std::string another(const std::string& code) {
        return (code[0] == '9' ? "0" : "9") + code.substr(1);
    }
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(code_store, CodeFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(a_code_has_six_digits_and_is_right_once) {
    const auto code = renew(flow);

    BOOST_TEST(code.size() == 6u);
    BOOST_TEST(code.find_first_not_of("0123456789") == std::string::npos);
    BOOST_TEST(codes().matches(flow, code));
    BOOST_TEST(!codes().matches(flow, another(code)));
    BOOST_TEST(!codes().consume(flow, another(code), clock.now()));
    BOOST_TEST(codes().consume(flow, code, clock.now()));
    BOOST_TEST(!codes().consume(flow, code, clock.now()));
    BOOST_TEST(!codes().take_try(flow, clock.now()));
}

BOOST_AUTO_TEST_CASE(the_database_alone_does_not_reveal_the_code) {
    const auto code = renew(flow);
    std::string stored;
    db::fetch(portal->database.sql(), "SELECT code_hash FROM tokens", soci::into(stored));

    BOOST_TEST(stored.size() == 64u);
    BOOST_TEST(stored != sha256_hex(code));
    const SecretKey another_key{std::string(32, 'k')};
    CodeStore with_another_key{portal->database, another_key};
    BOOST_TEST(!with_another_key.matches(flow, code));
}

BOOST_AUTO_TEST_CASE(a_code_opens_its_own_flow_only) {
    const auto code = renew(flow);
    const auto elsewhere = flow_in("another browser");
    const auto other_number = flow_in("a browser", "+33612345679");
    const CodeFlow other_purpose{CodePurpose::recovery, flow.who, flow.to};

    for (const auto& other : {elsewhere, other_number, other_purpose}) {
        BOOST_TEST(!codes().matches(other, code));
        BOOST_TEST(!codes().consume(other, code, clock.now()));
        BOOST_TEST(!codes().take_try(other, clock.now()));
        BOOST_TEST(!codes().find(other).has_value());
    }
}

BOOST_AUTO_TEST_CASE(there_are_five_tries) {
    renew(flow);
    for (int left = 4; left >= 0; --left) {
        BOOST_TEST(codes().take_try(flow, clock.now()));
        BOOST_TEST(codes().find(flow)->tries_left == left);
    }

    BOOST_TEST(!codes().take_try(flow, clock.now()));
    BOOST_TEST(!codes().find(flow)->is_open(clock.now()));
}

BOOST_AUTO_TEST_CASE(a_code_is_too_old_after_ten_minutes) {
    const auto code = renew(flow);
    clock.pass(10min - 1s);
    BOOST_TEST(codes().take_try(flow, clock.now()));

    clock.pass(1s);
    BOOST_TEST(!codes().take_try(flow, clock.now()));
    BOOST_TEST(!codes().consume(flow, code, clock.now()));
}

BOOST_AUTO_TEST_CASE(a_new_code_ends_the_one_before_and_has_all_its_tries) {
    const auto first = renew(flow);
    codes().take_try(flow, clock.now());
    auto second = renew(flow);
    while (second == first) second = renew(flow);

    BOOST_TEST(codes().find(flow)->tries_left == 5);
    BOOST_TEST(!codes().matches(flow, first));
    BOOST_TEST(!codes().consume(flow, first, clock.now()));
    BOOST_TEST(codes().consume(flow, second, clock.now()));
    BOOST_TEST(codes().consume(flow, renew(flow), clock.now()));
    BOOST_TEST(count("tokens") == 1);
}

BOOST_AUTO_TEST_CASE(a_code_that_is_not_sent_opens_nothing) {
    const auto code = renew(flow, false);

    BOOST_TEST(codes().find(flow)->tries_left == 5);
    BOOST_TEST(codes().take_try(flow, clock.now()));
    BOOST_TEST(!codes().matches(flow, code));
    BOOST_TEST(!codes().matches(flow, ""));
    BOOST_TEST(!codes().consume(flow, code, clock.now()));
}

BOOST_AUTO_TEST_CASE(nor_does_it_end_the_one_that_was_sent) {
    const auto sent = renew(flow);
    codes().take_try(flow, clock.now());
    renew(flow, false);

    BOOST_TEST(codes().find(flow)->tries_left == 5);
    BOOST_TEST(codes().consume(flow, sent, clock.now()));
}

BOOST_AUTO_TEST_CASE(nor_does_it_revive_one_that_is_spent_or_too_old) {
    for (const auto& spend : std::vector<std::function<void(const std::string&)>>{
             [&](const auto& code) { codes().consume(flow, code, clock.now()); },
             [&](const auto&) { clock.pass(code_lifetime); },
             [&](const auto&) {
                 while (codes().take_try(flow, clock.now())) continue;
             }}) {
        const auto sent = renew(flow);
        spend(sent);
        renew(flow, false);

        BOOST_TEST(!codes().consume(flow, sent, clock.now()));
    }
}

BOOST_AUTO_TEST_SUITE_END()
