#include "support/portal_fixture.h"

#include "account/delivery.h"
#include "base/text.h"
#include "db/migrate.h"
#include "db/query.h"
#include "web/dispatch.h"

#include <boost/test/unit_test.hpp>

#include <cstdlib>
#include <filesystem>
#include <regex>
#include <sstream>

namespace portal::test {

namespace {

/// The tables that hold something, those that others refer to last.
constexpr const char* tables[] = {"passwords", "addresses", "tokens",   "provisioning_links",
                                  "sessions",  "outbox",    "attempts", "api_keys",
                                  "audit",     "sms_sent",  "imports",  "accounts"};

std::string test_database() {
    const char* database = std::getenv("PORTAL_TEST_DATABASE");
    return database ? database : "sqlite://:memory:";
}

std::string encoded(const Fields& fields) {
    std::string text;
    for (const auto& [name, value] : fields)
        text += (text.empty() ? "" : "&") + percent_encoded(name) + "=" + percent_encoded(value);
    return text;
}

/// To a path, which may have a query.
http::Request request_to(const std::string& target) {
    http::Request request;
    const auto question = target.find('?');
    request.path = target.substr(0, question);
    if (question != std::string::npos)
        request.query = http::decode_form(target.substr(question + 1));
    return request;
}

}  // namespace

Config test_config() {
    Config config;
    config.app_name = "Phonebook";
    config.base_url = "https://accounts.example.org/";
    config.sip_domain = "sip.example.org";
    config.proof_of_work = false;  // the browser of tests has no JavaScript, and sends many forms
    config.database = test_database();
    config.data_dir = std::string{PORTAL_BUILD_DIR} + "/share";
    config.key_file =
        (std::filesystem::temp_directory_path() / "flexisip-accounts-test-key").string();
    return config;
}

PortalFixture::PortalFixture() { configure(test_config()); }

void PortalFixture::configure(const Config& settings) {
    config = settings;
    portal =
        std::make_unique<Portal>(std::make_shared<const Installation>(config, patience), clock);
    db::migrate(portal->database, db::migrations_in(config.data_dir + "/sql"));
    for (const auto* table : tables) portal->database.sql() << "DELETE FROM " << table;
}

http::Response PortalFixture::get(const std::string& path) { return send(request_to(path)); }

http::Response PortalFixture::head(const std::string& path) {
    http::Request request;
    request.method = http::Method::head;
    request.path = path;
    return send(request);
}

http::Response PortalFixture::post(const std::string& path, const Fields& fields) {
    return send(form(path, fields));
}

http::Response PortalFixture::post_while(const std::string& path, const Fields& fields,
                                         std::function<void()> what) {
    const auto request = form(path, fields);
    clock.happens_meanwhile(std::move(what));
    auto response = send(request);
    BOOST_REQUIRE(clock.has_happened());
    return response;
}

http::Request PortalFixture::form(const std::string& path, const Fields& fields) {
    // Any page has the token of this browser in its footer.
    auto form = fields;
    form.emplace_back("csrf", value_of("csrf", get("/documentation")));
    auto request = request_to(path);
    request.method = http::Method::post;
    request.form = http::decode_form(encoded(form));
    return request;
}

http::Response PortalFixture::send(http::Request request) {
    std::string header;
    for (const auto& [name, value] : cookies)
        header += (header.empty() ? "" : "; ") + name + "=" + value;
    request.headers.emplace("cookie", header);
    if (request.remote_address.empty()) request.remote_address = "192.0.2.7";
    request.id = "test";
    auto response = web::dispatch(request, *portal);
    for (const auto& [name, value] : response.headers) {
        if (name != "Set-Cookie") continue;
        const auto equals = value.find('=');
        const auto content = value.substr(equals + 1, value.find(';') - equals - 1);
        if (value.find("Max-Age=0") != std::string::npos)
            cookies.erase(value.substr(0, equals));
        else
            cookies[value.substr(0, equals)] = content;
    }
    return response;
}

const std::vector<net::Mail>& PortalFixture::mails() {
    deliver(portal->stores.outbox, mailer, clock);
    return mailer.sent;
}

const std::vector<net::Sms>& PortalFixture::texts() {
    deliver(portal->stores.outbox, sms, clock);
    return sms.sent;
}

std::string PortalFixture::link_in(const net::Mail& mail) const {
    const auto start = mail.text.find(config.base_url);
    BOOST_REQUIRE(start != std::string::npos);
    const auto url = mail.text.substr(start, mail.text.find('\n', start) - start);
    return url.substr(config.base_url.size() - 1);
}

Account PortalFixture::given_account(const std::string& username, const std::string& password) {
    const auto before = std::exchange(cookies, {});
    const auto sent = mails().size();
    post("/register/email", {{"username", username}, {"email", username + "@example.org"}});
    BOOST_REQUIRE(mails().size() == sent + 1);
    post(link_in(mails().back()), {{"password", password}, {"sha256", "yes"}});
    cookies = before;
    return account_named(username).value();
}

void PortalFixture::given_login(const std::string& username, const std::string& password) {
    BOOST_REQUIRE(post("/login", {{"name", username}, {"password", password}}).status == 303);
}

std::optional<Account> PortalFixture::account_named(const std::string& username) {
    return portal->stores.accounts.find_by_name(portal->installation->domain, username);
}

long PortalFixture::count(const std::string& table, const std::string& where) {
    long long count = 0;
    db::fetch(portal->database.sql(), "SELECT COUNT(*) FROM " + table + " WHERE " + where,
              soci::into(count));
    return static_cast<long>(count);
}

std::string body_of(const http::Response& response) {
    auto body = response.body;
    if (response.stream) response.stream([&](std::string_view piece) { body += piece; });
    return body;
}

std::string text_of(const http::Response& response) {
    auto text = std::regex_replace(response.body, std::regex{"<[^>]*>"}, " ");
    for (const auto& [entity, character] :
         {std::pair{"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&#39;", "'"}, {"&amp;", "&"}})
        text = replace_all(text, entity, character);
    std::istringstream words{text};
    std::string folded;
    for (std::string word; words >> word;) folded += (folded.empty() ? "" : " ") + word;
    return folded;
}

std::string refusal_of(const std::string& field, const http::Response& response) {
    const std::regex link{"<a href=\"#" + field + "\">([^<]*)</a>"};
    std::smatch found;
    return std::regex_search(response.body, found, link) ? found[1].str() : std::string{};
}

std::string value_of(const std::string& field, const http::Response& response) {
    const std::regex input{"name=\"" + field + "\"[^>]* value=\"([^\"]*)\""};
    std::smatch found;
    return std::regex_search(response.body, found, input) ? found[1].str() : std::string{};
}

}  // namespace portal::test
