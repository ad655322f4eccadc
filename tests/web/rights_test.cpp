#include "support/administrator_fixture.h"

#include "base/text.h"
#include "web/routes.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;
using web::Access;

namespace {

/// Who asks. Those of the second line are nobody here.
enum class Person {
    visitor,
    member,
    another_member,
    administrator,
    deactivated,
    administrator_of_another_domain
};

bool is_logged_in(Person person) {
    return person == Person::member || person == Person::another_member ||
           person == Person::administrator;
}

bool may(Person person, Access access) {
    switch (access) {
        case Access::anonymous:
        case Access::everyone:
            return true;
        case Access::guest:
            return !is_logged_in(person);
        case Access::newcomer:
        case Access::member:
        case Access::recent_member:
            return is_logged_in(person);
        case Access::admin:
        case Access::recent_admin:
            return person == Person::administrator;
    }
    throw std::logic_error("rights_test: unknown Access");
}

struct RightsFixture : AdministratorFixture {
    RightsFixture() : alice(given_account("alice")), bob(given_account("bob")) {}

    Account account_of(Person person) {
        if (person == Person::administrator) return admin;
        return person == Person::member ? alice : bob;
    }

    /// A browser that is logged in as somebody, just now.
    void become(Person person) {
        change_browser();
        portal->database.sql() << "DELETE FROM attempts";  // the limits are not the matter here
        if (person == Person::visitor) return;
        const auto account =
            person == Person::administrator_of_another_domain ? alien() : account_of(person);
        cookies["__Host-accounts-session"] =
            portal->stores.sessions.start(account, false, {}, clock.now());
        if (person == Person::deactivated)
            portal->database.sql() << "UPDATE accounts SET activated = 0 WHERE id = " << bob.id;
    }

    Account alien() {
        const Domain elsewhere{"other.example.org"};
        if (auto known = portal->stores.accounts.find_by_name(elsewhere, "alien")) return *known;
        const auto id = portal->stores.accounts.insert(
            {*Username::parse("alien"), {}, "en", false, true}, elsewhere, clock.now());
        portal->stores.accounts.activate(id, clock.now());
        return portal->stores.accounts.find(elsewhere, id).value();
    }

    /// Asks for what concerns alice.
    http::Response call(const web::Route& route) {
        http::Request request;
        request.method = route.method;
        request.path = replace_all(std::string{route.path}, ":id", std::to_string(alice.id));
        request.form = {{"csrf", value_of("csrf", get("/documentation"))}};
        return send(request);
    }

    Account alice;
    Account bob;
};

bool is_refused(const http::Response& answer) {
    return answer.status == 403 || answer.header("Location") == "/panel" ||
           answer.header("Location").find("/login") == 0;
}

}  // namespace

BOOST_FIXTURE_TEST_SUITE(rights, RightsFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(each_route_answers_those_it_is_for_and_nobody_else) {
    for (const auto person :
         {Person::visitor, Person::member, Person::another_member, Person::deactivated,
          Person::administrator_of_another_domain, Person::administrator}) {
        for (const auto& route : web::routes()) {
            if (!web::is_on(route.feature, config)) continue;
            become(person);
            const auto answer = call(route);
            BOOST_TEST_CONTEXT(to_text(route.method)
                               << " " << route.path << " by " << static_cast<int>(person)) {
                if (!may(person, route.access)) BOOST_TEST(is_refused(answer));
                // A form may well lead to the panel once it has done its work.
                if (may(person, route.access) && web::is_admin(route.access))
                    BOOST_TEST(!is_refused(answer));
                BOOST_TEST(answer.status != 500);
            }
        }
    }
}

BOOST_AUTO_TEST_CASE(no_page_changes_anything_for_an_administrator) {
    const auto state = [&] {
        return std::to_string(count("accounts", "activated = 1")) + " " +
               std::to_string(count("sessions")) + " " + std::to_string(count("tokens")) + " " +
               std::to_string(count("outbox")) + " " + std::to_string(count("audit"));
    };
    become(Person::administrator);
    const auto before = state();
    for (const auto& route : web::routes())
        if (route.method == http::Method::get) call(route);

    BOOST_TEST(state() == before);
}

BOOST_AUTO_TEST_SUITE_END()
