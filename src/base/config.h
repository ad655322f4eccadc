#pragma once

#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace portal {

enum class SipAlgorithm { md5, sha256 };
enum class MailSecurity { none, if_offered, required };  ///< STARTTLS; smtps:// is always encrypted
enum class SmsGatewayKind { none, folder, http, ovh };
enum class SmsBody { json, form };  ///< what the body of a call of the HTTP gateway is

/// The settings, each at its default. What they mean to an administrator stands in
/// settings_table.cpp, from which etc/flexisip-accounts.conf is printed.
struct Config {
    // The site
    std::string app_name = "Flexisip Accounts";
    std::string base_url = "http://localhost/";  ///< ends with '/'
    int brand_hue = 255;
    std::string default_language = "en";
    std::string intro_text;
    std::string copyright_text;
    std::string terms_url;
    std::string privacy_url;
    std::string newsletter_address;

    // SIP
    std::string sip_domain = "localhost";
    std::string realm;  ///< empty: the domain of the account
    std::vector<SipAlgorithm> sip_algorithms = {SipAlgorithm::md5, SipAlgorithm::sha256};
    std::string registrar;  ///< empty: sip_domain
    std::string sip_transport = "tls";

    // Accounts
    bool public_registration = true;
    bool proof_of_work = true;
    bool unique_email = true;
    int password_minimum = 8;
    std::vector<std::string> reserved_usernames = {
        "abuse",   "admin",    "administrator", "anonymous", "conference",
        "contact", "help",     "hostmaster",    "info",      "postmaster",
        "root",    "security", "sip",           "support",   "webmaster"};
    int tombstone_days = 90;

    // Provisioning
    bool provisioning = true;
    int provisioning_lifetime_hours = 24;
    std::string provisioning_rc;        ///< not empty: a file of settings for every phone
    std::string provisioning_template;  ///< empty: the one of data_dir
    bool provisioning_requires_header = false;

    // Phone
    bool phone_authentication = false;
    std::string default_country;
    std::vector<std::string> sms_countries;  ///< empty: default_country alone

    // Mail
    std::string mail_server = "smtp://localhost:25";
    MailSecurity mail_security = MailSecurity::if_offered;
    std::string mail_user;
    std::string mail_password;
    std::string
        mail_from;  ///< "Name <address>" or a bare address; empty: app_name, noreply@sip_domain
    std::string mail_folder;  ///< not empty: mails become files here and mail_server is not used

    // SMS
    SmsGatewayKind sms_gateway = SmsGatewayKind::none;
    std::string sms_sender;  ///< empty: whom the gateway sends from by itself
    int sms_per_day = 500;
    std::string sms_folder;
    std::string sms_url;
    std::string sms_method = "POST";
    std::string sms_headers;
    SmsBody sms_body_type = SmsBody::json;
    std::string sms_body;
    std::string sms_success;
    std::string sms_secret;
    std::string ovh_url = "https://eu.api.ovh.com/1.0";
    std::string ovh_service;
    std::string ovh_application_key;
    std::string ovh_application_secret;
    std::string ovh_consumer_key;

    // The API
    bool api = true;

    // Devices
    bool devices_management = false;
    std::string redis_server;  ///< redis[s]://host:port or unix:///path; empty: none
    std::string redis_user;
    std::string redis_password;
    std::string redis_ca_file;           ///< empty: the authorities that the system trusts
    std::string redis_certificate_file;  ///< ours; empty: none
    std::string redis_key_file;
    std::vector<std::string> flexisip_sockets;  ///< patterns of paths

    // The server
    std::string database = "sqlite:///var/lib/flexisip-accounts/portal.db";
    std::string database_password;
    std::string key_file = "/var/lib/flexisip-accounts/key";
    std::string data_dir;  ///< templates, static, sql, locale; empty: where `make install` put them
    std::string socket = "/run/flexisip-accounts/fcgi.sock";
    int threads = 8;
    std::vector<std::string> trusted_proxies;
    int network_limit_factor = 1;

    /// The path of base_url without its last slash: "" or "/accounts".
    std::string base_path() const;
    /// "https://example.org/accounts" + path, for links that leave the site.
    std::string url(std::string_view path) const;
    /// "example.org", without a port.
    std::string host() const;
    bool is_https() const;
};

/// What is wrong with the configuration, a line for each mistake, each naming where it stands.
struct ConfigError : std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Reads, each on top of the one before: the defaults; each file of `paths`, followed by the
/// `*.conf` of the folder `conf.d` beside it in alphabetical order; the environment's
/// FLEXISIP_ACCOUNTS_<SETTING>. A setting that is a secret may be given as `<setting>_file`, and is
/// looked for in $CREDENTIALS_DIRECTORY. Throws ConfigError.
Config load_config(const std::vector<std::string>& paths);

/// `below` with `text` on top, as if it were a file of this name. Throws ConfigError.
Config parse_config(std::string_view text, const std::string& name, Config below = {});

/// Every setting, explained and commented out at its default: the text of
/// etc/flexisip-accounts.conf.
std::string config_reference();

}  // namespace portal
