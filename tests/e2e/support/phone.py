"""A SIP phone without a screen: linphonec, the console of the liblinphone that Linphone's apps use."""

import configparser
import os
import re
import subprocess

from support.processes import Process, temporary_folder, wait_until

# Its ports are chosen freely, and it listens for nothing that a test does not use.
BASIS = {"sip": {"sip_port": 0, "sip_tcp_port": -1, "sip_tls_port": 0},
         "sound": {"playback_dev_id": "", "capture_dev_id": ""}}


class Phone:
    """What it knows is its settings file, which it rewrites when it ends."""

    def __init__(self, settings):
        self.folder = temporary_folder()
        self.file = self.folder / "linphonerc"
        self.log = self.folder / "linphone.log"
        # Without this folder liblinphone starts nothing, and does not say so.
        (self.folder / ".local/share/linphone").mkdir(parents=True)
        sections = {**BASIS, **settings}
        self.file.write_text("".join(
            f"[{section}]\n" + "".join(f"{name}={value}\n" for name, value in entries.items())
            for section, entries in sections.items()))

    @classmethod
    def with_account(cls, name, domain, password, registrar):
        """As somebody sets it up who types everything in."""
        return cls({
            "proxy_0": {"reg_identity": f"sip:{name}@{domain}", "reg_proxy": registrar.uri,
                        "reg_sendregister": 1, "reg_expires": 600},
            "auth_info_0": {"username": name, "realm": domain, "domain": domain, "passwd": password}})

    @classmethod
    def with_link(cls, url):
        """As somebody sets it up who scans a provisioning link, and does nothing else."""
        return cls({"misc": {"config-uri": url}})

    def start(self):
        self.log.unlink(missing_ok=True)
        self.process = Process(["linphonec", "-c", self.file, "-d", "6", "-l", self.log],
                               self.folder / "output.log", stdin=subprocess.PIPE,
                               env={**os.environ, "HOME": str(self.folder)})
        return self

    def stop(self):
        if self.process.is_running():
            self.process.popen.communicate(b"quit\n", timeout=20)
        self.process.wait()

    def history(self):
        """Its log so far."""
        return self.log.read_text(errors="replace") if self.log.exists() else ""

    def outcome(self):
        """What came of its registration: "Ok", "Failed", or "asked" when it has no password to answer with."""
        def seen():
            if "Password for" in self.process.output():
                return "asked"
            states = re.findall(r"moving from state \[\w+\] to \[LinphoneRegistration(Ok|Failed)\]", self.history())
            return states and states[-1]
        return wait_until(seen, "the phone has registered or failed", 20)

    def register(self):
        """Starts it, waits for the outcome, and ends it."""
        self.start()
        try:
            return self.outcome()
        finally:
            self.stop()

    def settings(self):
        """Section by section, as it left them."""
        parser = configparser.RawConfigParser(strict=False, delimiters=("=",), comment_prefixes=())
        parser.optionxform = str
        parser.read(self.file)
        return {section: dict(parser[section]) for section in parser.sections()}
