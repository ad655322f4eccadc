"""The portal as it is run: workers, a web server in front, a database and a mail server."""

import os
import signal
import socket
import subprocess

from support.databases import Sqlite
from support.fronts import Nginx
from support.mails import MailServer
from support.processes import BUILD, Process, accepts, free_port, temporary_folder, wait_until
from support.texts import TextFolder
from support.visitor import Visitor

DAEMON, CTL = BUILD / "flexisip-accountsd", BUILD / "flexisip-accountsctl"
DOMAIN = "sip.example.org"


class Portal:
    """Everything in a folder of its own. Settings are those of the configuration file."""

    def __init__(self, database=Sqlite, front=Nginx, path="/", workers=1, settings=None, holds_socket=False):
        self.folder = temporary_folder()
        self.path = path
        self.port = free_port()
        self.site = f"http://127.0.0.1:{self.port}{path}"
        self.database = database(self.folder)
        self.mails = MailServer(self.folder)
        self.texts = TextFolder(self.folder)
        self.configuration = self.folder / "portal.conf"
        self.settings = {
            "base_url": self.site,
            "sip_domain": DOMAIN,
            "database": self.database.url,
            "key_file": self.folder / "key",
            "mail_server": f"smtp://127.0.0.1:{self.mails.port}",
            "data_dir": BUILD / "share",
            "network_limit_factor": 1000,
            **(settings or {}),
        }
        self.configure()
        self.sockets = [self.folder / f"fcgi-{n}.sock" for n in range(1, workers + 1)]
        self.held = self.hold_socket() if holds_socket else None
        self.workers = [None] * workers
        self.front = front(self.folder, self.port, path, self.sockets) if front else None

    def start(self):
        self.ctl("migrate")
        for n in range(len(self.workers)):
            self.start_worker(n)
        if self.front:
            self.front.start()
            wait_until(lambda: self.visitor().get("/").status == 200, "the portal answers")
        return self

    def stop(self):
        for worker in self.workers:
            if worker:
                worker.stop()
        if self.front and hasattr(self.front, "process"):
            self.front.stop()
        self.mails.stop()
        if self.held:
            self.held.close()

    def configure(self, **settings):
        self.settings.update(settings)
        text = "".join(f"{name} = {value}\n" for name, value in self.settings.items())
        self.configuration.write_text(text)

    def hold_socket(self):
        """A listening socket that outlives the worker, as systemd's does."""
        held = socket.socket(socket.AF_UNIX)
        held.bind(str(self.sockets[0]))
        held.listen(1024)
        return held

    def start_worker(self, n=0, environment=None):
        command = [DAEMON, "--config", self.configuration]
        variables = {**os.environ, "FLEXISIP_ACCOUNTS_SOCKET": str(self.sockets[n]), **(environment or {})}
        options = {}
        if self.held:
            # The process that execs keeps its pid, so it may name itself.
            number = self.held.fileno()
            command = ["/bin/sh", "-c", f'exec 3<&{number}; export LISTEN_FDS=1 LISTEN_PID=$$; exec "$@"',
                       "sh", *command]
            options["pass_fds"] = [number]
        self.workers[n] = Process(command, self.folder / f"worker-{n + 1}.log", env=variables, **options)
        if not self.held:
            self.wait_for_worker(n)
        return self.workers[n]

    def wait_for_worker(self, n=0):
        def is_up():
            if not self.workers[n].is_running():
                raise AssertionError(f"the worker ended: {self.workers[n].output()[-2000:]}")
            return accepts(self.sockets[n])
        wait_until(is_up, "the worker listens", pause=0.005)

    @property
    def worker(self):
        return self.workers[0]

    def log(self):
        return "".join(worker.output() for worker in self.workers)

    def reload(self):
        self.worker.send_signal(signal.SIGHUP)

    def visitor(self, language="en"):
        return Visitor(self.site, language)

    def ctl(self, *words, check=True):
        answer = subprocess.run([CTL, "--config", self.configuration, *words], capture_output=True,
                                text=True, check=False, timeout=60)
        if check and answer.returncode != 0:
            raise AssertionError(f"{words}: {answer.stderr}")
        return answer
