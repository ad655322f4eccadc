#pragma once

#include "net/mail.h"

#include <string>

namespace portal::net {

enum class BodyEncoding {
    seven_bit,  ///< fit for any mail server: quoted-printable where the text is not ASCII
    readable    ///< as it is, so that a link stands whole on its line for who opens the file
};

/// The message as it travels (RFC 5322, MIME, lines ended by CR LF). Throws MessageRefused for a
/// header value with a control character, which could begin a header of its own, and for an address
/// that is not plain.
std::string compose(const Mail& mail, const Mailbox& from, BodyEncoding encoding);

}  // namespace portal::net
