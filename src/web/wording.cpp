#include "web/wording.h"

#include "base/text.h"

#include <map>
#include <stdexcept>

/// Marks a text for translation, which is looked up elsewhere: one, or singular and plural.
#define N_(...) __VA_ARGS__

namespace portal::web {

namespace {

struct Sentence {
    std::string text;
    std::string plural = {};  ///< where the refusal's detail is a number that is counted

    Sentence(const char* only) : text(only) {}
    Sentence(const char* one, const char* many) : text(one), plural(many) {}
};

/// {1} stands for the refusal's detail.
const std::map<std::string, Sentence, std::less<>> sentences{
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
    {"account.missing", N_("Enter your email address or your username.")},
    {"account.malformed",
     N_("Enter an email address such as name@example.org, or a username such as alice.")},
    {"login.wrong", N_("The username or the password is not right. Check both and try again.")},
    {"login.wait",
     {N_("There were too many tries. Wait {1} second and try again.",
         "There were too many tries. Wait {1} seconds and try again.")}},
    {"login.deactivated",
     N_("This account is switched off. Ask those who run this service to switch it on again.")},
    {"sip_address.missing", N_("Type the SIP address of the account.")},
    {"sip_address.other", N_("This is not the address of the account. Type {1} to go on.")},
    {"deletion.last_administrator",
     N_("This is the last administrator. Make somebody else an administrator first.")},
    {"name.missing_or_phone", N_("Enter your username, your phone number or your SIP address.")},
    {"phone.missing", N_("Enter your phone number.")},
    {"phone.malformed",
     N_("This does not look like a whole phone number. Check its digits; if it is of another "
        "country, begin with + and the country code.")},
    {"phone.country", N_("We cannot send SMS to this country. Use a number of another one.")},
    {"phone.same", N_("This is your number already.")},
    {"phone.username", N_("Your number is your username too, so it cannot be changed here.")},
    {"phone.taken",
     N_("This number belongs to another account, or did so not long ago. Use another number.")},
    {"code.missing", N_("Enter the code that we sent to your phone.")},
    {"code.malformed", N_("The code has 6 digits.")},
    {"code.wrong", N_("This code is not right. Tries left: {1}.")},
    {"code.dead", N_("There were too many wrong codes. Have a new one sent.")},
    {"code.expired", N_("This code does not work any more. Have a new one sent.")},
    {"notice.phone_changed", N_("Your phone number is set.")},
    {"notice.phone_removed", N_("Your phone number is removed.")},
    {"notice.activated", N_("Your account is open. Welcome!")},
    {"notice.password_set", N_("Your password is set.")},
    {"notice.logged_out", N_("You are logged out.")},
    {"notice.disowned",
     N_("Everybody is logged out, and the old password works no more. Look in your mail: the link "
        "that we have just sent sets a new one.")},
    {"notice.device_deleted", N_("The device is deleted.")},
    {"notice.device_gone", N_("This device is not registered any more.")},
    {"notice.sent_again", N_("The message is on its way again.")},
};

}  // namespace

std::string wording(const page::Catalog& catalog, const std::string& language,
                    const std::string& reason, const std::string& detail) {
    const auto found = sentences.find(reason);
    if (found == sentences.end()) throw std::logic_error("wording: no sentence for " + reason);
    const auto& [text, plural] = found->second;
    const auto translation =
        plural.empty() ? catalog.translate(language, text)
                       : catalog.translate(language, text, plural, to_integer(detail).value_or(0));
    return replace_all(translation, "{1}", detail);
}

bool is_worded(const std::string& reason) { return sentences.count(reason) != 0; }

}  // namespace portal::web
