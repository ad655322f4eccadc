#!/usr/bin/env python3
"""The lists of source files, src/sources.mk and tests/sources.mk.

`tests/lint/sources.py --write` writes them anew from what stands in the folders (`make sources`); the
lint compares.
"""

import sys

from tree import ROOT

ROOMS = ["base", "db", "net", "http", "page", "account", "web"]


def files(*patterns):
    found = sorted(str(path.relative_to(ROOT)) for pattern in patterns for path in ROOT.glob(pattern))
    return [name for name in found if name.endswith((".cpp", ".h"))]


def listing(name, sources):
    return "".join([f"\n{name} ="] + [f" \\\n    {source}" for source in sources]) + "\n"


def lists():
    """The text that each list ought to have."""
    shared = [source for folder in [*(f"src/{room}" for room in ROOMS), "src"]
              for source in files(f"{folder}/*") if source != "src/main.cpp"]
    src = "# Every source file, room by room. Written by 'make sources'.\n"
    src += listing("shared_sources", shared)
    src += listing("daemon_sources", files("src/main.cpp"))
    src += listing("ctl_sources", files("src/ctl/*"))
    tests = "# Every source file of 'make check'. Written by 'make sources'.\n"
    tests += listing("test_sources", files("tests/*", "tests/support/*", *(f"tests/{r}/*" for r in ROOMS)))
    return {"src/sources.mk": src, "tests/sources.mk": tests}


def entries(text):
    return {line.strip(" \\") for line in text.splitlines() if line.startswith(" ")}


def check():
    """The mistakes, a line for each."""
    for name, text in lists().items():
        wanted, present = entries(text), entries((ROOT / name).read_text())
        for source in sorted(wanted - present):
            yield f"{name}: {source} is not listed; 'make sources' lists it"
        for source in sorted(present - wanted):
            yield f"{name}: {source} is listed but not there; 'make sources' strikes it off"


if __name__ == "__main__" and sys.argv[1:] == ["--write"]:
    for name, text in lists().items():
        (ROOT / name).write_text(text)
