"""./dev run, as a newcomer types it: it serves the portal, and leaves nothing behind when it ends."""

import os
import re
import subprocess
import time
from pathlib import Path

from support.cases import PASSWORD, PortalCase, email_of, new_name
from support.databases import MariaDb, Sqlite
from support.mails import Mail
from support.processes import SOURCE, Process, free_port, is_alive, temporary_folder, wait_until

ALONE = True


def children(pid):
    """All processes below one."""
    found = []
    for task in Path(f"/proc/{pid}/task").glob("*/children"):
        for child in map(int, task.read_text().split()):
            found += [child, *children(child)]
    return found


class Curl:
    """A browser for those who have none."""

    def __init__(self, folder, site):
        self.jar, self.site = folder / f"{new_name('cookies')}.txt", site

    def get(self, path, *options):
        answer = subprocess.run(
            ["curl", "--silent", "--show-error", "--fail", "--location", "--max-time", "10",
             "--cookie", self.jar, "--cookie-jar", self.jar, *options,
             path if path.startswith("http") else self.site + path.lstrip("/")],
            capture_output=True, text=True, check=False)
        if answer.returncode != 0:
            raise AssertionError(f"{path}: {answer.stderr}")
        return answer.stdout

    def submit(self, path, **fields):
        csrf = re.search(r'name="csrf" value="([^"]+)"', self.get(path)).group(1)
        options = [word for name, value in {"csrf": csrf, **fields}.items()
                   for word in ("--data-urlencode", f"{name}={value}")]
        return self.get(path, *options)


ENVIRONMENT = {name: value for name, value in os.environ.items()
               if not name.startswith(("MAKE", "MFLAGS", "PORTAL_"))}


class DevRun(PortalCase):
    @classmethod
    def setUpClass(cls):
        # In the folder of its own, whatever PORTAL_BUILD is: as long as that takes.
        subprocess.run([SOURCE / "dev", "build"], cwd=SOURCE, env=ENVIRONMENT, stdout=subprocess.DEVNULL, check=True)

    def start(self, folder, port, **variables):
        """./dev run, once it is ready."""
        process = Process([SOURCE / "dev", "run"], temporary_folder() / "output.log", cwd=SOURCE,
                          env={**ENVIRONMENT, "PORTAL_DIR": str(folder), "PORTAL_PORT": str(port), **variables})
        self.addCleanup(process.stop)
        ready = f"ready http://127.0.0.1:{port}/\n"
        wait_until(lambda: ready in process.output() or not process.is_running(), "it is ready", 60)
        self.assertIn(ready, process.output())
        return process

    def assert_leaves_nothing(self, process):
        started = children(process.pid)
        self.assertGreaterEqual(len(started), 5)  # messages, supervisor, worker, nginx and nginx's worker
        self.assertEqual(process.stop(), 0, process.output())
        wait_until(lambda: not any(map(is_alive, started)), "what it started has ended", 5)

    def walk(self, folder, process, site):
        name, curl = new_name(), Curl(folder, site)
        self.assertIn("Check your mail",
                      curl.submit("/register/email", username=name, email=email_of(name)))
        path = wait_until(lambda: next(folder.glob("mail/*.eml"), None), "the mail is there")
        link = wait_until(lambda: path.read_bytes() and Mail(path.read_bytes()).link, "it is whole")
        wait_until(lambda: f"\n{link}\n" in process.output(), "it is printed, the link on a line of its own")
        self.assertIn(f"sip:{name}@", curl.submit(link, password=PASSWORD))
        self.assertIn(email_of(name), curl.get("/panel"))

    def links(self, process, site):
        return re.findall(rf"^{re.escape(site)}login/\S+$", process.output(), re.M)

    def test_on_sqlite_and_again_with_what_it_kept(self):
        folder, port = temporary_folder(), free_port()
        site = f"http://127.0.0.1:{port}/"
        process = self.start(folder, port)
        self.walk(folder, process, site)
        link, = self.links(process, site)
        administrator = Curl(folder, site)
        administrator.submit(link)
        self.assertIn("sip:admin@", administrator.submit("/password", password=PASSWORD))
        self.assert_leaves_nothing(process)

        configuration = folder / "more.conf"
        configuration.write_text("app_name = Another name\n")
        started = time.monotonic()
        process = self.start(folder, port, PORTAL_CONF=str(configuration), PORTAL_WORKERS="2")
        self.see(f"again within {time.monotonic() - started:.1f} s")
        self.assertLess(time.monotonic() - started, 30)
        self.assertEqual(self.links(process, site), [])
        self.assertEqual(Sqlite(folder).rows("SELECT username FROM accounts WHERE admin = 1"),
                         [("admin",)])
        self.assertIn("sip:admin@", administrator.get("/panel"))
        self.assertIn("Another name", administrator.get("/"))
        self.assert_leaves_nothing(process)

    def test_on_mariadb_in_a_folder_whose_path_is_too_long_for_a_socket(self):
        folder, port = temporary_folder() / ("long" * 30), free_port()
        database = MariaDb()
        site = f"http://127.0.0.1:{port}/"
        process = self.start(folder, port, PORTAL_DB=database.url)
        self.walk(folder, process, site)
        self.assertEqual(len(self.links(process, site)), 1)
        self.assertEqual(database.rows("SELECT activated, admin FROM accounts ORDER BY id"),
                         [("1", "1"), ("1", "0")])
        sockets = (folder / "sockets").resolve()
        self.assert_leaves_nothing(process)
        self.assertFalse(sockets.exists())
