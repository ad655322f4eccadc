"""Programs that run beside a test. Each is stopped by its pid, at the latest when the tests end."""

import atexit
import contextlib
import os
import random
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from pathlib import Path

SOURCE = Path(__file__).resolve().parents[3]
BUILD = Path(os.environ.get("PORTAL_BUILD", SOURCE / "build")).resolve()

_running = []
_folders = []


@atexit.register
def _leave_nothing():
    for process in reversed(list(_running)):
        process.stop()
    for folder in _folders:
        shutil.rmtree(folder, ignore_errors=True)


def temporary_folder():
    """Gone when the tests end. Others may pass through it, as Apache must, but not list it."""
    folder = Path(tempfile.mkdtemp(prefix="portal."))
    folder.chmod(0o711)
    _folders.append(folder)
    return folder


class Process:
    """A program in the foreground, with its output in a file."""

    def __init__(self, command, log, **options):
        self.log = Path(log)
        with open(self.log, "ab") as output:
            self.popen = subprocess.Popen(
                [str(word) for word in command],
                **{"stdin": subprocess.DEVNULL, "stdout": output, "stderr": output, **options})
        _running.append(self)

    @property
    def pid(self):
        return self.popen.pid

    def is_running(self):
        return self.popen.poll() is None

    def resident(self):
        """The memory that it has, in MiB."""
        status = Path(f"/proc/{self.pid}/status").read_text()
        line = next(line for line in status.splitlines() if line.startswith("VmRSS"))
        return int(line.split()[1]) / 1024

    def output(self):
        return self.log.read_text(errors="replace")

    def send_signal(self, number):
        self.popen.send_signal(number)

    def wait(self, seconds=15):
        """The exit status, once it ended by itself or by a signal sent before."""
        status = self.popen.wait(seconds)
        if self in _running:
            _running.remove(self)
        return status

    def stop(self, number=signal.SIGTERM, seconds=15):
        if self.is_running():
            self.send_signal(number)
        try:
            return self.wait(seconds)
        except subprocess.TimeoutExpired:
            self.popen.kill()
            self.wait()
            raise AssertionError(f"{self.popen.args[0]} did not end: {self.output()[-2000:]}") from None

    def kill(self):
        return self.stop(signal.SIGKILL)


def wait_until(condition, what, seconds=10.0, pause=0.02):
    """What the condition says once it says something true."""
    end = time.monotonic() + seconds
    while True:
        answer = condition()
        if answer:
            return answer
        if time.monotonic() > end:
            raise AssertionError(f"not within {seconds} s: {what}")
        time.sleep(pause)


def free_port():
    """One below those that connections go out from: none of them can take it before a server does."""
    while True:
        port = random.randrange(10000, 32000)
        with socket.socket() as probe, contextlib.suppress(OSError):
            probe.bind(("127.0.0.1", port))
            return port


def accepts(address):
    """Whether somebody listens at a port of loopback or at the path of a unix socket."""
    family = socket.AF_INET if isinstance(address, int) else socket.AF_UNIX
    with socket.socket(family) as probe:
        target = ("127.0.0.1", address) if isinstance(address, int) else str(address)
        return probe.connect_ex(target) == 0


def is_alive(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except OSError:
        return False
    return state != "Z"
