#include "support/portal_fixture.h"

#include "base/text.h"
#include "http/digest.h"

#include <boost/test/data/monomorphic.hpp>
#include <boost/test/data/test_case.hpp>
#include <boost/test/unit_test.hpp>

#include <filesystem>
#include <fstream>

using namespace portal;
using namespace portal::test;
namespace data = boost::unit_test::data;

namespace {

struct ProvisioningFixture : PortalFixture {
    ProvisioningFixture() { begin(); }

    void begin() {
        change_browser();
        alice = given_account("alice");
    }
    void begin_with(const Config& settings) {
        configure(settings);
        begin();
    }

    /// The path of a new link.
    std::string given_link() {
        portal->provisioning.renew(alice, alice.id, {"192.0.2.7", ""});
        return "/provisioning/" + portal->provisioning.current(alice).token;
    }

    http::Response get_with(const std::string& path,
                            const std::map<std::string, std::string>& headers) {
        http::Request request;
        request.path = request.target = path;
        request.headers = headers;
        return send(request);
    }
    http::Response fetch(const std::string& path) {
        return get_with(path, {{"user-agent", "LinphoneAndroid/6"}});
    }

    Account alice;
};

/// A file that a setting names.
struct File {
    explicit File(const std::string& text) { std::ofstream{path} << text; }
    ~File() { std::filesystem::remove(path); }
    std::string path = std::filesystem::temp_directory_path() / ("file-" + random_token());
};

bool has(const http::Response& response, const std::string& text) {
    return response.body.find(text) != std::string::npos;
}

std::string entry(const std::string& name, const std::string& value) {
    return "<entry name=\"" + name + "\" overwrite=\"true\">" + value + "</entry>";
}

std::string section(const std::string& name, const Fields& entries) {
    std::string text = "  <section name=\"" + name + "\">\n";
    for (const auto& [key, value] : entries) text += "    " + entry(key, value) + "\n";
    return text + "  </section>\n";
}

std::string token_in(const std::string& link) { return link.substr(link.rfind('/') + 1); }

}  // namespace

BOOST_FIXTURE_TEST_SUITE(provisioning, ProvisioningFixture, *boost::unit_test::label("database"))

BOOST_AUTO_TEST_CASE(a_phone_is_given_its_account_once) {
    const auto link = given_link();
    const auto answer = fetch(link);

    BOOST_TEST(answer.status == 200);
    BOOST_TEST(answer.header("Content-Type") == "application/xml; charset=utf-8");
    BOOST_TEST(answer.header("Cache-Control") == "no-store");
    const auto ha1_md5 = ha1(SipAlgorithm::md5, "alice", "sip.example.org", "tr0ub4dor and 3");
    BOOST_TEST(answer.body ==
               "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
               "<config xmlns=\"http://www.linphone.org/xsds/lpconfig.xsd\">\n" +
                   section("proxy_0", {{"reg_identity", "&lt;sip:alice@sip.example.org&gt;"},
                                       {"reg_proxy", "&lt;sip:sip.example.org;transport=tls&gt;"},
                                       {"reg_sendregister", "1"}}) +
                   section("auth_info_0", {{"username", "alice"},
                                           {"domain", "sip.example.org"},
                                           {"realm", "sip.example.org"},
                                           {"ha1", ha1_md5},
                                           {"algorithm", "MD5"}}) +
                   section("sip", {{"default_proxy", "0"}}) +
                   section("misc", {{"transient_provisioning", "1"}}) + "</config>\n");

    BOOST_TEST(fetch(link).status == 410);
    BOOST_TEST(!has(fetch(link), ha1_md5));
    const auto shown = portal->provisioning.current(alice);
    BOOST_TEST((shown.state == LinkState::used));
    BOOST_TEST(shown.used_by == "LinphoneAndroid/6");
    BOOST_TEST(count("audit", "event = 'provisioning.used' AND detail = 'LinphoneAndroid/6'") == 1);
}

BOOST_AUTO_TEST_CASE(the_algorithm_is_the_first_of_the_setting_that_is_stored) {
    config.sip_algorithms = {SipAlgorithm::sha256, SipAlgorithm::md5};
    begin_with(config);
    BOOST_TEST(has(fetch(given_link()), entry("algorithm", "SHA-256")));

    portal->database.sql() << "DELETE FROM passwords WHERE algorithm = 'SHA-256'";
    BOOST_TEST(has(fetch(given_link()), entry("algorithm", "MD5")));
}

BOOST_AUTO_TEST_CASE(what_the_account_and_the_settings_say_is_escaped_and_cleaned) {
    config.registrar = "proxy.example.org:5061";
    config.realm = "a realm & more";
    begin_with(config);
    const std::string name = "A \"B\" \\ <&>\x01\xef\xbf\xbf";
    portal->database.sql() << "UPDATE accounts SET display_name = :name", soci::use(name);
    alice = *account_named("alice");
    const auto answer = fetch(given_link());

    BOOST_TEST(has(answer, "<sip:") == false);
    BOOST_TEST(has(answer, entry("reg_identity",
                                 "&quot;A \\&quot;B\\&quot; \\\\ &lt;&amp;&gt;&quot; "
                                 "&lt;sip:alice@sip.example.org&gt;")));
    BOOST_TEST(has(answer, "&lt;sip:proxy.example.org:5061;transport=tls&gt;"));
    BOOST_TEST(has(answer, entry("realm", "a realm &amp; more")));
}

BOOST_AUTO_TEST_CASE(looking_at_a_link_does_not_use_it_up) {
    const auto link = given_link();
    BOOST_TEST(head(link).status == 200);
    BOOST_TEST(head(link).body == "");
    for (int i = 0; i < 20; ++i) {
        const auto page = get_with(link, {{"accept", "text/html"}});
        BOOST_REQUIRE(page.status == 200);
        BOOST_TEST(has(page, "linphone-config:https://accounts.example.org" + link));
        BOOST_TEST(!has(page, "auth_info"));
    }
    BOOST_TEST(get_with(link, {{"user-agent", "WhatsApp/2.23"}}).status == 200);
    BOOST_TEST(get("/provisioning/qrcode/" + token_in(link)).header("Content-Type") == "image/png");
    BOOST_TEST(get("/provisioning/qrcode/" + token_in(link) + ".svg").header("Content-Type") ==
               "image/svg+xml");

    BOOST_TEST(has(fetch(link), "auth_info_0"));
    BOOST_TEST(head(link).status == 410);
    const auto spent = get_with(link, {{"accept", "text/html"}});
    BOOST_TEST(spent.status == 410);
    BOOST_TEST(has(spent, "href=\"/panel/provisioning\""));
    BOOST_TEST(get("/provisioning/qrcode/" + token_in(link)).status == 410);
}

BOOST_AUTO_TEST_CASE(the_header_can_be_demanded) {
    config.provisioning_requires_header = true;
    begin_with(config);
    const auto link = given_link();

    BOOST_TEST(fetch(link).status == 400);
    BOOST_TEST(get_with(link, {{"accept", "text/html"}}).status == 200);
    BOOST_TEST(get_with(link, {{"x-linphone-provisioning", "1"}}).status == 200);
    BOOST_TEST(get_with(link, {{"x-linphone-provisioning", "1"}}).status == 410);
}

BOOST_AUTO_TEST_CASE(unknown_links_are_not_found) {
    BOOST_TEST(fetch("/provisioning/" + random_token()).status == 404);
    BOOST_TEST(head("/provisioning/x").status == 404);
    BOOST_TEST(get("/provisioning/qrcode/x").status == 404);
    BOOST_TEST(get("/provisioning/qrcode/x.svg").status == 404);
}

BOOST_AUTO_TEST_CASE(a_link_ends_with_its_time_its_successor_its_withdrawal_and_the_password) {
    const auto late = given_link();
    clock.pass(24h);
    BOOST_TEST(fetch(late).status == 410);

    const auto replaced = given_link();
    const auto revoked = given_link();
    BOOST_TEST(fetch(replaced).status == 410);
    portal->provisioning.revoke(alice, alice.id, {"192.0.2.7", ""});
    BOOST_TEST(fetch(revoked).status == 410);

    const auto changed = given_link();
    portal->credentials.set(alice, "another one of mine", true);
    BOOST_TEST((portal->provisioning.current(alice).state == LinkState::expired));
    BOOST_TEST(fetch(changed).status == 410);
}

BOOST_AUTO_TEST_CASE(an_account_that_is_switched_off_is_not_handed_out) {
    const auto link = given_link();
    portal->database.sql() << "UPDATE accounts SET activated = 0";

    BOOST_TEST(fetch(link).status == 404);
    BOOST_TEST((portal->provisioning.current(*account_named("alice")).state == LinkState::unknown));
}

BOOST_AUTO_TEST_CASE(a_link_of_another_domain_is_unknown) {
    const auto link = given_link();
    portal->database.sql() << "UPDATE accounts SET domain = 'other.example.org'";

    BOOST_TEST(fetch(link).status == 404);
}

BOOST_AUTO_TEST_CASE(without_a_password_there_is_no_credential) {
    portal->stores.accounts.set_passwords(alice.id, {});
    const auto answer = fetch(given_link());

    BOOST_TEST(answer.status == 200);
    BOOST_TEST(has(answer, "proxy_0"));
    BOOST_TEST(!has(answer, "auth_info_0"));
}

BOOST_AUTO_TEST_CASE(the_common_part_comes_from_a_file_and_goes_to_everybody) {
    const File rc{"[sip]\nmedia_encryption=srtp\n[misc]\nconfig-uri=https://a/?b=c&d=<e>\n"};
    config.provisioning_rc = rc.path;
    begin_with(config);

    const auto common = fetch("/provisioning");
    BOOST_TEST(common.status == 200);
    BOOST_TEST(has(common, entry("media_encryption", "srtp")));
    BOOST_TEST(has(common, entry("config-uri", "https://a/?b=c&amp;d=&lt;e&gt;")));
    BOOST_TEST(!has(common, "proxy_0"));
    const auto own = fetch(given_link());
    BOOST_TEST(has(own, entry("media_encryption", "srtp")));
    // A phone that is given an address to come back to must not forget it.
    BOOST_TEST(!has(own, "transient_provisioning"));
}

BOOST_AUTO_TEST_CASE(the_document_can_be_written_anew) {
    const File file{
        "{{%AUTOESCAPE context=\"XML\"}}\n<config>{{#ACCOUNT}}{{USERNAME}}{{/ACCOUNT}}"
        "</config>\n"};
    config.provisioning_template = file.path;
    begin_with(config);
    BOOST_TEST(fetch(given_link()).body == "<config>alice</config>\n");

    const File unescaped{"<config>{{USERNAME}}</config>\n"};
    config.provisioning_template = unescaped.path;
    BOOST_CHECK_THROW(configure(config), std::runtime_error);
}

BOOST_DATA_TEST_CASE(switched_off_it_is_not_there,
                     data::make({"/provisioning", "/provisioning/me", "/provisioning/x",
                                 "/provisioning/qrcode/x", "/panel/provisioning"}),
                     path) {
    config.provisioning = false;
    begin_with(config);
    given_login("alice");

    BOOST_TEST(get(path).status == 404);
    BOOST_TEST(!has(get("/panel"), "/panel/provisioning"));
    BOOST_TEST(!has(get("/documentation"), "/panel/provisioning"));
}

BOOST_AUTO_TEST_CASE(a_member_makes_sees_renews_and_withdraws_a_link) {
    BOOST_TEST(get("/panel/provisioning").header("Location") ==
               "/login?return=%2Fpanel%2Fprovisioning");
    given_login("alice");
    BOOST_TEST(has(get("/panel"), "href=\"/panel/provisioning\""));
    BOOST_TEST(text_of(get("/panel/provisioning"))
                   .find("There is no link yet. Make one to see its QR code.") !=
               std::string::npos);

    BOOST_TEST(post("/panel/provisioning").header("Location") == "/panel/provisioning");
    const auto first = "/provisioning/" + portal->provisioning.current(alice).token;
    const auto page = get("/panel/provisioning");
    BOOST_TEST(has(page, "https://accounts.example.org" + first));
    BOOST_TEST(has(page, "<svg class=\"qr\" viewBox=\"0 0 "));
    post("/panel/provisioning");
    BOOST_TEST(fetch(first).status == 410);

    const auto second = "/provisioning/" + portal->provisioning.current(alice).token;
    post("/panel/provisioning/revocation");
    BOOST_TEST(!has(get("/panel/provisioning"), "class=\"qr\""));
    BOOST_TEST(fetch(second).status == 410);
    BOOST_TEST(count("audit", "event = 'provisioning.renewed'") == 2);
    BOOST_TEST(count("audit", "event = 'provisioning.revoked'") == 1);
}

BOOST_AUTO_TEST_CASE(a_page_with_a_link_asks_for_the_password_after_a_while) {
    given_login("alice");
    clock.pass(11min);

    BOOST_TEST(get("/panel/provisioning").header("Location") ==
               "/login/confirmation?return=%2Fpanel%2Fprovisioning");
    BOOST_TEST(post("/panel/provisioning").status == 303);
    BOOST_TEST(count("provisioning_links") == 0);
}

BOOST_AUTO_TEST_CASE(the_table_alone_opens_nothing_and_is_cleaned_up) {
    const auto link = given_link();
    BOOST_TEST(count("provisioning_links", "hash = '" + sha256_hex(token_in(link)) + "'") == 1);
    std::string nonce;
    portal->database.sql() << "SELECT nonce FROM provisioning_links", soci::into(nonce);
    BOOST_TEST(fetch("/provisioning/" + nonce).status == 404);

    clean_up(portal->stores, config, clock.now() + 24h * 30);
    BOOST_TEST(count("provisioning_links") == 1);
    clean_up(portal->stores, config, clock.now() + 24h * 32);
    BOOST_TEST(count("provisioning_links") == 0);
}

BOOST_AUTO_TEST_SUITE_END()
