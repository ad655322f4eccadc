"""The SMS that the portal puts into a folder instead of sending them, or sends to a gateway."""

import itertools
import json
import re
import sys

from support.processes import SOURCE, Process, accepts, free_port, wait_until

SINK = SOURCE / "tests/support/http_sink.py"


class Text:
    def __init__(self, to, text):
        self.to, self.text = to, text

    @classmethod
    def read(cls, path):
        head, text = path.read_text().split("\n\n", 1)
        return cls(head.removeprefix("To: "), text)

    @property
    def code(self):
        """That of its last line, which browsers offer to fill in."""
        return re.search(r"@\S+ #(\d{6})\s*\Z", self.text)[1]


class TextFolder:
    def __init__(self, folder):
        self.folder = folder / "sms"
        self.folder.mkdir()

    def received(self, number=None):
        paths = sorted(self.folder.glob("*.txt"), key=lambda path: (path.stat().st_mtime_ns, path.name))
        texts = [Text.read(path) for path in paths]
        return [text for text in texts if number in (None, text.to)]

    def wait_for(self, number, count=1, seconds=10.0):
        """The newest SMS to a number, once it has got so many."""
        texts = wait_until(lambda: (found := self.received(number)) and len(found) >= count and found,
                           f"{count} SMS to {number}", seconds)
        return texts[-1]


class SmsGateway:
    """One that is called over HTTP. It has another log at each start, for what it was asked to send is
    sent or not as it answers then."""

    def __init__(self, folder):
        self.folder = folder
        self.port = free_port()
        self.starts = itertools.count()
        self.settings = {"sms_gateway": "http", "sms_url": f"http://127.0.0.1:{self.port}/",
                         "sms_body": '{"to": "{to}", "text": "{text}"}'}

    def start(self, *options):
        """With options of the sink. Returns the log."""
        log = self.folder / f"gateway-{next(self.starts)}.log"
        self.process = Process([sys.executable, "-B", SINK, "--port", self.port, *options], log)
        wait_until(lambda: accepts(self.port), "the SMS gateway listens")
        return log

    def stop(self):
        self.process.stop()

    @staticmethod
    def asked(*logs):
        """What it was asked to send."""
        lines = [line for log in logs for line in log.read_text().splitlines() if line.startswith("{")]
        return [Text(**json.loads(json.loads(line)["body"])) for line in lines]
