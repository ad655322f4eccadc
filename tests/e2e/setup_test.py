"""flexisip-accountsctl setup: from a configuration without answers to a portal that can be opened."""

import os
import pwd
import shutil
import subprocess

from support.cases import PASSWORD, PortalCase
from support.portal import CTL
from support.processes import BUILD, temporary_folder

ASKED = ("base_url", "sip_domain", "database", "mail_server")


class Setup(PortalCase):
    def setUp(self):
        self.portal = self.start_portal(start=False)
        self.answers = {name: self.portal.settings.pop(name) for name in ASKED}
        self.portal.configure()
        self.written = self.portal.folder / "conf.d" / "00-setup.conf"

    def answers_file(self, **answers):
        path = self.portal.folder / "answers"
        path.write_text("".join(f"{name} = {value}\n" for name, value in answers.items()))
        return path

    def set_up(self, check=True, **more):
        return self.portal.ctl("setup", "--answers", self.answers_file(**self.answers, **more), check=check)

    def type(self, *lines):
        answer = subprocess.run([CTL, "--config", self.portal.configuration, "setup"], text=True,
                                input="".join(f"{line}\n" for line in lines), capture_output=True,
                                check=False, timeout=30)
        return answer.returncode, answer.stdout, answer.stderr

    def log_in_by(self, link):
        visitor = self.portal.visitor()
        page = visitor.follow(visitor.submit(visitor.get(link), visitor.path_of(link)))
        return visitor.submit(page, "/password", password=PASSWORD)

    def test_answers_from_a_file_lead_to_a_portal_that_can_be_opened(self):
        printed = self.set_up(administrator="boss").stdout

        self.assertIn("location / { include snippets/flexisip-accounts.conf; }", printed)
        self.assertNotIn("change-password", printed)
        self.assertEqual(self.written.stat().st_mode & 0o777, 0o640)
        self.portal.start()
        self.assertEqual(self.log_in_by(printed.split()[-1]).status, 303)
        self.assertEqual(self.portal.database.rows("SELECT username, admin FROM accounts"), [("boss", "1")])

    def test_a_second_time_changes_nothing(self):
        self.set_up()
        before = self.written.read_text(), self.written.stat().st_mtime_ns, self.portal.database.dump()

        printed = self.set_up().stdout

        self.assertIn("Nothing to change", printed)
        self.assertIn("There is an administrator already", printed)
        after = self.written.read_text(), self.written.stat().st_mtime_ns, self.portal.database.dump()
        self.assertEqual(before, after)

    def test_somebody_is_asked_again_until_the_answer_can_be_one(self):
        wishes = self.answers
        status, printed, errors = self.type(
            "gopher://here", wishes["base_url"], "", wishes["database"], wishes["mail_server"], "Us <us@example.org>")

        self.assertEqual((status, errors), (0, ""))
        self.assertIn("It must be", printed)
        self.assertIn("sip_domain [localhost]: ", printed)
        self.assertIn("mail_from = Us <us@example.org>\n", self.written.read_text())
        self.assertNotIn("sip_domain", self.written.read_text())
        before = self.written.read_text()
        status, printed, errors = self.type(*[""] * 5)
        self.assertEqual((status, errors), (0, ""))
        self.assertIn(f"base_url [{wishes['base_url']}]: ", printed)
        self.assertEqual(self.written.read_text(), before)

    def test_answers_that_end_too_early_change_nothing(self):
        status, _, errors = self.type(self.answers["base_url"])

        self.assertEqual(status, 1)
        self.assertIn("no answer", errors)
        self.assertFalse(self.written.exists())

    def test_a_mistake_in_the_file_is_told_with_its_line_and_changes_nothing(self):
        answer = self.set_up(check=False, administrator="boss", base_ur="http://here/")

        self.assertEqual((answer.returncode, answer.stdout), (1, ""))
        self.assertIn("answers:6: unknown setting 'base_ur'; the nearest is base_url", answer.stderr)
        self.assertFalse(self.written.parent.exists())

    def test_what_answers_need_may_stand_in_another_file(self):
        self.portal.configure(redis_server="redis://127.0.0.1:6379")

        self.set_up(devices_management="yes")

        self.assertIn("devices_management = yes\n", self.written.read_text())

    def test_what_answers_need_and_nothing_gives_is_told_and_changes_nothing(self):
        answer = self.set_up(check=False, devices_management="yes")

        self.assertEqual((answer.returncode, answer.stdout), (1, ""))
        self.assertIn("devices_management needs redis_server or flexisip_sockets", answer.stderr)
        self.assertFalse(self.written.parent.exists())

    def test_below_a_path_the_page_of_passwords_is_named_too(self):
        self.answers["base_url"] = "https://example.org/accounts/"

        printed = self.set_up().stdout

        for line in ("location = /.well-known/change-password { return 303 /accounts/panel/password; }",
                     "Redirect 303 /.well-known/change-password /accounts/panel/password"):
            self.assertIn(f"       {line}\n", printed)

    def test_what_another_file_says_later_is_told(self):
        self.written.parent.mkdir()
        (self.written.parent / "site.conf").write_text("sip_domain = other.example.org\n")

        self.assertIn("sets sip_domain, and wins", self.set_up().stdout)

    def test_what_root_makes_is_the_portals(self):
        if os.getuid() != 0:
            self.skipTest("only root can give files away")
        user = pwd.getpwnam("nobody")
        state = temporary_folder()
        os.chown(state, user.pw_uid, user.pw_gid)
        # Where the sources are, nobody may be allowed to look.
        data = shutil.copytree(BUILD / "share", temporary_folder() / "share")
        self.portal.configure(key_file=state / "key", data_dir=data)
        self.answers["database"] = f"sqlite://{state / 'portal.db'}"

        self.set_up()

        made = {path.name: path.stat().st_uid for path in state.iterdir()}
        self.assertLessEqual({"key", "portal.db"}, set(made))
        self.assertEqual(set(made.values()), {user.pw_uid})
        self.portal.ctl("admin", "link", "admin")
        self.assertEqual({path.stat().st_uid for path in state.iterdir()}, {user.pw_uid})
