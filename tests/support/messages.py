#!/usr/bin/env python3
"""Prints every message that the portal puts into FOLDER/mail and FOLDER/sms from the start on, which
is when FOLDER/portal.conf was written: the portal may be faster than this program.

Of a mail: to whom, its subject and its plain text, each link on a line of its own.
"""

import email.policy
import re
import sys
import time
from email.parser import BytesParser
from pathlib import Path


def links_on_their_own_lines(text):
    lines = text.replace("\r\n", "\n")
    return re.sub(r"[^\S\n]*(https?://[^\s<>]+)[^\S\n]*", r"\n\1\n", lines)


def mail(path):
    message = BytesParser(policy=email.policy.default).parsebytes(path.read_bytes())
    text = message.get_body(("plain",)).get_content()
    return f"---- mail to {message['To']}: {message['Subject']}\n{links_on_their_own_lines(text)}"


def sms(path):
    to, text = path.read_text().split("\n\n", 1)
    return f"---- SMS to {to.removeprefix('To: ')}\n{links_on_their_own_lines(text)}"


def show(path):
    text = mail(path) if path.suffix == ".eml" else sms(path)
    print(re.sub(r"\n{3,}", "\n\n", text).strip(), flush=True)


def messages(folder):
    return {*folder.glob("mail/*.eml"), *folder.glob("sms/*.txt")}


folder = Path(sys.argv[1])
start = (folder / "portal.conf").stat().st_mtime
seen = {path for path in messages(folder) if path.stat().st_mtime < start}
while True:
    for path in sorted(messages(folder) - seen, key=lambda path: path.stat().st_mtime):
        seen.add(path)
        try:
            show(path)
        except Exception as error:
            print(f"---- {path}: {error!r}", flush=True)
    time.sleep(0.1)
