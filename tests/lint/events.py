"""Every event that the audit log records has a sentence, 'event.<name>', and every such sentence an event."""

import re

from tree import files, line_of, read

WORDING = "src/web/wording.cpp"


def recorded():
    """Each event's name, and where it is recorded; no name where it is not written out."""
    for path in files("src/**/*.cpp"):
        text = read(path)
        for call in re.finditer(r"(?:audit\.record|tell)\(\s*\{([^,]*),", text):
            where = f"{path}:{line_of(text, call.start())}"
            for name in re.findall(r'"([^"]*)"', call[1]) or [None]:
                yield name, where


def check():
    worded = set(re.findall(r'\{"event\.([^"]+)"', read(WORDING)))
    events = list(recorded())
    for name, where in events:
        if name is None:
            yield f"{where}: write the event's name out, so that its sentence can be looked for"
        elif name not in worded:
            yield f"{where}: {WORDING} has no sentence \"event.{name}\""
    for name in sorted(worded - {name for name, _ in events}):
        yield f"{WORDING}: \"event.{name}\" is recorded nowhere"
