#!/usr/bin/python3
"""A mail server on loopback that keeps what it gets, or fails as it is told.

It says "port N" on its standard output once it listens, before that "certificate PATH" when it has
one. Each mail becomes a file NNNN.eml in the folder, whole at once, with what is not in the mail
itself as headers in front: X-Envelope-From, X-Envelope-To, X-Hello, X-Connection (the client's port),
X-Encrypted, X-User.
"""

import argparse
import asyncio
import logging
import os
import ssl
import sys
import warnings

from aiosmtpd.smtp import SMTP, AuthResult

from certificate import self_signed_certificate

MODES = {
    "ok": "takes every mail",
    "temporary": "answers 451 to each recipient",
    "permanent": "answers 550 to each recipient",
    "permanent_message": "answers 554 to each message",
    "closed": "answers 554 to each connection",
    "drop": "hangs up when it has the message",
    "slow": "answers the message after a minute",
}
USER, PASSWORD = "portal", "open sesame"


class Handler:
    def __init__(self, mode, folder):
        self.mode = mode
        self.folder = folder
        self.count = len([name for name in os.listdir(folder) if name.endswith(".eml")])

    async def handle_RCPT(self, server, session, envelope, address, options):
        if self.mode == "temporary":
            return "451 4.3.0 Try again later"
        if self.mode == "permanent":
            return "550 5.1.1 Nobody of that name"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        if self.mode == "permanent_message":
            return "554 5.6.0 Not in this form"
        if self.mode == "drop":
            server.transport.abort()
            return "250 Never arrives"
        if self.mode == "slow":
            await asyncio.sleep(60)
        self.keep(server, session, envelope)
        return "250 Kept"

    def keep(self, server, session, envelope):
        user = session.auth_data.login.decode() if session.authenticated else ""
        head = (
            f"X-Envelope-From: {envelope.mail_from}\r\n"
            f"X-Envelope-To: {', '.join(envelope.rcpt_tos)}\r\n"
            f"X-Hello: {session.host_name}\r\n"
            f"X-Connection: {session.peer[1]}\r\n"
            f"X-Encrypted: {'yes' if server.transport.get_extra_info('ssl_object') else 'no'}\r\n"
            f"X-User: {user}\r\n"
        )
        self.count += 1
        path = os.path.join(self.folder, f"{self.count:04}.eml")
        with open(path + ".part", "wb") as file:
            file.write(head.encode() + envelope.original_content)
        os.rename(path + ".part", path)


class Closed(asyncio.Protocol):
    def connection_made(self, transport):
        transport.write(b"554 5.3.2 No mail today\r\n")
        transport.close()


def authenticate(server, session, envelope, mechanism, data):
    known = (data.login, data.password) == (USER.encode(), PASSWORD.encode())
    return AuthResult(success=known, handled=False, auth_data=data)


async def serve(options):
    settings = {"hostname": "sink.example.org"}
    context = None
    if options.starttls or options.smtps:
        key, certificate = self_signed_certificate(options.folder)
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.load_cert_chain(certificate, key)
        if options.starttls:
            settings["tls_context"] = context
        print("certificate", certificate, flush=True)
    if options.auth:
        settings.update(authenticator=authenticate, auth_required=True, auth_require_tls=False)
    handler = Handler(options.mode, options.folder)
    factory = Closed if options.mode == "closed" else lambda: SMTP(handler, **settings)
    server = await asyncio.get_running_loop().create_server(
        factory, "127.0.0.1", options.port, ssl=context if options.smtps else None)
    print("port", server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--port", type=int, default=0, help="0: any free one")
    parser.add_argument("--folder", required=True, help="where mails become files")
    parser.add_argument("--mode", choices=MODES, default="ok",
                        help="; ".join(f"{mode}: {what}" for mode, what in MODES.items()))
    parser.add_argument("--starttls", action="store_true",
                        help="offer it, with a self-signed certificate")
    parser.add_argument("--smtps", action="store_true",
                        help="encrypt from the first byte, with such a certificate")
    parser.add_argument("--auth", action="store_true",
                        help=f"demand a login: {USER}, '{PASSWORD}'")
    # Failed handshakes and logins in clear are what the tests are about.
    logging.disable(logging.CRITICAL)
    warnings.simplefilter("ignore")
    try:
        asyncio.run(serve(parser.parse_args()))
    except KeyboardInterrupt:
        sys.exit(0)


if __name__ == "__main__":
    main()
