#include "base/crypto.h"
#include "support/phone_fixture.h"
#include "web/routes.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;

namespace {

struct WorkFixture : PhoneFixture {
    WorkFixture() {
        config.proof_of_work = true;
        configure(config);
    }

    /// What static/proof_of_work.js does.
    Fields worked(const http::Response& page) {
        const auto challenge = value_of("challenge", page);
        const auto puzzle = challenge.substr(challenge.find('.') + 1);
        while (sha256_hex(puzzle + ":" + std::to_string(++number)).substr(0, 4) != "0000") continue;
        return {{"challenge", challenge}, {"solution", std::to_string(number)}};
    }

    http::Response register_with(Fields fields) {
        const auto name = "alice" + std::to_string(++names);
        fields.emplace_back("username", name);
        fields.emplace_back("email", name + "@example.org");
        return post("/register/email", fields);
    }

    /// Uses up what a network may send without work.
    void given_no_more_without_work() {
        for (int i = 0; i < 3; ++i) BOOST_REQUIRE(register_with({}).status == 303);
        BOOST_REQUIRE(register_with({}).status == 429);
    }

    int number = 0;
    int names = 0;
};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(proof_of_work, WorkFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(without_work_a_network_gets_three_an_hour_through) {
    given_no_more_without_work();

    const auto refused = register_with({});
    BOOST_TEST(refused.header("Retry-After") == "3600");
    clock.pass(1h);
    BOOST_TEST(register_with({}).status == 303);
    BOOST_TEST(count("accounts") == 4);
}

BOOST_AUTO_TEST_CASE(whoever_has_done_the_work_gets_through) {
    given_no_more_without_work();

    for (int i = 0; i < 5; ++i)
        BOOST_TEST(register_with(worked(get("/register/email"))).status == 303);
}

BOOST_AUTO_TEST_CASE(a_solution_serves_once_and_its_page_has_more) {
    const auto page = get("/register/email");
    given_no_more_without_work();
    const auto first = worked(page);

    BOOST_TEST(register_with(first).status == 303);
    BOOST_TEST(register_with(first).status == 429);
    BOOST_TEST(register_with(worked(page)).status == 303);
}

BOOST_AUTO_TEST_CASE(a_refused_form_comes_back_with_work_to_do) {
    const auto page = post("/register/email", worked(get("/register/email")));

    BOOST_TEST(page.status == 422);
    given_no_more_without_work();
    BOOST_TEST(register_with(worked(page)).status == 303);
}

BOOST_AUTO_TEST_CASE(work_for_another_form_visit_or_time_does_not_count) {
    const auto page = get("/register/email");
    const auto mine = worked(page);
    given_no_more_without_work();

    const auto visit = cookies;
    change_browser();
    BOOST_TEST(register_with(mine).status == 429);
    cookies = visit;
    register_with(worked(page));  // is registering here, so that there is another form
    const auto of_address = worked(get("/register/email/address"));
    BOOST_TEST(register_with(of_address).status == 429);
    clock.pass(1h);
    given_no_more_without_work();
    clock.pass(1h);
    given_no_more_without_work();
    BOOST_TEST(register_with(mine).status == 429);
}

BOOST_AUTO_TEST_CASE(what_is_not_a_solution_does_not_count) {
    const auto page = get("/register/email");
    const auto mine = worked(page);
    const auto challenge = mine[0].second;
    given_no_more_without_work();

    for (const auto& [forged, solution] :
         {std::pair<std::string, std::string>{challenge, "-"},
          {challenge, "000000" + mine[1].second},
          {challenge, std::string(2000, '1')},
          {"", ""},
          {".", mine[1].second},
          {"x" + challenge, mine[1].second},
          {challenge + "x", mine[1].second},
          {std::to_string(to_epoch(clock.now()) + 1) + challenge.substr(challenge.find('.')),
           mine[1].second}})
        BOOST_TEST(register_with({{"challenge", forged}, {"solution", solution}}).status == 429);
}

BOOST_AUTO_TEST_CASE(a_robot_in_the_trap_sees_success_and_nothing_happens) {
    const auto answer = register_with({{"website", "https://example.com"}});

    BOOST_TEST(answer.status == 303);
    BOOST_TEST(answer.header("Location") == "/register/email/sent");
    BOOST_TEST(text_of(get("/register/email/sent")).find("a•••@example.org") != std::string::npos);
    BOOST_TEST(count("accounts") == 0);
    BOOST_TEST(count("addresses") == 0);
    BOOST_TEST(mails().empty());

    post("/register/email/address", {{"email", "b@example.org"}, {"website", "x"}});
    BOOST_TEST(text_of(get("/register/email/sent")).find("b•••@example.org") != std::string::npos);
    BOOST_TEST(count("accounts") == 0);
}

BOOST_AUTO_TEST_CASE(the_trap_is_no_way_round_the_form) {
    const Fields robot{{"website", "x"}};
    register_with(robot);
    for (const auto* path : {"/register/email/resend", "/register/email/address"})
        BOOST_TEST(post(path, {{"email", "b@example.org"}}).header("Location") ==
                   "/register/email");

    post("/register/email", {{"username", "bob"}, {"email", "bob@example.org"}});
    for (const auto* account : {"bob", "bob@example.org"}) {
        post("/recover/email", {{"account", account}, {"website", "x"}});
        BOOST_TEST(get("/recover/email/sent").status == 200);
        clock.pass(2min);
        BOOST_TEST(post("/recover/email/resend").header("Location") == "/recover/email");
    }
    BOOST_TEST(count("accounts") == 1);
    BOOST_TEST(mails().size() == 1u);
}

BOOST_AUTO_TEST_CASE(the_trap_is_no_way_to_an_account_that_waits) {
    post("/register/email", {{"username", "bob"}, {"email", "bob@example.org"}});
    change_browser();
    post("/register/email", {{"username", "bob"}, {"email", "bob@example.org"}, {"website", "x"}});

    post("/register/email/address", {{"email", "thief@example.org"}});

    BOOST_TEST(account_named("bob").value().email.value() == "bob@example.org");
}

BOOST_AUTO_TEST_CASE(the_trap_stands_without_the_work_too) {
    config.proof_of_work = false;
    configure(config);

    BOOST_TEST(value_of("challenge", get("/register/email")) == "");
    for (int i = 0; i < 5; ++i) BOOST_TEST(register_with({}).status == 303);
    BOOST_TEST(register_with({{"website", "x"}}).status == 303);
    BOOST_TEST(count("accounts") == 5);
}

BOOST_AUTO_TEST_CASE(each_guarded_form_has_its_fields) {
    register_with(worked(get("/register/email")));
    for (const auto& route : web::routes()) {
        if (!route.decoy) continue;
        const auto page = get(std::string{route.path});
        BOOST_TEST(page.status == 200, route.path);
        BOOST_TEST(value_of("challenge", page) != "", route.path);
        BOOST_TEST(page.body.find("name=\"website\"") != std::string::npos, route.path);
    }
}

BOOST_AUTO_TEST_SUITE_END()
