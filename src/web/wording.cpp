#include "web/wording.h"

#include "base/text.h"

#include <map>
#include <stdexcept>

/// Marks a text for translation, which is looked up elsewhere.
#define N_(text) text

namespace portal::web {

namespace {

/// {1} stands for the refusal's detail.
const std::map<std::string, std::string, std::less<>> sentences{
    {"username.missing", N_("Choose a username.")},
    {"username.malformed",
     N_("A username has up to 64 letters without accents, digits, dots, hyphens, underscores or "
        "plus signs, and begins with a letter or a digit.")},
    {"username.phone_number", N_("Choose a username with at least one letter.")},
    {"username.reserved", N_("This username is kept for the service. Choose another one.")},
    {"username.taken",
     N_("This username is taken. Choose another one. If you have just created it yourself, look in "
        "your mail.")},
    {"username.no_administrator", N_("There is no administrator of that name.")},
    {"email.missing", N_("Enter your email address.")},
    {"email.malformed", N_("Enter an email address such as name@example.org.")},
    {"terms.missing", N_("Accept the terms of use to go on.")},
    {"privacy.missing", N_("Accept the privacy policy to go on.")},
    {"password.missing", N_("Enter a password.")},
    {"password.wrong", N_("This is not your password. Check it and try again.")},
    {"password.short", N_("Use {1} characters or more.")},
    {"password.long", N_("Use no more than {1} characters.")},
    {"password.common",
     N_("This password is one of the first that are tried. Choose another one.")},
    {"password.made_of_names",
     N_("This password is made of your username or the name of this service. Choose another one.")},
    {"name.missing", N_("Enter your username or your SIP address.")},
    {"login.wrong", N_("The username or the password is not right. Check both and try again.")},
    {"login.wait", N_("There were too many tries. Wait {1} seconds and try again.")},
    {"login.deactivated",
     N_("This account is switched off. Ask those who run this service to switch it on again.")},
    {"notice.activated", N_("Your account is open. Welcome!")},
    {"notice.password_set", N_("Your password is set.")},
    {"notice.logged_out", N_("You are logged out.")},
    {"notice.provisioning_renewed", N_("The link is ready.")},
    {"notice.provisioning_revoked", N_("The link is withdrawn. It does not work any more.")},
    {"notice.device_deleted", N_("The device is deleted.")},
    {"notice.device_gone", N_("This device is not registered any more.")},
    {"notice.sent_again", N_("The message is on its way again.")},
};

}  // namespace

std::string wording(const page::Catalog& catalog, const std::string& language,
                    const std::string& reason, const std::string& detail) {
    const auto sentence = sentences.find(reason);
    if (sentence == sentences.end()) throw std::logic_error("wording: no sentence for " + reason);
    return replace_all(catalog.translate(language, sentence->second), "{1}", detail);
}

bool is_worded(const std::string& reason) { return sentences.count(reason) != 0; }

}  // namespace portal::web
