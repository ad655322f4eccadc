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
    {"username.other_number",
     N_("A username without a letter must be the phone number of the account, in the form "
        "+33612345678.")},
    {"phone.in_use", N_("Another account has this phone number, or had it until lately.")},
    {"username.no_administrator", N_("There is no administrator of that name.")},
    {"username.in_use", N_("Another account has this username, or had it until lately.")},
    {"display_name.malformed", N_("Use up to 128 characters, all in one line.")},
    {"email.in_use", N_("Another account has this email address.")},
    {"email.missing_for_invitation", N_("An invitation needs an email address to go to.")},
    {"mail.deactivated", N_("The account is switched off.")},
    {"account.changed_meanwhile",
     N_("Somebody else has changed the account meanwhile. Save again to change it still: {1}")},
    {"password.not_asked", N_("A new password goes with another username only. Leave this empty.")},
    {"password.void_while_off",
     N_("Type a new password: the account is switched off, so its owner is sent no link.")},
    {"password.void",
     N_("Type a new password, or an email address to which its owner can be sent a link.")},
    {"mail.no_address", N_("The account has no email address.")},
    {"invitation.not_needed",
     N_("This account needs no invitation: its owner has come in, or it is switched off.")},
    {"deactivation.own", N_("You cannot switch off your own account. Ask another administrator.")},
    {"administrator.inactive",
     N_("The account is switched off or not activated yet: no link would log it in. Another "
        "administrator can activate it.")},
    {"administrator.last",
     N_("This is the last administrator. Make somebody else an administrator first.")},
    {"email.missing", N_("Enter your email address.")},
    {"email.malformed", N_("Enter an email address such as name@example.org.")},
    {"email.same", N_("This is your email address already.")},
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
    {"number.other",
     {N_("{1} account would be deleted. Type this number to go on.",
         "{1} accounts would be deleted. Type this number to go on.")}},
    {"provisioning.not_active",
     N_("This account is not active: a link that sets up a phone would not work.")},
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
    {"notice.password_kept",
     N_("Your account had a password already, and keeps it. You can change it here.")},
    {"notice.logged_out", N_("You are logged out.")},
    {"sms.own_missing", N_("Your account has no phone number to send a test to.")},
    {"mail.own_missing", N_("Your account has no email address to send a test to.")},
    {"api_key.no_name", N_("Give the key a name.")},
    {"api_key.malformed_name", N_("Use up to 64 characters, all in one line.")},
    {"days.malformed", N_("Choose when the key expires.")},
    {"addresses.malformed", N_("“{1}” is no network address and no network.")},
    {"addresses.long", N_("Name fewer networks, or wider ones.")},
    {"file.missing", N_("Choose a file.")},
    {"import.empty", N_("There is no account in this file.")},
    {"import.not_utf8",
     N_("This is not UTF-8. Save the file anew, as “CSV UTF-8” where the program asks.")},
    {"import.unclosed_quote", N_("A quotation mark is not closed.")},
    {"import.text_behind_quote", N_("Text stands behind a closing quotation mark.")},
    {"import.cells", N_("This line does not have as many cells as the first one.")},
    {"import.too_many",
     N_("A file can have up to {1} accounts. Split it, and import one part after the other.")},
    {"import.column_missing", N_("The file needs this column.")},
    {"import.column_twice", N_("This column is there twice.")},
    {"import.column_unnamed", N_("Column {1} has no name in the first line, and is not empty.")},
    {"import.column_unknown", N_("There is no such column. Did you mean “{1}”?")},
    {"import.twice", N_("Line {1} has the same.")},
    {"import.other_domain", N_("Here is the domain {1}.")},
    {"import.state_malformed", N_("Write active, waiting or deactivated, or nothing.")},
    {"import.waiting_with_password",
     N_("An account with a password does not wait. Leave out the password or the state.")},
    {"import.no_way_in",
     N_("Give a password, or an email address for an invitation: else nobody can get in.")},
    {"import.no_way_in_or_phone",
     N_("Give a password, an email address for an invitation, or a phone number: else nobody can "
        "get in.")},
    {"notice.import_replaced", N_("Another file took the place of that one. This is it.")},
    {"notice.test_sent", N_("A test mail is on its way to you.")},
    {"notice.test_sms_sent", N_("A test SMS is on its way to you.")},
    {"notice.mail_repeated", N_("The mail is on its way again.")},
    {"notice.mail_gone", N_("This mail does not wait for another try any more.")},
    {"notice.api_key_revoked", N_("The key is revoked.")},
    {"notice.provisioning_renewed", N_("The link is ready.")},
    {"notice.provisioning_revoked", N_("The link is withdrawn. It does not work any more.")},
    {"notice.account_created", N_("The account is created.")},
    {"notice.account_changed", N_("The account is changed.")},
    {"notice.recovery_sent", N_("The recovery mail is on its way.")},
    {"notice.invited", N_("The invitation is on its way.")},
    {"notice.account_activated", N_("The account is switched on.")},
    {"notice.account_deactivated", N_("The account is switched off.")},
    {"notice.account_deleted", N_("The account is deleted.")},
    {"notice.done", {N_("Done for {1} account.", "Done for {1} accounts.")}},
    {"notice.done_in_part",
     {N_("Done for {1} account. The others are gone, or have changed meanwhile.",
         "Done for {1} accounts. The others are gone, or have changed meanwhile.")}},
    {"notice.nothing_done",
     N_("Nothing was done: the accounts are gone, or have changed meanwhile.")},
    {"notice.administrator_added", N_("The account is an administrator now.")},
    {"notice.administrator_removed", N_("The account is no administrator any more.")},
    {"notice.account_logged_out", N_("The account is logged out everywhere.")},
    {"notice.disowned",
     N_("Everybody is logged out, and the old password works no more. Look in your mail: the link "
        "that we have just sent sets a new one.")},
    {"notice.disowned_deactivated",
     N_("Everybody is logged out, and the old password works no more. The account is switched off: "
        "ask your administrator to switch it on again.")},
    {"notice.password_changed",
     N_("Your password is changed, and you are logged out everywhere else. Type the new one into "
        "your phones too.")},
    {"notice.email_changed", N_("Your email address is changed.")},
    {"notice.email_changed_elsewhere",
     N_("The email address of the other account is changed. Here you are logged in to this one.")},
    {"notice.session_ended", N_("That browser is logged out.")},
    {"notice.sessions_ended", N_("You are logged out everywhere else.")},
    {"notice.device_deleted", N_("The device is deleted.")},
    {"notice.device_gone", N_("This device is not registered any more.")},
    {"notice.sent_again", N_("The message is on its way again.")},
    {"event.provisioning.renewed", N_("A link that sets up a phone was made.")},
    {"event.provisioning.revoked", N_("The link that sets up a phone was withdrawn.")},
    {"event.provisioning.used", N_("A phone was set up with a link: {1}")},
    {"event.phone.changed", N_("The phone number was changed: {1}")},
    {"event.phone.removed", N_("The phone number was removed.")},
    {"event.recovery.code", N_("A new password was allowed by a code sent to the phone number.")},
    {"event.sms.budget_spent", N_("The SMS of a day were used up: {1}")},
    {"event.sms.prefix_paused",
     N_("SMS to these numbers paused, since too few codes were typed in: {1}")},
    {"event.device.deleted", N_("A device was deleted.")},
    {"event.account.disowned",
     N_("Somebody followed “This was not me” in a message. Everybody was logged out.")},
    {"event.account.registered", N_("The account was created.")},
    {"event.account.created", N_("The account was created.")},
    {"event.account.changed", N_("The account was changed: {1}")},
    {"event.accounts.imported", N_("Accounts were imported from a file: {1}")},
    {"event.account.invited", N_("An invitation was sent.")},
    {"event.password.recovered", N_("A new password was set with a recovery link.")},
    {"event.recovery.requested", N_("A recovery link was asked for.")},
    {"event.recovery.sent", N_("A recovery mail was sent.")},
    {"event.account.deactivated", N_("The account was switched off.")},
    {"event.account.logged_out", N_("The account was logged out everywhere.")},
    {"event.administrator.added", N_("The account became an administrator.")},
    {"event.administrator.removed", N_("The account lost the role of an administrator.")},
    {"event.account.activated", N_("The account was activated.")},
    {"event.account.deleted", N_("The account was deleted. {1}")},
    {"event.administrator.created", N_("The account was created as an administrator.")},
    {"event.administrator.invited", N_("A link to log in was made.")},
    {"event.api_key.created", N_("An API key was made: {1}")},
    {"event.api_key.revoked", N_("An API key was revoked: {1}")},
    {"event.mail.repeated", N_("A mail that had failed was sent again.")},
    {"event.sms.tested", N_("A test SMS was sent.")},
    {"event.mail.tested", N_("A test mail was sent.")},
    {"event.email.changed", N_("The email address was changed.")},
    {"event.email.requested", N_("Another email address was asked for.")},
    {"event.email.restored", N_("The email address before was put back.")},
    {"event.login.confirmed", N_("The password was given again.")},
    {"event.login.link", N_("Logged in with a link.")},
    {"event.login.password", N_("Logged in with the password.")},
    {"event.logout", N_("Logged out.")},
    {"event.password.changed", N_("The password was changed.")},
    {"event.password.set", N_("The first password was set.")},
    {"event.registration.repeated",
     N_("Somebody wanted to create an account with the email address of this one.")},
    {"event.session.ended", N_("Another browser was logged out.")},
    {"event.sessions.ended", N_("All other browsers were logged out.")},
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

std::vector<std::string> worded_events() {
    constexpr std::string_view beginning = "event.";
    std::vector<std::string> names;
    for (const auto& [reason, sentence] : sentences)
        if (starts_with(reason, beginning)) names.push_back(reason.substr(beginning.size()));
    return names;
}

bool is_worded(const std::string& reason) { return sentences.count(reason) != 0; }

}  // namespace portal::web
