#!/usr/bin/env python3
"""Runs the checks of this folder: each is a module whose check() yields its mistakes, a line for each.

Appends "passed failed" to the file $PORTAL_COUNTS. The built programs are in the folder $PORTAL_BUILD.
"""

import os
import subprocess
import sys

import code_format
import events
import rooms
import settings
import sizes
import sources
import templates
import translations

CHECKS = [rooms, sizes, sources, code_format, templates, translations, events, settings]


def run(check):
    try:
        mistakes = list(check.check())
    except (OSError, subprocess.CalledProcessError) as error:
        mistakes = [str(error)]
    print("FAILED" if mistakes else "ok", check.__name__)
    for mistake in mistakes:
        print(f"  {mistake}")
    return not mistakes


passed = [run(check) for check in CHECKS].count(True)
failed = len(CHECKS) - passed
print(f"lint: {passed} passed, {failed} failed")
if "PORTAL_COUNTS" in os.environ:
    with open(os.environ["PORTAL_COUNTS"], "a") as counts:
        counts.write(f"{passed} {failed}\n")
sys.exit(failed > 0)
