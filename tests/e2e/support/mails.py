"""A mail server, and the mails that it received."""

import email.policy
import re
import sys
from email.parser import BytesParser

from support.processes import SOURCE, Process, accepts, free_port, wait_until

SINK = SOURCE / "tests/support/smtp_sink.py"


class Mail:
    def __init__(self, data):
        self.message = BytesParser(policy=email.policy.default).parsebytes(data)
        self.to = str(self.message["To"])
        self.subject = str(self.message["Subject"])
        self.text = self.message.get_body(("plain",)).get_content()
        self.html = self.message.get_body(("html",)).get_content()

    @property
    def link(self):
        """The only one in its text."""
        links = re.findall(r"https?://[^\s<>]+", self.text)
        if len(links) != 1:
            raise AssertionError(f"{len(links)} links in: {self.text}")
        return links[0]


class MailServer:
    def __init__(self, folder):
        self.folder = folder / "mail"
        self.folder.mkdir()
        self.port = free_port()
        self.log = folder / "smtp.log"
        self.start()

    def start(self, *options):
        self.process = Process([sys.executable, "-B", SINK, "--port", self.port, "--folder", self.folder,
                                *options], self.log)
        wait_until(lambda: accepts(self.port), "the mail server listens")

    def stop(self):
        self.process.stop()

    def received(self, address=None):
        mails = [Mail(path.read_bytes()) for path in sorted(self.folder.glob("*.eml"))]
        return [mail for mail in mails if address in (None, mail.to)]

    def wait_for(self, address, count=1, seconds=10.0):
        """The newest mail to an address, once it has got so many."""
        mails = wait_until(lambda: (found := self.received(address)) and len(found) >= count and found,
                           f"{count} mails to {address}", seconds)
        return mails[-1]
