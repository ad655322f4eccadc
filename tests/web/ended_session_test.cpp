#include "support/administrator_fixture.h"
#include "support/temporary_folder.h"

#include "base/text.h"
#include "db/transaction.h"

#include <boost/test/unit_test.hpp>

#include <future>

using namespace portal;
using namespace portal::test;

namespace {

constexpr auto another = "another one of mine";

/// A thief, who has got an administrator's password, is logged in.
struct EndedSessionFixture : AdministratorFixture {
    EndedSessionFixture() {
        change_browser();
        given_login("chief");
        warning_ = link_in(mails().back());
    }
    /// What the owner does about it.
    void disown() {
        const auto token = warning_.substr(std::string{"/security/"}.size());
        BOOST_REQUIRE((portal->security.disown(domain(), token, {}) == LinkState::valid));
    }
    /// Where the thief is sent with something that was under way then.
    std::string sent_to_with(const std::string& path, const Fields& fields = {}) {
        return post_while(path, fields, [this] { disown(); }).header("Location");
    }
    void replace(Portal& with, const std::string& password) {
        with.credentials.replace(admin, password, true, clock.now());
    }
    auto log_in(const std::string& password) {
        return portal->login.by_password(domain(), {"chief", password}, {"192.0.2.7", "test"});
    }

private:
    std::string warning_;
};

/// With a second portal on the same database.
struct TwoPortalsFixture : EndedSessionFixture {
    TwoPortalsFixture() {
        if (!starts_with(config.database, "sqlite:")) return;
        config.database = "sqlite://" + folder_.file("database");
        begin(config);
    }
    /// What comes out of `late`, which begins while `work` of the other portal is not committed.
    template <class Work, class Late>
    auto during(Work work, Late late) {
        Portal other{portal->installation, clock};
        std::future<decltype(late())> outcome;
        db::transact(other.database, [&] {
            work(other);
            outcome = std::async(std::launch::async, late);
            outcome.wait_for(300ms);
        });
        return outcome.get();
    }

private:
    TemporaryFolder folder_;
};

}  // namespace

BOOST_AUTO_TEST_SUITE(ended_session, *boost::unit_test::label("database"))

BOOST_FIXTURE_TEST_CASE(a_thief_gives_no_password_to_what_was_disowned, EndedSessionFixture) {
    BOOST_TEST(sent_to_with("/password", {{"password", another}}) == "/login");
    BOOST_TEST(!now(admin).has_password);
}

BOOST_FIXTURE_TEST_CASE(nor_another_address, EndedSessionFixture) {
    BOOST_TEST(sent_to_with("/panel/email", {{"email", "thief@example.org"}}) == "/login");
    BOOST_TEST(count("tokens", "purpose = 'email'") == 0);
}

BOOST_FIXTURE_TEST_CASE(and_does_not_delete_it, EndedSessionFixture) {
    given_administrator("second");

    BOOST_TEST(sent_to_with("/panel/deletion", {{"sip_address", admin.sip_address()}}) == "/login");
    BOOST_TEST(account_named("chief").has_value());
}

BOOST_FIXTURE_TEST_CASE(nor_leaves_a_key_or_an_administrator_behind, EndedSessionFixture) {
    const auto accomplice = given_account("accomplice");

    BOOST_TEST(sent_to_with(path_of(accomplice) + "/promotion") == "/login");
    BOOST_TEST(!now(accomplice).admin);
}

BOOST_FIXTURE_TEST_CASE(a_key_is_not_made_any_more, EndedSessionFixture) {
    BOOST_TEST(sent_to_with("/admin/api_keys", {{"name", "a way back"}}) == "/login");
    BOOST_TEST(count("api_keys") == 0);
}

BOOST_FIXTURE_TEST_CASE(a_session_that_was_ended_elsewhere_acts_no_more, EndedSessionFixture) {
    const auto answer = post_while("/panel/email", {{"email", "thief@example.org"}}, [this] {
        portal->administration.end_sessions(admin, {admin.id, ""});
    });

    BOOST_TEST(answer.header("Location") == "/login");
    BOOST_TEST(count("tokens", "purpose = 'email'") == 0);
}

BOOST_FIXTURE_TEST_CASE(who_is_no_administrator_any_more_does_not_administer, EndedSessionFixture) {
    const auto second = given_administrator("second");
    const auto alice = given_account("alice");

    const auto answer = post_while(path_of(alice) + "/deactivation", {}, [&] {
        portal->administration.demote(admin, {second.id, ""}, {});
    });

    BOOST_TEST(answer.status == 403);
    BOOST_TEST(now(alice).activated);
}

BOOST_FIXTURE_TEST_CASE(a_password_that_is_replaced_before_the_session_lets_nobody_in,
                        EndedSessionFixture) {
    int transactions = 0;
    const auto replace_in_the_second = [&] {
        // The first counts the guess, the second makes the session.
        if (++transactions == 2) replace(*portal, another);
    };

    const auto entry =
        portal->while_allowed(replace_in_the_second, [&] { return log_in("tr0ub4dor and 3"); });

    BOOST_TEST(transactions == 2);
    BOOST_TEST(!static_cast<bool>(entry));
    BOOST_TEST(count("sessions") == 0);
}

BOOST_FIXTURE_TEST_CASE(a_login_waits_for_a_change_of_the_password, TwoPortalsFixture) {
    const auto entry = during([&](Portal& other) { replace(other, another); },
                              [&] { return log_in("tr0ub4dor and 3"); });

    BOOST_TEST(!static_cast<bool>(entry));
    BOOST_TEST(static_cast<bool>(log_in(another)));
}

BOOST_FIXTURE_TEST_CASE(disowning_waits_for_a_change_of_the_address, TwoPortalsFixture) {
    change_browser();
    given_login("chief");
    const auto token = link_in(mails().back()).substr(std::string{"/security/"}.size());
    const auto thief = EmailAddress::parse("thief@example.org").value();

    const auto state = during(
        [&](Portal& other) { other.stores.accounts.set_email(admin, thief, true, clock.now()); },
        [&] { return portal->security.disown(domain(), token, {}); });

    BOOST_TEST((state == LinkState::valid));
    BOOST_TEST(now(admin).email.value_or("") == "chief@example.org");
}

BOOST_AUTO_TEST_SUITE_END()
