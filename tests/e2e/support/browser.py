"""A real browser: Chromium, driven by the programs in tests/e2e/browser."""

import json
import subprocess
from pathlib import Path

from support.processes import BUILD, Process, temporary_folder

HERE = Path(__file__).resolve().parents[1] / "browser"
SCREENSHOTS = BUILD / "screenshots"


def install():
    """What package-lock.json names, once and again when it changes."""
    lock, installed = HERE / "package-lock.json", HERE / "node_modules/.package-lock.json"
    if installed.exists() and installed.stat().st_mtime >= lock.stat().st_mtime:
        return
    answer = subprocess.run(["npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"], cwd=HERE,
                            capture_output=True, text=True, check=False)
    if answer.returncode != 0:
        raise AssertionError(answer.stderr)
    installed.touch()


class Journey:
    """One file of tests/e2e/browser; it may ask for what `answers` gives, by name, as a function."""

    def __init__(self, journey, answers=None, **given):
        install()
        self.answers = answers or {}
        self.process = Process(["node", HERE / "main.js"], temporary_folder() / "browser.log",
                               stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.send({"journey": journey, **given})

    def send(self, message):
        self.process.popen.stdin.write(json.dumps(message) + "\n")
        self.process.popen.stdin.flush()

    def take(self):
        """What it found."""
        try:
            for line in self.process.popen.stdout:
                message = json.loads(line)
                if "ask" not in message:
                    break
                what, *about = message["ask"]
                self.send({"answer": self.answers[what](*about)})
            else:
                raise AssertionError(f"the browser ended: {self.process.output()[-2000:]}")
        finally:
            self.process.popen.stdin.close()
            self.process.stop()
            self.process.popen.stdout.close()
        if "failed" in message:
            raise AssertionError(message["failed"])
        return message["done"]


def take(journey, answers=None, **given):
    return Journey(journey, answers, **given).take()
