"""A file of src/ includes its own room and those that the file `rooms` names: never above or beside."""

import re

from tree import ROOT, files, read

ABOVE_ALL = "ctl"  # together with src/main.cpp


def law():
    lines = read("tests/lint/rooms").splitlines()
    return {room: set(below.split()) for room, below in (line.split(":") for line in lines)}


def check():
    allowed = law()
    for folder in sorted(path.name for path in (ROOT / "src").iterdir() if path.is_dir()):
        if folder not in allowed and folder != ABOVE_ALL:
            yield f"src/{folder}: no such room in tests/lint/rooms"
    for path in files("src/*/*.cpp", "src/*/*.h"):
        room = path.parent.name
        for target in re.findall(r'^#include "(.*)"', read(path), re.M):
            other = target.split("/")[0]
            if not (ROOT / "src" / target).exists():
                yield f"{path}: includes {target}, which is not in src/"
            elif room in allowed and other != room and other not in allowed[room]:
                yield f"{path}: includes {target}, but {room} may not include {other}"
