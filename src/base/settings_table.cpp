#include "base/settings_table.h"

#include "base/nearest.h"
#include "base/settings_checks.h"

namespace portal {

namespace {

const std::vector<SettingsSection> table{
    {"The site",
     {
         {"app_name", "The name of the site, in its pages and mails.",
          kinds::text(&Config::app_name, checks::line)},
         {"base_url",
          "The address at which people reach the site, as the web server in front of it publishes "
          "it, "
          "such as https://example.org/accounts/. Links in mails begin with it; its path is where "
          "the "
          "site begins. With https, cookies are sent over https only.",
          kinds::text(&Config::base_url, checks::base_url)},
         {"brand_hue",
          "The colour of buttons and links: a hue in degrees, 0 to 360 (30 is orange, 145 green, "
          "255 "
          "blue, 330 pink). Lightness is chosen by the site, so that text stays readable.",
          kinds::number(&Config::brand_hue, 0, 360)},
         {"default_language",
          "The language, as a code of two letters, of visitors whose browser asks for none that "
          "the "
          "site speaks.",
          kinds::text(&Config::default_language, checks::language)},
         {"intro_text",
          "Plain text above the registration form; empty for none. Continue it on lines that begin "
          "with white space; an empty line begins a new paragraph.",
          kinds::text(&Config::intro_text, checks::paragraphs)},
         {"copyright_text", "Plain text at the foot of each page; empty for none.",
          kinds::text(&Config::copyright_text, checks::paragraphs)},
         {"terms_url",
          "The address of your terms of use. When it is set, whoever registers must accept them.",
          kinds::text(&Config::terms_url, checks::optional_web_url)},
         {"privacy_url",
          "The address of your privacy policy. When it is set, whoever registers must accept it.",
          kinds::text(&Config::privacy_url, checks::optional_web_url)},
         {"newsletter_address",
          "Where to send the addresses of those who ask for the newsletter, once each is verified. "
          "When it is empty, the registration form does not ask.",
          kinds::text(&Config::newsletter_address, checks::optional_address)},
     }},
    {"SIP",
     {
         {"sip_domain", "The domain of the accounts: what follows the @ in sip:alice@example.org.",
          kinds::text(&Config::sip_domain, checks::host_name)},
         {"realm",
          "The realm of the SIP digests; it must be the one that Flexisip asks for. Empty: the "
          "domain "
          "of the account. Changing it voids every password already stored.",
          kinds::text(&Config::realm, checks::line)},
         {"sip_algorithms",
          "The digests kept of each SIP password: MD5, SHA-256 or both, as in Flexisip's "
          "available-algorithms.",
          kinds::algorithms(&Config::sip_algorithms)},
         {"registrar",
          "The SIP server that a phone registers with, as shown to people and given to their "
          "phones. "
          "Empty: sip_domain.",
          kinds::text(&Config::registrar, checks::word)},
         {"sip_transport", "How phones reach the registrar: udp, tcp or tls.",
          kinds::text(&Config::sip_transport, checks::sip_transport)},
     }},
    {"Accounts",
     {
         {"public_registration",
          "yes: anyone may create an account. no: only administrators create accounts.",
          kinds::yes_no(&Config::public_registration)},
         {"proof_of_work",
          "yes: before a browser sends a form of the public that costs a mail or an SMS, it "
          "computes for some tenths of a second, which is much for whoever sends many; from "
          "browsers without JavaScript a network gets three an hour through. no: neither.",
          kinds::yes_no(&Config::proof_of_work)},
         {"unique_email", "Whether an email address may belong to one account only: yes or no.",
          kinds::yes_no(&Config::unique_email)},
         {"password_minimum", "How many characters a password has at least, 1 to 64.",
          kinds::number(&Config::password_minimum, 1, 64)},
         {"reserved_usernames", "Usernames that nobody may register.",
          kinds::words(&Config::reserved_usernames, checks::word)},
         {"tombstone_days",
          "How many days the username of a deleted account stays taken, and the one that a renamed "
          "account had, so that no stranger receives the calls meant for its former owner.",
          kinds::number(&Config::tombstone_days, 0, 36500)},
     }},
    {"Provisioning",
     {
         {"provisioning",
          "yes: a phone can be set up with a link or a QR code that its owner or an administrator "
          "makes. no: there are no such links.",
          kinds::yes_no(&Config::provisioning)},
         {"provisioning_lifetime_hours", "How many hours such a link works, 1 to 8760.",
          kinds::number(&Config::provisioning_lifetime_hours, 1, 8760)},
         {"provisioning_rc",
          "A file of settings that every phone is given besides its account, in the syntax of "
          "liblinphone's linphonerc: [section], name=value. Empty: none.",
          kinds::text(&Config::provisioning_rc, checks::line)},
         {"provisioning_template",
          "A file in place of provisioning.xml.tpl, the template of what a phone is given; see "
          "provisioning.md. Empty: the one that was installed.",
          kinds::text(&Config::provisioning_template, checks::line)},
         {"provisioning_requires_header",
          "yes: a link works only for apps that name themselves with the header "
          "X-Linphone-Provisioning, as those of Linphone SDK 5.3 and newer do; nothing else can "
          "use "
          "a link up by mistake. no: older apps and other phones can use it too.",
          kinds::yes_no(&Config::provisioning_requires_header)},
     }},
    {"Phone",
     {
         {"phone_authentication",
          "yes: people may register, log in and recover their account with a phone number, to "
          "which "
          "codes are sent by SMS. Needs sms_gateway and default_country. no: nobody but "
          "administrators is asked for phone numbers.",
          kinds::yes_no(&Config::phone_authentication)},
         {"default_country",
          "The country of phone numbers that are typed without a country code, as its ISO 3166 "
          "code "
          "of two capital letters, such as FR.",
          kinds::text(&Config::default_country, checks::optional_country)},
         {"sms_countries",
          "The countries to whose numbers SMS are sent, as ISO 3166 codes. Empty: default_country "
          "alone. Name no more than you serve: swindlers have sites send SMS to dear numbers of "
          "faraway countries.",
          kinds::words(&Config::sms_countries, checks::optional_country)},
     }},
    {"Mail",
     {
         {"mail_server",
          "The server that takes our mails: smtp://host:port, or smtps://host:port for one that is "
          "encrypted from its first byte.",
          kinds::text(&Config::mail_server, checks::mail_server)},
         {"mail_security",
          "Whether to encrypt the connection to an smtp:// server (STARTTLS).\n"
          "none: never.\n"
          "if_offered: when the server offers it, and always when mail_user is set. Not for "
          "localhost, whose connections nobody can listen to and whose certificates seldom fit.\n"
          "required: always, else the mail waits.\n"
          "Whenever the connection is encrypted, the server's certificate must be valid.",
          kinds::security(&Config::mail_security)},
         {"mail_user", "The name to log in to the mail server with; empty: without login.",
          kinds::text(&Config::mail_user, checks::line)},
         {"mail_password",
          "The password of mail_user. Better kept in a file of its own: "
          "mail_password_file = /path/to/file, or systemd's "
          "LoadCredential=mail_password:/path/to/file.",
          kinds::text(&Config::mail_password, checks::line), true},
         {"mail_from",
          "Whom our mails are from: an address, or 'Name <address>'. Empty: the name of the site, "
          "and "
          "noreply at sip_domain.",
          kinds::text(&Config::mail_from, checks::optional_mailbox)},
         {"mail_folder",
          "For trying things out: each mail becomes a file in this folder and none is sent. Empty: "
          "mails are sent to mail_server.",
          kinds::text(&Config::mail_folder, checks::line)},
     }},
    sms_settings(),
    {"The API",
     {
         {"api", "yes: administrators make keys for the API. no: nobody does, and no key is taken.",
          kinds::yes_no(&Config::api)},
     }},
    {"Devices",
     {
         {"devices_management",
          "yes: people see the devices that Flexisip has registered for them, and delete them. It "
          "needs redis_server or flexisip_sockets.",
          kinds::yes_no(&Config::devices_management)},
         {"redis_server",
          "The Redis in which Flexisip keeps its registrations (db-implementation=redis): "
          "redis://host:port, rediss://host:port to encrypt the connection (TLS), or unix:///path "
          "of a socket. Empty: devices are asked for at flexisip_sockets.",
          kinds::text(&Config::redis_server, checks::optional_redis_server)},
         {"redis_user", "The user to log in to Redis with; empty: its default user.",
          kinds::text(&Config::redis_user, checks::line)},
         {"redis_password",
          "The password of redis_user; empty: without login. Better kept in a file of its own: "
          "redis_password_file = /path/to/file, or systemd's "
          "LoadCredential=redis_password:/path/to/file.",
          kinds::text(&Config::redis_password, checks::line), true},
         {"redis_ca_file",
          "The certificates (PEM) of those who may vouch for a rediss:// server, or a certificate "
          "that it signed itself. Empty: the authorities that this system trusts.",
          kinds::text(&Config::redis_ca_file, checks::line)},
         {"redis_certificate_file",
          "The certificate (PEM) to show to a rediss:// server, which asks for one unless it has "
          "tls-auth-clients no. Empty: none. Needs redis_key_file.",
          kinds::text(&Config::redis_certificate_file, checks::line)},
         {"redis_key_file", "The key (PEM) of redis_certificate_file, without a passphrase.",
          kinds::text(&Config::redis_key_file, checks::line)},
         {"flexisip_sockets",
          "The command sockets of Flexisip's proxies, such as /tmp/flexisip-proxy-*. When a "
          "password changes or an account is switched off or deleted, each proxy (2.6 and later) "
          "is told there to forget the password that it remembers, for 30 minutes otherwise. "
          "Empty: no proxy is told.",
          kinds::words(&Config::flexisip_sockets, checks::absolute_path)},
     }},
    {"The server",
     {
         {"database", "sqlite:///path/to/file, or mysql://user@host/name for MariaDB and MySQL.",
          kinds::text(&Config::database, checks::database)},
         {"database_password",
          "The password of the MariaDB or MySQL user. Better kept in a file of its own: "
          "database_password_file = /path/to/file, or systemd's "
          "LoadCredential=database_password:/path/to/file.",
          kinds::text(&Config::database_password, checks::database_password), true},
         {"key_file",
          "The secret that cookies and links are signed with; made at the first start. Machines "
          "that "
          "serve the same site need the same file.",
          kinds::text(&Config::key_file, checks::file)},
         {"data_dir",
          "The folder of templates, style sheet, translations and SQL. Empty: where they were "
          "installed.",
          kinds::text(&Config::data_dir, checks::line)},
         {"socket",
          "The unix socket to listen on for the web server, when systemd or spawn-fcgi does not "
          "hand "
          "over one.",
          kinds::text(&Config::socket, checks::line)},
         {"threads", "How many requests are answered at the same time, 1 to 256.",
          kinds::number(&Config::threads, 1, 256)},
         {"trusted_proxies",
          "Addresses or networks (10.0.0.0/8, fd00::/8) of the proxies in front of the web server, "
          "whose X-Forwarded-For is believed.",
          kinds::words(&Config::trusted_proxies, checks::network)},
         {"network_limit_factor",
          "Multiplies how often one network may try to log in, register and so on: raise it when "
          "many "
          "people share an address.",
          kinds::number(&Config::network_limit_factor, 1, 1000)},
     }},
};

}  // namespace

const std::vector<SettingsSection>& settings_table() { return table; }

const Setting* find_setting(std::string_view name) {
    for (const auto& section : table)
        for (const auto& setting : section.settings)
            if (setting.name == name) return &setting;
    return nullptr;
}

std::string nearest_setting(std::string_view name) {
    std::vector<std::string> candidates;
    for (const auto& section : table)
        for (const auto& setting : section.settings) {
            candidates.emplace_back(setting.name);
            if (setting.is_secret) candidates.push_back(std::string{setting.name} + "_file");
        }
    return nearest(name, candidates);
}

}  // namespace portal
