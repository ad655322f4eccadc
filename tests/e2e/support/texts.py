"""The SMS that the portal puts into a folder instead of sending them."""

import re

from support.processes import wait_until


class Text:
    def __init__(self, path):
        head, self.text = path.read_text().split("\n\n", 1)
        self.to = head.removeprefix("To: ")

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
        texts = [Text(path) for path in paths]
        return [text for text in texts if number in (None, text.to)]

    def wait_for(self, number, count=1, seconds=10.0):
        """The newest SMS to a number, once it has got so many."""
        texts = wait_until(lambda: (found := self.received(number)) and len(found) >= count and found,
                           f"{count} SMS to {number}", seconds)
        return texts[-1]
