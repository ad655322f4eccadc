#include "account/notices.h"

#include "base/text.h"
#include "base/user_agent.h"

#include <stdexcept>

namespace portal {

namespace {

/// How long an SMS that asks for no answer is worth sending.
constexpr auto notice_lifetime = 24h;

constexpr std::string_view subject_field = "Subject: ";

/// RFC 5322, section 3.6.4: unique for ever, and the same each time the mail is tried again.
std::string new_message_id(const Config& config) {
    return "<" + hex(random_bytes(16)) + "@" + config.sip_domain + ">";
}

/// A text template begins with its subject and an empty line.
void take_subject(net::Mail& mail) {
    const auto end = mail.text.find("\n\n");
    if (!starts_with(mail.text, subject_field) || end == std::string::npos)
        throw std::logic_error("notices: a mail template begins with its Subject");
    mail.subject = mail.text.substr(subject_field.size(), end - subject_field.size());
    mail.text.erase(0, end + 2);
}

std::string_view section_of(CodePurpose purpose) {
    switch (purpose) {
        case CodePurpose::registration:
            return "REGISTRATION";
        case CodePurpose::recovery:
            return "RECOVERY";
        case CodePurpose::change:
            return "CHANGE";
    }
    throw std::logic_error("notices: unknown CodePurpose");
}

}  // namespace

template <class Fill>
net::Mail Notices::compose(const std::string& name, const Account& account, const std::string& to,
                           Instant now, Fill fill) const {
    const auto text_of = [&](const char* part) {
        page::Document document{installation_.renderer, account.language, "mail/" + name + part};
        auto& values = document.values();
        values.set("LANG", account.language);
        values.set("APP_NAME", installation_.config.app_name);
        values.set("SIP_ADDRESS", account.sip_address());
        fill(values);
        return document.text();
    };
    net::Mail mail{to,
                   "",
                   text_of(".txt"),
                   text_of(".html"),
                   new_message_id(installation_.config),
                   to_mail_date(now)};
    take_subject(mail);
    return mail;
}

template <class Fill>
void Notices::write(const std::string& name, const Account& account, const std::string& to,
                    Instant now, Fill fill) {
    stores_.outbox.put(compose(name, account, to, now, fill), account.id, now);
}

void Notices::activation(const Account& account, const EmailAddress& to, const std::string& token,
                         Instant now) {
    write("activation", account, to.text(), now, [&](page::Values& values) {
        values.set("LINK", installation_.config.url("/activate/" + token));
    });
}

void Notices::invitation(const Account& account, const EmailAddress& to, const std::string& token,
                         Instant now) {
    write("invitation", account, to.text(), now, [&](page::Values& values) {
        values.set("LINK", installation_.config.url("/activate/" + token));
    });
}

void Notices::already_registered(const Account& account, const EmailAddress& to, Instant now) {
    write("already_registered", account, to.text(), now, [&](page::Values& values) {
        values.show("ACTIVE");
        values.set("LOGIN_URL", installation_.config.url("/login"));
    });
}

void Notices::already_waiting(const Account& account, const EmailAddress& to,
                              const std::string& token, Instant now) {
    write("already_registered", account, to.text(), now, [&](page::Values& values) {
        values.show("WAITING");
        values.set("LINK", installation_.config.url("/activate/" + token));
    });
}

void Notices::code(const CodeFlow& flow, const std::string& code, const std::string& language,
                   std::optional<AccountId> account, Instant now) {
    page::Document document{installation_.renderer, language, "sms/code.txt"};
    auto& values = document.values();
    values.show(section_of(flow.purpose));
    values.set("APP_NAME", installation_.config.app_name);
    values.set("HOST", installation_.config.host());
    values.set("CODE", code);
    stores_.outbox.put(net::Sms{flow.to.text(), std::string{trim(document.text())}}, account, now,
                       now + code_lifetime);
}

void Notices::newsletter(const Account& account, Instant now) {
    write("newsletter", account, installation_.config.newsletter_address, now,
          [&](page::Values& values) { values.set("EMAIL", account.email.value_or("")); });
}

void Notices::email_change(const Account& account, const EmailAddress& to, const std::string& token,
                           Instant now) {
    write("email_change", account, to.text(), now, [&](page::Values& values) {
        values.set("LINK", installation_.config.url("/email/" + token));
    });
}

void Notices::email_taken(const Account& owner, const EmailAddress& to, Instant now) {
    write("email_taken", owner, to.text(), now, [](page::Values&) {});
}

void Notices::email_changed(const Account& account, const EmailAddress& to,
                            const EmailAddress& other, const std::string& token, Instant now) {
    write("email_changed", account, to.text(), now, [&](page::Values& values) {
        values.set("EMAIL", other.masked());
        values.set("LINK", installation_.config.url("/email/undo/" + token));
    });
}

void Notices::recovery(const std::vector<Way>& ways, const std::string& to, bool are_all,
                       Instant now) {
    write("recovery", ways.front().account, to, now, [&](page::Values& values) {
        for (const auto& [account, token] : ways) {
            auto way = values.add("WAY");
            way.set("SIP_ADDRESS", account.sip_address());
            way.set("LINK", installation_.config.url("/recover/" + token));
        }
        if (!are_all) values.show("MORE");
    });
}

void Notices::password_changed(const Account& account, const Origin& origin, Instant now) {
    warn("PASSWORD_CHANGED", account, origin, now);
}

void Notices::phone_changed(const Account& account, const Origin& origin, Instant now) {
    warn("PHONE_CHANGED", account, origin, now);
    if (account.phone && installation_.config.phone_authentication)
        write_sms("phone_changed", account, now);
}

void Notices::test_sms(const Account& account, Instant now) { write_sms("test", account, now); }

void Notices::write_sms(const std::string& name, const Account& account, Instant now) {
    page::Document document{installation_.renderer, account.language, "sms/" + name + ".txt"};
    document.values().set("APP_NAME", installation_.config.app_name);
    stores_.outbox.put(net::Sms{account.phone.value(), std::string{trim(document.text())}},
                       account.id, now, now + notice_lifetime);
}

void Notices::new_browser(const Account& account, const Origin& origin, Instant now) {
    warn("NEW_BROWSER", account, origin, now);
}

/// `event` is the section of the template that tells of it.
void Notices::warn(const std::string& event, const Account& account, const Origin& origin,
                   Instant now) {
    if (!account.email) return;
    const auto token =
        stores_.tokens.issue(account.id, Purpose::security, *account.email, now, security_lifetime);
    write("warning", account, *account.email, now, [&](page::Values& values) {
        values.show(event);
        values.set("WHEN", to_readable(now));
        if (origin.address.empty())
            values.show("BY_ADMINISTRATOR");
        else
            values.add("FROM").set("ADDRESS", origin.address);
        if (const auto browser = browser_in(origin.user_agent); !browser.empty())
            values.add("WITH").set("BROWSER", browser);
        values.set("LINK", installation_.config.url("/security/" + token));
    });
}

void Notices::test(const Account& account, const EmailAddress& to, Instant now) {
    write("test", account, to.text(), now, [&](page::Values& values) {
        values.set("WHEN", to_readable(now));
        values.set("SITE", installation_.config.url("/"));
    });
}

void Notices::goodbye(const Account& account, int days, Instant now) {
    const auto mail =
        compose("goodbye", account, account.email.value(), now, [&](page::Values& values) {
            if (days > 0) values.add("RESERVED").set("DAYS", std::to_string(days));
        });
    stores_.outbox.put(mail, {}, now);
}

}  // namespace portal
