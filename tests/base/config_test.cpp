#include "base/config.h"

#include <boost/test/unit_test.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace fs = std::filesystem;
using namespace portal;

namespace {

Config given(const std::string& text) { return parse_config(text, "portal.conf"); }

std::string mistakes_of(const std::string& text) try {
    given(text);
    return "none";
} catch (const ConfigError& error) {
    return error.what();
}

/// A folder for configuration files, and environment variables that end with it.
struct Machine {
    Machine() {
        std::string name = (fs::temp_directory_path() / "config_test.XXXXXX").string();
        if (::mkdtemp(name.data()) == nullptr) throw std::runtime_error("no temporary folder");
        folder = name;
    }

    ~Machine() {
        for (const auto& name : variables) ::unsetenv(name.c_str());
        fs::remove_all(folder);
    }

    std::string file(const std::string& name, const std::string& text) const {
        const auto path = folder / name;
        fs::create_directories(path.parent_path());
        std::ofstream{path, std::ios::binary} << text;
        return path.string();
    }

    void variable(const std::string& name, const std::string& value) {
        ::setenv(name.c_str(), value.c_str(), 1);
        variables.push_back(name);
    }

    Config load() const { return load_config({(folder / "portal.conf").string()}); }

    std::string mistakes() const try {
        load();
        return "none";
    } catch (const ConfigError& error) {
        return error.what();
    }

    fs::path folder;
    std::vector<std::string> variables;
};

/// The reference with each setting uncommented.
std::string uncommented(const std::string& reference) {
    std::istringstream lines{reference};
    std::string text;
    for (std::string line; std::getline(lines, line);) {
        const bool is_setting =
            line.size() > 1 && line[0] == '#' && line[1] >= 'a' && line[1] <= 'z';
        text += (is_setting ? line.substr(1) : line) + "\n";
    }
    return text;
}

}  // namespace

BOOST_AUTO_TEST_SUITE(config)

BOOST_AUTO_TEST_CASE(an_empty_file_leaves_the_defaults) {
    const auto config = given("");

    BOOST_TEST(config.app_name == "Flexisip Accounts");
    BOOST_TEST(config.threads == 8);
    BOOST_TEST(config.public_registration);
    BOOST_TEST(config.sip_algorithms.size() == 2u);
}

BOOST_AUTO_TEST_CASE(values_are_read_with_their_types) {
    const auto config = given(
        "# our site\n"
        "\n"
        "app_name=  Example # 1  \r\n"
        "base_url = https://example.org/accounts\n"
        "public_registration = no\n"
        "threads = 16\n"
        "sip_domain = SIP.Example.org\n"
        "sip_algorithms = SHA-256, SHA-256\n"
        "mail_security = required\n"
        "mail_server = smtps://mail.example.org:465/\n"
        "mail_from = Example <noreply@example.org>\n");

    BOOST_TEST(config.app_name == "Example # 1");
    BOOST_TEST(config.base_url == "https://example.org/accounts/");
    BOOST_TEST(!config.public_registration);
    BOOST_TEST(config.threads == 16);
    BOOST_TEST(config.sip_domain == "sip.example.org");
    BOOST_TEST((config.sip_algorithms == std::vector{SipAlgorithm::sha256}));
    BOOST_TEST((config.mail_security == MailSecurity::required));
    BOOST_TEST(config.mail_server == "smtps://mail.example.org:465");
}

BOOST_AUTO_TEST_CASE(lists_are_parted_by_spaces_commas_or_lines) {
    const auto config = given("trusted_proxies = 10.0.0.0/8, fd00::/8  192.0.2.1,\n  127.0.0.1\n");

    const std::vector<std::string> expected{"10.0.0.0/8", "fd00::/8", "192.0.2.1", "127.0.0.1"};
    BOOST_TEST(config.trusted_proxies == expected, boost::test_tools::per_element());
}

BOOST_AUTO_TEST_CASE(an_empty_list_is_none) {
    BOOST_TEST(given("reserved_usernames =\n").reserved_usernames.empty());
}

BOOST_AUTO_TEST_CASE(a_line_that_begins_with_white_space_continues_the_value) {
    const auto config = given(
        "intro_text = Welcome.\n"
        "  # is part of the text\n"
        "\n"
        "\tA second paragraph.\n"
        "\n"
        "copyright_text =\n"
        "  © Example\n");

    BOOST_TEST(config.intro_text == "Welcome.\n# is part of the text\n\nA second paragraph.");
    BOOST_TEST(config.copyright_text == "© Example");
}

BOOST_AUTO_TEST_CASE(a_byte_order_mark_is_no_part_of_the_first_name) {
    BOOST_TEST(given("\xEF\xBB\xBFthreads = 2\n").threads == 2);
}

BOOST_AUTO_TEST_CASE(addresses_are_made_from_the_base_url) {
    const auto at_root = given("base_url = http://example.org:8080");
    const auto below = given("base_url = https://example.org/a/accounts/");

    BOOST_TEST(at_root.base_path() == "");
    BOOST_TEST(at_root.url("/login") == "http://example.org:8080/login");
    BOOST_TEST(!at_root.is_https());
    BOOST_TEST(below.base_path() == "/a/accounts");
    BOOST_TEST(below.url("/login") == "https://example.org/a/accounts/login");
    BOOST_TEST(below.is_https());
}

BOOST_AUTO_TEST_CASE(an_unknown_setting_is_told_with_its_nearest) {
    BOOST_TEST(mistakes_of("mail_sever = x\n") ==
               "portal.conf:1: unknown setting 'mail_sever'; the nearest is mail_server");
    BOOST_TEST(
        mistakes_of("mail_pasword_file = x\n") ==
        "portal.conf:1: unknown setting 'mail_pasword_file'; the nearest is mail_password_file");
    BOOST_TEST(mistakes_of("threads_file = x\n") ==
               "portal.conf:1: unknown setting 'threads_file'; the nearest is threads");
}

BOOST_AUTO_TEST_CASE(a_setting_given_twice_in_a_file_is_refused) {
    BOOST_TEST(mistakes_of("threads = 1\nrealm = a\nthreads = 1\n") ==
               "portal.conf:3: threads is already given by portal.conf:1");
    BOOST_TEST(mistakes_of("mail_password = a\nmail_password_file = b\n") ==
               "portal.conf:2: mail_password is already given by portal.conf:1");
}

BOOST_AUTO_TEST_CASE(all_mistakes_are_told_at_once) {
    BOOST_TEST(mistakes_of("  lost\nthreads\n= 2\nthreads = many\nbrand_hue = -1\n") ==
               "portal.conf:1: the line begins with white space but continues no setting\n"
               "portal.conf:2: expected 'name = value'\n"
               "portal.conf:3: expected 'name = value'\n"
               "portal.conf:4: threads must be a whole number from 1 to 256, not 'many'\n"
               "portal.conf:5: brand_hue must be a whole number from 0 to 360, not '-1'");
}

BOOST_AUTO_TEST_CASE(the_value_of_a_secret_is_never_told) {
    BOOST_TEST(mistakes_of("mail_password = open\n  sesame\n") ==
               "portal.conf:1: mail_password must be a single line without control characters");
}

BOOST_AUTO_TEST_CASE(nor_is_the_password_within_an_address) {
    BOOST_TEST(mistakes_of("database = mysql://portal:sesame@host:abc/name\n"
                           "mail_server = smtp://portal:sesame@host\n") ==
               "portal.conf:1: database must have a port from 1 to 65535 behind the host's ':', "
               "not 'mysql://portal:…@host:abc/name'\n"
               "portal.conf:2: mail_server must be smtp://host:port or smtps://host:port; user and "
               "password are settings of their own, not 'smtp://portal:…@host'");
}

BOOST_FIXTURE_TEST_CASE(a_missing_file_is_a_mistake, Machine) {
    BOOST_TEST(mistakes() == (folder / "portal.conf").string() + ": cannot be read");
}

BOOST_FIXTURE_TEST_CASE(a_folder_is_not_a_file, Machine) {
    fs::create_directory(folder / "portal.conf");

    BOOST_TEST(mistakes() == (folder / "portal.conf").string() + ": cannot be read");
}

BOOST_FIXTURE_TEST_CASE(drop_ins_are_read_after_the_file_in_alphabetical_order, Machine) {
    file("portal.conf", "threads = 1\nbrand_hue = 1\nrealm = file\n");
    file("conf.d/20-later.conf", "threads = 3\n");
    file("conf.d/10-first.conf", "threads = 2\nbrand_hue = 2\n");
    file("conf.d/30-not-this.conf.bak", "threads = 4\n");
    file("conf.d/.40-nor-this.conf", "threads = 5\n");

    const auto config = load();

    BOOST_TEST(config.threads == 3);
    BOOST_TEST(config.brand_hue == 2);
    BOOST_TEST(config.realm == "file");
}

BOOST_FIXTURE_TEST_CASE(each_file_is_followed_by_the_drop_ins_beside_it, Machine) {
    const auto first = file("a/portal.conf", "threads = 1\n");
    file("a/conf.d/x.conf", "threads = 2\nbrand_hue = 2\n");
    const auto second = file("b/portal.conf", "threads = 3\n");

    const auto config = load_config({first, second});

    BOOST_TEST(config.threads == 3);
    BOOST_TEST(config.brand_hue == 2);
}

BOOST_FIXTURE_TEST_CASE(the_data_are_where_they_were_installed_unless_told_otherwise, Machine) {
    file("portal.conf", "");
    BOOST_TEST(load().data_dir == PORTAL_DATA_DIR);
    file("portal.conf", "data_dir = /srv/portal\n");
    BOOST_TEST(load().data_dir == "/srv/portal");
}

BOOST_FIXTURE_TEST_CASE(the_environment_is_on_top, Machine) {
    file("portal.conf", "threads = 1\nintro_text = file\n");
    variable("FLEXISIP_ACCOUNTS_THREADS", "4");
    variable("FLEXISIP_ACCOUNTS_INTRO_TEXT", "two\nlines = one value");

    const auto config = load();

    BOOST_TEST(config.threads == 4);
    BOOST_TEST(config.intro_text == "two\nlines = one value");
}

BOOST_FIXTURE_TEST_CASE(mistakes_of_the_environment_name_the_variable, Machine) {
    file("portal.conf", "");
    variable("FLEXISIP_ACCOUNTS_THREDS", "4");

    BOOST_TEST(mistakes() ==
               "FLEXISIP_ACCOUNTS_THREDS: unknown setting 'threds'; the nearest is threads");
}

BOOST_FIXTURE_TEST_CASE(wrong_values_of_the_environment_name_the_variable, Machine) {
    file("portal.conf", "");
    variable("FLEXISIP_ACCOUNTS_THREADS", "many");

    BOOST_TEST(mistakes() ==
               "FLEXISIP_ACCOUNTS_THREADS: threads must be a whole number from 1 to 256, "
               "not 'many'");
}

BOOST_FIXTURE_TEST_CASE(a_secret_may_come_from_a_file, Machine) {
    const auto secret = file("secret", " open sesame \n");
    file("portal.conf", "mail_password_file = " + secret + "\n");

    BOOST_TEST(load().mail_password == " open sesame ");

    variable("FLEXISIP_ACCOUNTS_MAIL_PASSWORD_FILE", file("other", "friend"));

    BOOST_TEST(load().mail_password == "friend");
}

BOOST_FIXTURE_TEST_CASE(a_secret_file_that_cannot_be_read_is_told, Machine) {
    file("portal.conf", "database_password_file = /nowhere/secret\n");

    BOOST_TEST(mistakes() ==
               (folder / "portal.conf").string() +
                   ":1: database_password: the file '/nowhere/secret' cannot be read");
}

BOOST_FIXTURE_TEST_CASE(a_file_without_end_is_given_up, Machine) {
    file("portal.conf", "database_password_file = /dev/zero\n");

    BOOST_TEST(mistakes().find("'/dev/zero' cannot be read") != std::string::npos);
}

BOOST_FIXTURE_TEST_CASE(credentials_fill_in_the_secrets_that_nobody_set, Machine) {
    file("portal.conf", "database_password = from the file\n");
    file("credentials/mail_password", "from systemd\n");
    file("credentials/database_password", "from systemd\n");
    file("credentials/threads", "16\n");
    variable("CREDENTIALS_DIRECTORY", (folder / "credentials").string());

    const auto config = load();

    BOOST_TEST(config.mail_password == "from systemd");
    BOOST_TEST(config.database_password == "from the file");
    BOOST_TEST(config.threads == 8);
}

BOOST_AUTO_TEST_CASE(a_gateway_without_what_it_needs_is_told) {
    BOOST_TEST(mistakes_of("sms_gateway = folder") == "sms_gateway = folder needs sms_folder");
    BOOST_TEST(mistakes_of("sms_gateway = folder\nsms_folder = /tmp/sms") == "none");
    BOOST_TEST(mistakes_of("sms_gateway = ovh\novh_service = sms-ab1-1\novh_consumer_key = x\n"
                           "ovh_application_key = x") ==
               "sms_gateway = ovh needs ovh_application_secret");
}

BOOST_AUTO_TEST_CASE(the_http_gateway_is_described_by_url_headers_and_body) {
    const auto config = given(
        "sms_gateway = http\nsms_url = https://sms.example.org/send?to={to}&key={secret}\n"
        "sms_body_type = form\nsms_headers = Accept: text/plain\n  X-Key: {secret}\n");

    BOOST_TEST((config.sms_gateway == SmsGatewayKind::http));
    BOOST_TEST((config.sms_body_type == SmsBody::form));
    BOOST_TEST(config.sms_headers == "Accept: text/plain\nX-Key: {secret}");
    for (const auto* wrong :
         {"sms_url = sms.example.org", "sms_url = https://sms.example.org/{number}",
          "sms_method = PUT", "sms_headers = no header", "sms_headers = : x", "sms_per_day = 0",
          "sms_body_type = xml", "sms_gateway = carrier pigeon"})
        BOOST_TEST(mistakes_of(wrong) != "none", wrong);
}

BOOST_AUTO_TEST_CASE(the_reference_changes_nothing_commented_out_or_not) {
    const auto reference = config_reference();

    BOOST_TEST(mistakes_of(reference) == "none");
    BOOST_TEST(mistakes_of(uncommented(reference)) == "none");
    BOOST_TEST(given(uncommented(reference)).reserved_usernames == Config{}.reserved_usernames,
               boost::test_tools::per_element());
    BOOST_TEST(reference.find("\n#mail_security = if_offered\n") != std::string::npos);
}

BOOST_AUTO_TEST_CASE(the_reference_is_the_file_we_ship) {
    std::ifstream file{fs::path{PORTAL_SOURCE_DIR} / "etc/flexisip-accounts.conf"};
    std::ostringstream shipped;
    shipped << file.rdbuf();

    BOOST_TEST(shipped.str() == config_reference());
}

BOOST_AUTO_TEST_SUITE_END()
