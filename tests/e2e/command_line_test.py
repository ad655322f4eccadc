"""The command line: what its commands do, print and end with."""

import subprocess

from support.cases import PortalCase
from support.databases import on_each_database
from support.portal import CTL, DAEMON, DOMAIN


@on_each_database
class Commands(PortalCase):
    def setUp(self):
        self.portal = self.start_portal(start=False, front=None)

    def assert_refused(self, *words, saying, status=1):
        answer = self.portal.ctl(*words, check=False)
        self.assertEqual((answer.returncode, answer.stdout), (status, ""), answer.stderr)
        self.assertIn(saying, answer.stderr)
        self.assertTrue(answer.stderr.startswith("flexisip-accountsctl: "), answer.stderr)

    def test_migrate_makes_the_tables_once(self):
        self.assertEqual(self.portal.ctl("migrate").stdout, "The database was brought up to date.\n")
        self.assertEqual(self.portal.ctl("migrate").stdout, "The database is up to date.\n")

    def test_an_administrator_is_created_once_and_invited_again(self):
        self.portal.ctl("migrate")

        created = self.portal.ctl("admin", "create", "Admin", "--email", "a@mail.example.org").stdout
        again = self.portal.ctl("admin", "link", "admin").stdout

        for text in (created, again):
            first, link = text.splitlines()
            self.assertIn(f"sip:admin@{DOMAIN}", first)
            self.assertTrue(link.startswith(f"{self.portal.site}login/"), link)
        self.assertNotEqual(created, again)
        self.assertEqual(self.portal.database.rows("SELECT username, email, admin FROM accounts"),
                         [("admin", "a@mail.example.org", "1")])
        self.assert_refused("admin", "create", "admin", saying="taken")

    def test_an_administrator_who_is_switched_off_gets_no_link(self):
        self.portal.ctl("migrate")
        self.portal.ctl("admin", "create", "admin")
        self.portal.database.change("UPDATE accounts SET activated = 0")

        self.assert_refused("admin", "link", "admin", saying="switched off")

    def test_an_administrator_needs_a_name_that_can_be_one(self):
        self.portal.ctl("migrate")

        self.assert_refused("admin", "create", "a/b", saying="letters")
        self.assert_refused("admin", "create", "a", "--email", "nowhere", saying="email")
        self.assert_refused("admin", "link", "nobody", saying="no administrator")
        self.assert_refused("admin", "create", saying="admin create NAME", status=2)
        self.assert_refused("admin", "link", saying="admin link NAME", status=2)
        self.assertEqual(self.portal.database.rows("SELECT * FROM accounts"), [])

    def test_nothing_is_done_with_a_database_without_tables(self):
        self.assert_refused("admin", "create", "admin", saying="migrate")

    def test_flexisip_is_told_where_accounts_are(self):
        printed = self.portal.ctl("flexisip-config").stdout

        backend = {"SQLite": "sqlite3", "MariaDB": "mysql"}[self.database.name]
        self.assertIn(f"soci-backend={backend}\n", printed)
        self.assertIn(f"auth-domains={DOMAIN}\n", printed)
        self.assert_refused("flexisip-config", "more", saying="no arguments", status=2)


class CommandLine(PortalCase):
    def setUp(self):
        self.portal = self.start_portal(start=False, front=None)

    def run_program(self, program, *words):
        answer = subprocess.run([program, *words], capture_output=True, text=True, check=False, timeout=30)
        return answer.returncode, answer.stdout, answer.stderr

    def checks(self):
        """Both programs' words on the configuration."""
        return [self.run_program(program, "--config", self.portal.configuration, *words)
                for program, *words in ((CTL, "config", "check"), (DAEMON, "--check-config"))]

    def test_a_right_configuration_is_told_to_be(self):
        for answer in self.checks():
            self.assertEqual(answer, (0, "The configuration is right.\n", ""))

    def test_every_mistake_of_a_configuration_is_told_with_its_line(self):
        self.portal.configure(base_ur="http://here/", password_minimum="many")

        for status, printed, errors in self.checks():
            self.assertEqual((status, printed), (1, ""))
            for name, words in (("base_ur", "base_url"), ("password_minimum", "many")):
                line = 1 + list(self.portal.settings).index(name)
                told = [text for text in errors.splitlines()
                        if f"{self.portal.configuration}:{line}" in text and words in text]
                self.assertEqual(len(told), 1, errors)

    def test_a_configuration_that_the_daemon_refuses_is_not_right(self):
        wrong = self.portal.folder / "wrong"
        wrong.write_text("lost\n")
        before = dict(self.portal.settings)
        for name in ("provisioning_rc", "provisioning_template", "data_dir"):
            for value in ("/nonexistent", wrong):
                self.portal.settings = before
                self.portal.configure(**{name: value})
                for status, printed, errors in self.checks():
                    self.assertEqual((status, printed), (1, ""), name)
                    self.assertIn(f"{name}: ", errors)
                    self.assertIn(str(value), errors)
        self.assertFalse((self.portal.folder / "key").exists())

    def test_a_configuration_that_is_not_there_is_named(self):
        for program, *words in ((CTL, "config", "check"), (DAEMON, "--check-config")):
            status, _, errors = self.run_program(program, "--config", "/nowhere.conf", *words)
            self.assertEqual(status, 1)
            self.assertIn("/nowhere.conf", errors)

    def test_unknown_words_are_answered_by_the_usage(self):
        for program, *words in ((CTL, "frobnicate"), (CTL, "admin"), (CTL,), (CTL, "--config"),
                                (DAEMON, "--frobnicate"), (DAEMON, "--version", "--help")):
            status, printed, errors = self.run_program(program, *words)
            self.assertEqual((status, printed), (2, ""), words)
            self.assertIn("Usage: ", errors)

    def test_help_and_version_are_printed(self):
        for program in (CTL, DAEMON):
            status, printed, errors = self.run_program(program, "--help")
            self.assertEqual((status, errors), (0, ""))
            self.assertTrue(printed.startswith(f"Usage: {program.name}"), printed)
            self.assertEqual(self.run_program(program, "--version")[0], 0)

    def test_a_database_that_is_away_is_told_without_its_password(self):
        self.portal.configure(database="mysql://portal:secretword@127.0.0.1:1/portal")

        answer = self.portal.ctl("migrate", check=False)

        self.assertEqual(answer.returncode, 1)
        self.assertTrue(answer.stderr)
        self.assertNotIn("secretword", answer.stdout + answer.stderr)
