#pragma once
#include <stdexcept>
#include <string>
namespace portal::net {
struct Mail { std::string to, subject, text, html, message_id, date; };
struct MailRefused : std::runtime_error { using std::runtime_error::runtime_error; };
class Mailer { public: virtual ~Mailer() = default; virtual void send(const Mail&) = 0; };
}
