"""The files of the project, as the checks want them."""

import os
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
BUILD = Path(os.environ.get("PORTAL_BUILD", ROOT / "build"))


def files(*patterns):
    """Paths relative to ROOT, sorted."""
    return sorted(path.relative_to(ROOT) for pattern in patterns for path in ROOT.glob(pattern))


def code():
    return files("src/**/*.cpp", "src/**/*.h", "tests/**/*.cpp", "tests/**/*.h")


def read(path):
    return (ROOT / path).read_text()


def line_of(text, offset):
    return text.count("\n", 0, offset) + 1
