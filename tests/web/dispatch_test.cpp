#include "support/phone_fixture.h"

#include "web/routes.h"

#include <boost/test/unit_test.hpp>

using namespace portal;
using namespace portal::test;
using web::Access;

namespace {

struct DispatchFixture : PhoneFixture {
    /// Every feature is on.
    DispatchFixture() {
        config.devices_management = true;
        config.redis_server = "unix:///nowhere";
        configure(config);
    }

    /// A path that the route answers.
    static std::string path_of(const web::Route& route) {
        std::string path{route.path};
        for (const auto& [part, value] :
             {std::pair{":token", "unknown-token"}, std::pair{":file", "portal.css"}})
            if (const auto at = path.find(part); at != std::string::npos)
                path.replace(at, std::string{part}.size(), value);
        return path;
    }

    http::Response call(const web::Route& route, const http::Form& form = {},
                        const std::map<std::string, std::string>& headers = {}) {
        http::Request request;
        request.method = route.method;
        request.path = path_of(route);
        request.form = form;
        request.headers = headers;
        return send(request);
    }

    static bool is_for_visitors(const web::Route& route) {
        return route.access == Access::anonymous || route.access == Access::everyone ||
               route.access == Access::guest;
    }

    std::string csrf() { return value_of("csrf", get("/documentation")); }
};

constexpr const char* security_headers[] = {"Content-Security-Policy",
                                            "X-Content-Type-Options",
                                            "Referrer-Policy",
                                            "Cross-Origin-Opener-Policy",
                                            "Cross-Origin-Resource-Policy",
                                            "Permissions-Policy",
                                            "Strict-Transport-Security",
                                            "Cache-Control"};

}  // namespace

BOOST_FIXTURE_TEST_SUITE(dispatch, DispatchFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(whoever_is_not_logged_in_is_led_to_the_login) {
    for (const auto& route : web::routes()) {
        if (is_for_visitors(route)) continue;
        const auto answer = call(route, {{"csrf", csrf()}});
        BOOST_TEST_CONTEXT(route.path) {
            BOOST_TEST(answer.status == 303);
            BOOST_TEST(answer.header("Location").find("/login") == 0u);
        }
    }
}

BOOST_AUTO_TEST_CASE(members_do_not_see_what_is_for_guests_and_for_administrators) {
    given_account("alice");
    given_login("alice");
    for (const auto& route : web::routes()) {
        const auto answer = call(route, {{"csrf", csrf()}});
        BOOST_TEST_CONTEXT(route.path) {
            if (route.access == Access::guest) BOOST_TEST(answer.header("Location") == "/panel");
            if (web::is_admin(route.access)) BOOST_TEST(answer.status == 403);
        }
        if (route.path == "/logout") given_login("alice");
    }
}

BOOST_AUTO_TEST_CASE(a_post_without_the_form_s_token_is_refused) {
    given_account("alice");
    for (const auto& route : web::routes()) {
        if (route.method == http::Method::get) continue;
        change_browser();
        portal->database.sql() << "DELETE FROM attempts";  // for there are many logins
        if (route.access != Access::guest) given_login("alice");
        BOOST_TEST_CONTEXT(route.path) {
            BOOST_TEST(call(route).status == 403);
            BOOST_TEST(call(route, {{"csrf", "forged"}}).status == 403);
        }
    }
}

BOOST_AUTO_TEST_CASE(the_answer_to_a_form_knows_the_page_to_come_back_to_in_another_language) {
    given_account("alice");
    for (const auto& route : web::routes()) {
        if (route.method == http::Method::get) continue;
        change_browser();
        portal->database.sql() << "DELETE FROM attempts";
        if (route.access != Access::guest) given_login("alice");
        const auto refused = call(route);
        BOOST_TEST_CONTEXT(route.path) {
            BOOST_TEST(refused.status == 403);
            BOOST_TEST(web::is_page(value_of("return", refused)), value_of("return", refused));
        }
    }
}

BOOST_AUTO_TEST_CASE(a_post_from_another_site_is_refused_even_with_the_token) {
    for (const auto& route : web::routes()) {
        if (route.method == http::Method::get || !is_for_visitors(route)) continue;
        const http::Form form{{"csrf", csrf()}, {"language", "en"}};
        BOOST_TEST_CONTEXT(route.path) {
            BOOST_TEST(call(route, form, {{"sec-fetch-site", "cross-site"}}).status == 403);
            BOOST_TEST(call(route, form, {{"sec-fetch-site", "same-site"}}).status == 403);
            BOOST_TEST(call(route, form, {{"origin", "https://evil.example"}}).status == 403);
            BOOST_TEST(call(route, form, {{"origin", "https://accounts.example.org"}}).status !=
                       403);
            BOOST_TEST(call(route, form, {{"sec-fetch-site", "same-origin"}}).status != 403);
        }
    }
}

BOOST_AUTO_TEST_CASE(another_browser_s_token_is_refused) {
    const auto token = csrf();
    change_browser();
    csrf();

    const auto answer =
        call({http::Method::post, "/login", Access::guest, nullptr}, {{"csrf", token}});
    BOOST_TEST(answer.status == 403);
}

BOOST_AUTO_TEST_CASE(every_answer_carries_the_security_headers) {
    for (const auto& route : web::routes()) {
        const auto answer = call(route);
        for (const auto* name : security_headers)
            BOOST_TEST(!answer.header(name).empty(), route.path << " lacks " << name);
    }
    const auto missing = get("/nothing/here");
    for (const auto* name : security_headers)
        BOOST_TEST(!missing.header(name).empty(), "404 lacks " << name);
}

BOOST_AUTO_TEST_CASE(cookies_are_for_this_host_over_https_and_not_for_scripts) {
    given_account("alice");
    const auto answer = post("/login", {{"name", "alice"}, {"password", "tr0ub4dor and 3"}});
    int cookies_set = 0;
    for (const auto& [name, value] : answer.headers) {
        if (name != "Set-Cookie") continue;
        ++cookies_set;
        BOOST_TEST(value.find("__Host-") == 0u);
        for (const auto* attribute : {"Secure", "HttpOnly", "SameSite=Lax", "Path=/"})
            BOOST_TEST(value.find(attribute) != std::string::npos);
    }
    BOOST_TEST(cookies_set >= 2);
}

BOOST_AUTO_TEST_CASE(head_answers_as_get_does) {
    const auto answer = head("/login");

    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.header("Content-Type") == "text/html; charset=utf-8");
}

BOOST_AUTO_TEST_CASE(what_is_not_in_the_table_does_not_exist) {
    BOOST_TEST(get("/nothing").status == 404);
    BOOST_TEST(get("/register/email/").status == 404);
    BOOST_TEST(get("/static/..").status == 404);
    BOOST_TEST(get("/static/portal.tpl").status == 404);

    http::Request request;
    request.method = http::Method::remove;
    request.path = "/login";
    const auto answer = send(request);
    BOOST_TEST(answer.status == 405);
    BOOST_TEST(answer.header("Allow") == "GET, HEAD, POST");
}

BOOST_AUTO_TEST_CASE(a_malformed_request_gets_a_page_with_its_status) {
    for (const int status : {400, 404, 408, 413, 431}) {
        http::Request request;
        request.refused = status;
        const auto answer = send(request);
        BOOST_TEST(answer.status == status);
        BOOST_TEST(answer.body.find("<h1>") != std::string::npos);
    }
}

BOOST_AUTO_TEST_CASE(an_error_page_shows_the_reference_and_who_is_logged_in) {
    given_account("alice");
    given_login("alice");

    const auto answer = get("/nothing");
    BOOST_TEST(text_of(answer).find("test") != std::string::npos);
    BOOST_TEST(text_of(answer).find("alice@sip.example.org") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(too_many_calls_from_one_network_are_told_when_to_come_back) {
    for (int i = 0; i < 20; ++i)
        BOOST_TEST(post("/register/email", {{"username", "-"}, {"email", "-"}}).status == 422);

    const auto answer = post("/register/email", {{"username", "-"}, {"email", "-"}});
    BOOST_TEST(answer.status == 429);
    BOOST_TEST(answer.header("Retry-After") == "86400");

    http::Request elsewhere;
    elsewhere.method = http::Method::post;
    elsewhere.path = "/register/email";
    elsewhere.remote_address = "198.51.100.1";
    elsewhere.form = {{"csrf", csrf()}};
    BOOST_TEST(send(elsewhere).status == 422);
}

BOOST_AUTO_TEST_CASE(a_database_that_is_away_is_a_matter_of_waiting) {
    config.database = "mysql://nobody@127.0.0.1:1/none";
    portal = std::make_unique<Portal>(std::make_shared<const Installation>(config), clock);
    cookies["__Host-accounts-session"] = "a-session";

    const auto answer = get("/panel");
    BOOST_TEST(answer.status == 503);
    BOOST_TEST(!answer.header("Retry-After").empty());
    BOOST_TEST(get("/static/portal.css").status == 200);
}

BOOST_AUTO_TEST_CASE(assets_are_compressed_for_whoever_takes_that) {
    const std::pair<std::string, std::string> cases[] = {{"", ""},
                                                         {"br", ""},
                                                         {"gzip", "gzip"},
                                                         {"br, GZIP", "gzip"},
                                                         {"gzip;q=0.000", ""},
                                                         {"gzip; q=0", ""},
                                                         {"br;q=1, gzip;q=0.5", "gzip"}};
    for (const auto& [accepted, encoding] : cases) {
        http::Request request;
        request.path = "/static/portal.css";
        request.headers["accept-encoding"] = accepted;

        const auto answer = send(request);

        BOOST_TEST(answer.header("Content-Encoding") == encoding, accepted);
        BOOST_TEST(answer.header("Vary") == "Accept-Encoding");
    }
}

BOOST_AUTO_TEST_CASE(assets_are_kept_for_ever_under_the_name_of_their_content) {
    const auto page = get("/login").body;
    const auto start = page.find("/static/portal.css?v=");
    BOOST_REQUIRE(start != std::string::npos);
    const auto answer = get(page.substr(start, page.find('"', start) - start));

    BOOST_TEST(answer.header("Cache-Control") == "public, max-age=31536000, immutable");
    BOOST_TEST(get("/static/portal.css?v=old").header("Cache-Control") == "public, max-age=60");
}

BOOST_AUTO_TEST_CASE(everything_lies_below_the_base_path) {
    config.base_url = "https://example.org/accounts/";
    configure(config);

    const auto page = get("/register/email").body;
    BOOST_TEST(page.find("action=\"/accounts/register/email\"") != std::string::npos);
    BOOST_TEST(page.find("href=\"/accounts/static/portal.css") != std::string::npos);
    for (const auto* attribute : {"action=\"/", "href=\"/", "src=\"/"})
        for (auto at = page.find(attribute); at != std::string::npos;
             at = page.find(attribute, at + 1))
            BOOST_TEST(page.substr(page.find('/', at), 10) == "/accounts/");
    BOOST_TEST(get("/panel").header("Location") == "/accounts/login?return=%2Fpanel");
}

BOOST_AUTO_TEST_SUITE_END()
