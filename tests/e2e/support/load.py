"""Visitors who keep asking while something happens to the portal, and how long they waited."""

import threading
import time
from collections import Counter

FASTEST = 0.95


def undisturbed(measure, keeps, tries=3):
    """What measure() gives at the first of a few tries that keeps to what is promised, or else at the last. What
    else the machine does makes a try slower, never faster."""
    for _ in range(tries):
        measured = measure()
        if keeps(measured):
            break
    return measured


def slowest(times):
    """What all but the slowest 5 % keep to."""
    return sorted(times)[int(len(times) * FASTEST)]


class Load:
    """Calls ask() from several threads until the block ends; remembers what each said or raised."""

    def __init__(self, ask, threads=4, pause=0.005):
        self.ask, self.pause = ask, pause
        self.answers = []
        self.ended = threading.Event()
        self.threads = [threading.Thread(target=self.run) for _ in range(threads)]

    def run(self):
        while not self.ended.is_set():
            started = time.monotonic()
            try:
                answer = self.ask()
            except OSError as error:
                answer = type(error).__name__
            self.answers.append((started, time.monotonic() - started, answer))
            self.ended.wait(self.pause)

    def counts(self):
        return Counter(answer for _, _, answer in self.answers)

    def __enter__(self):
        for thread in self.threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self.ended.set()
        for thread in self.threads:
            thread.join()
