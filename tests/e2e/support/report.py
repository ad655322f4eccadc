"""Runs cases and says of each, on a line, whether it passed."""

import contextlib
import os
import re
import signal
import sys
import time
import traceback
import unittest


def name_of(case):
    """activation_link on SQLite: a get changes nothing"""
    if not hasattr(case, "_testMethodName"):
        return str(case)  # what stands for a file that does not load, or a class not set up
    place = type(case).__module__.removesuffix("_test")
    database = getattr(case, "database", None)
    if database is not None:
        place += f" on {database.name}"
    return f"{place}: {case._testMethodName.removeprefix('test_').replace('_', ' ')}"


class Report(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.passed = self.failed = 0
        self.notes = []

    def startTest(self, test):
        super().startTest(test)
        self.began = time.monotonic()
        self.bad = False

    def stopTest(self, test):
        super().stopTest(test)
        self.say("FAILED" if self.bad else "ok", test, time.monotonic() - self.began)

    def say(self, word, test, seconds):
        self.passed += word == "ok"
        self.failed += word == "FAILED"
        seen = "; ".join(getattr(test, "seen", []))
        print(f"{word:6} {name_of(test)} ({seconds:.1f} s){f' [{seen}]' if seen else ''}", flush=True)

    def complain(self, test, error):
        kind, value, trace = error
        text = "".join(traceback.format_exception(kind, value, trace))
        print(re.sub("^", "       | ", text.rstrip(), flags=re.M), flush=True)
        if isinstance(test, unittest.TestCase):
            self.bad = True
        else:
            self.say("FAILED", test, 0)  # setUpClass

    def addError(self, test, err):
        self.complain(test, err)

    def addFailure(self, test, err):
        self.complain(test, err)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.complain(test, err)


def interrupt(*_):
    raise KeyboardInterrupt


@contextlib.contextmanager
def interruptible():
    """What is begun inside ends in order when the process is told to."""
    signal.signal(signal.SIGTERM, interrupt)
    try:
        yield
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
        sys.exit(1)


def run(cases, counts):
    """Runs the cases, and writes how many passed and failed to the file `counts`."""
    signal.signal(signal.SIGTERM, interrupt)
    report = Report()
    try:
        for case in cases:
            unittest.TestSuite([case]).run(report)
    finally:
        counts.write_text(f"{report.passed} {report.failed}\n")


def conclude(counts):
    """Prints the sum of those files, and returns the exit status; adds it to the file that
    $PORTAL_COUNTS names."""
    pairs = [[int(number) for number in file.read_text().split()] for file in counts]
    passed, failed = (sum(numbers) for numbers in zip(*pairs, (0, 0)))
    print(f"end to end: {passed} passed, {failed} failed")
    if os.environ.get("PORTAL_COUNTS"):
        with open(os.environ["PORTAL_COUNTS"], "a") as file:
            file.write(f"{passed} {failed}\n")
    return 0 if passed and not failed else 1
