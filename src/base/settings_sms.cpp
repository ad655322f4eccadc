#include "base/settings_checks.h"
#include "base/settings_table.h"

namespace portal {

namespace {

std::vector<Setting> general() {
    return {
        {"sms_gateway",
         "How SMS are sent.\n"
         "none: not at all.\n"
         "folder: for trying things out, each SMS becomes a file in sms_folder.\n"
         "http: by a call of sms_url.\n"
         "ovh: by the SMS service of OVH.",
         kinds::gateway(&Config::sms_gateway)},
        {"sms_sender",
         "Whom SMS are from, as far as the gateway lets us choose: a name or a number that it "
         "knows. Empty: the gateway chooses.",
         kinds::text(&Config::sms_sender, checks::line)},
        {"sms_per_day",
         "How many SMS are sent within 24 hours at most, whoever asks for them: what they may "
         "cost.",
         kinds::number(&Config::sms_per_day, 1, 1000000)},
        {"sms_folder", "The folder of sms_gateway = folder.",
         kinds::text(&Config::sms_folder, checks::line)},
    };
}

std::vector<Setting> http() {
    return {
        {"sms_url",
         "The address that sms_gateway = http calls. In it and in sms_body, {to} stands for the "
         "number (+33612345678), {digits} for the same without the plus sign, {text} for the text, "
         "{sender} for sms_sender and {secret} for sms_secret, each escaped as its place asks for. "
         "With https, the certificate must be valid; use http on a network of your own only.",
         kinds::text(&Config::sms_url, checks::gateway_url)},
        {"sms_method", "POST, or GET for a gateway that takes all in its address.",
         kinds::text(&Config::sms_method, checks::http_method)},
        {"sms_headers",
         "Headers to send with the call, such as 'Authorization: Bearer {secret}'; one a line, "
         "each but the first beginning with white space.",
         kinds::text(&Config::sms_headers, checks::header_lines)},
        {"sms_body_type", "What sms_body is: json or form.",
         kinds::sms_body(&Config::sms_body_type)},
        {"sms_body",
         "The body of the call, such as {\"to\": \"{to}\", \"message\": \"{text}\"} or "
         "to={digits}&message={text}.",
         kinds::text(&Config::sms_body, checks::paragraphs)},
        {"sms_success",
         "A text that stands in the answer when the SMS was taken; empty: a status of 200 to 299 "
         "is enough.",
         kinds::text(&Config::sms_success, checks::line)},
        {"sms_secret",
         "The key or password for {secret}. Better kept in a file of its own: "
         "sms_secret_file = /path/to/file, or systemd's LoadCredential=sms_secret:/path/to/file.",
         kinds::text(&Config::sms_secret, checks::line), true},
    };
}

std::vector<Setting> ovh() {
    return {
        {"ovh_url", "The address of OVH's API: that of your account's part of the world.",
         kinds::text(&Config::ovh_url, checks::optional_web_url)},
        {"ovh_service", "The name of the SMS service, such as sms-ab12345-1.",
         kinds::text(&Config::ovh_service, checks::word)},
        {"ovh_application_key",
         "The three keys that OVH makes for an application; it needs GET /auth/time and POST "
         "/sms/*/jobs only.",
         kinds::text(&Config::ovh_application_key, checks::word)},
        {"ovh_application_secret", "May be given as ovh_application_secret_file.",
         kinds::text(&Config::ovh_application_secret, checks::word), true},
        {"ovh_consumer_key", "May be given as ovh_consumer_key_file.",
         kinds::text(&Config::ovh_consumer_key, checks::word), true},
    };
}

}  // namespace

SettingsSection sms_settings() {
    SettingsSection section{"SMS", {}};
    for (auto&& part : {general(), http(), ovh()})
        section.settings.insert(section.settings.end(), part.begin(), part.end());
    return section;
}

}  // namespace portal
