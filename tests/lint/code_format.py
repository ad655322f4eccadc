"""The code is formatted as .clang-format says; `make format` does it."""

import re
import subprocess

from tree import ROOT, code


def check():
    command = ["clang-format", "--dry-run", "-Werror", *map(str, code())]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True)
    places = dict(re.findall(r"^(.*?):(\d+):\d+: error:", result.stderr, re.M))
    yield from (f"{path}: not formatted, at last at line {line}" for path, line in places.items())
    if result.returncode != 0 and not places:
        yield result.stderr.strip()
