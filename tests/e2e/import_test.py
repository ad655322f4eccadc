"""Accounts from a file: checked whole, imported whole or not at all, while others go on."""

import os
import re
import threading
import time

from support.cases import PASSWORD, PortalCase
from support.databases import on_each_database
from support.fronts import Apache
from support.processes import wait_until

ALONE = True
ROWS = int(os.environ.get("PORTAL_IMPORT_ROWS", "5000"))
LONG = max(ROWS, 20000)  # long enough to be killed in the middle
HEADER = "username,email,phone,display_name,password\r\n"
TABLES = ("accounts", "addresses", "passwords", "audit", "outbox", "tokens")


def line(n):
    return f"user{n:06},user{n:06}@mail.example.org,+3361{n:07},User {n},a {n} of my own\r\n"


def file_of(count, first=0):
    """As an export is sorted by anything: in no order."""
    return ("\ufeff" + HEADER + "".join(line(first + n * 7919 % count) for n in range(count))).encode()


def upload(admin, content):
    return admin.upload(admin.get("/admin/accounts/import"), "/import", content)


@on_each_database
class Import(PortalCase):
    def setUp(self):
        self.portal = self.start_portal()
        self.admin = self.administrator(self.portal)
        self.admin.timeout = 60

    def counts(self):
        """Rows of each table that an import writes, but those of the administrator's coming in."""
        return {table: self.portal.database.rows(f"SELECT COUNT(*) FROM {table}")[0][0] for table in TABLES}

    def checked(self, content):
        """The page that offers to import."""
        answer = upload(self.admin, content)
        self.assertEqual(answer.status, 303, answer.text)
        return self.admin.follow(answer)

    def wait_for(self, path, words):
        def found():
            page = self.admin.get(path)
            return words in page.text and page
        return wait_until(found, words, 120, pause=0.2)

    def start(self, page, **fields):
        path = self.admin.path_of(page.path)
        answer = self.admin.submit(page, path, **fields)
        self.assertEqual(answer.status, 303, answer.text)
        return path

    def others_work(self, until):
        """Logs in again and again; the longest time that one took."""
        times = []
        while not until.is_set():
            visitor = self.portal.visitor()
            visitor.timeout = 60
            started = time.monotonic()
            answer = self.log_in(visitor, "admin")
            times.append(time.monotonic() - started)
            self.slowest = max(times)
            if answer.status != 303:
                self.refused = answer.text
            time.sleep(0.1)

    def test_a_large_file_is_imported_while_others_log_in(self):
        content = file_of(ROWS)
        self.slowest, self.refused = 0, ""
        before = self.portal.worker.resident()
        started = time.monotonic()
        page = self.checked(content)
        checked = time.monotonic() - started
        end = threading.Event()
        others = threading.Thread(target=self.others_work, args=[end])
        others.start()
        started = time.monotonic()
        try:
            path = self.start(page)
            done = self.wait_for(path, f"The accounts are imported: {ROWS}")
        finally:
            imported = time.monotonic() - started
            end.set()
            others.join()
        self.see(f"{ROWS} accounts, {len(content) / 1e6:.1f} MB: checked in {checked:.1f} s, "
                 f"imported in {imported:.1f} s, slowest login {self.slowest:.1f} s, {self.portal.worker.resident() - before:.0f} MiB more")
        self.assertEqual(self.refused, "")
        self.assertLess(checked + imported, 60)
        self.assertEqual(done.header("Refresh"), "")
        self.assertEqual(self.portal.database.rows(
            "SELECT COUNT(*) FROM accounts WHERE activated = 1 AND username LIKE 'user%'"), [(str(ROWS),)])
        self.assertEqual(self.log_in(self.portal.visitor(), "user000042", "a 42 of my own").status, 303)
        self.assertEqual(self.portal.database.rows("SELECT COUNT(*) FROM import_rows"), [("0",)])

    def test_three_lines_with_mistakes_are_named_and_nothing_changes(self):
        lines = [line(n) for n in range(50)]
        lines[9] = "admin,,,,another of mine\r\n"
        lines[19] = "user000007,nowhere,,,short\r\n"
        lines[29] = 'user000029,"a@mail.example.org" x,,,\r\n'
        before = self.tables()
        answer = upload(self.admin, (HEADER + "".join(lines)).encode())
        self.assertEqual(answer.status, 422)
        self.assertIn("Lines that need another look: 3", answer.text)
        self.assertEqual(re.findall(r'data-label="Line">(\d+)<', answer.body.decode()),
                         ["11", "21", "21", "21", "31"])
        self.assertEqual(self.tables(), before)

    def state(self, path):
        """That of the import behind a page."""
        return self.portal.database.rows(f"SELECT state FROM imports WHERE id = '{path.rpartition('/')[2]}'")[0][0]

    def tables(self):
        """All that the database holds, less what each form counts."""
        self.portal.database.change("DELETE FROM attempts")
        return self.portal.database.dump()

    def killed_import(self):
        """The page of an import of which nothing was left, and what there was before it. One that was done before it
        could be killed is followed by another."""
        for number in range(5):
            before = self.counts()
            page = self.checked(file_of(LONG, number * LONG))
            self.assertEqual(self.counts(), before)
            path = self.start(page)
            wait_until(lambda: self.state(path) != "queued", "it runs")
            self.portal.worker.kill()
            after = self.counts()
            killed = self.state(path) == "running"  # looked at last: then it was not done when they were counted
            self.portal.start_worker()
            if killed:
                self.assertEqual(after, before)
                return path, before
        self.fail("each import was done before it could be killed")

    def test_a_killed_import_leaves_nothing_and_may_be_started_again(self):
        path, before = self.killed_import()
        self.assertIn("being made", self.admin.get(path).text)
        self.portal.database.change("UPDATE imports SET due_at = due_at - 200")
        page = self.wait_for(path, "interrupted")
        self.start(page)
        self.wait_for(path, f"The accounts are imported: {LONG}")
        self.assertEqual(int(self.counts()["accounts"]), int(before["accounts"]) + LONG)

    def test_those_without_a_password_are_invited(self):
        page = self.checked(b"username;email\ncarol;carol@mail.example.org\ndave;dave@mail.example.org\n")
        self.wait_for(self.start(page, invites="yes"), "The accounts are imported: 2")
        for name in ("carol", "dave"):
            link = self.portal.mails.wait_for(f"{name}@mail.example.org").link
            self.assertEqual(self.activate(link, self.portal.visitor(), PASSWORD).status, 303)


class ImportBehind(PortalCase):
    def test_a_file_comes_through_apache_too(self):
        admin = self.administrator(self.start_portal(front=Apache, path="/accounts/"))
        page = admin.follow(upload(admin, file_of(LONG)))
        self.assertIn(f"Import {LONG} accounts", page.text)

    def test_a_file_that_is_too_large_is_refused_with_a_page_of_ours(self):
        admin = self.administrator(self.start_portal(path="/accounts/"))
        answer = upload(admin, b"x" * 17 * 1024 * 1024)
        self.assertEqual(answer.status, 413)
        self.assertIn("That was too much at once", answer.text)
