"""flexisip-accountsctl doctor: a line for each thing that the portal needs, and what to do about it."""

import os

from support.cases import PortalCase
from support.databases import on_each_database
from support.portal import DOMAIN
from support.processes import free_port
from support.redis import Redis


def lines_of(answer):
    """The verdict on each thing, and all that was said of it."""
    lines = {}
    for line in answer.stdout.splitlines():
        verdict, rest = line.split(maxsplit=1)
        name, text = rest.split(": ", 1)
        before = lines.get(name, (verdict, ""))
        lines[name] = (verdict, f"{before[1]}{text}\n")
    return lines


class DoctorCase(PortalCase):
    def examine(self, *words):
        """The lines, once the exit status is seen to fit them."""
        answer = self.portal.ctl("doctor", *words, check=False)
        lines = lines_of(answer)
        fails = any(verdict == "FAIL" for verdict, _ in lines.values())
        self.assertEqual(answer.returncode, int(fails), answer.stdout + answer.stderr)
        return lines

    def assert_fails(self, name, *saying, only=True, words=()):
        lines = self.examine(*words)
        self.assertEqual(lines[name][0], "FAIL", lines)
        for text in saying:
            self.assertIn(text, lines[name][1])
        if only:
            self.assertEqual([name for name, line in lines.items() if line[0] == "FAIL"], [name])
        return lines


@on_each_database
class Doctor(DoctorCase):
    def test_a_portal_that_works_is_well(self):
        self.portal = self.start_portal()
        self.portal.ctl("admin", "create", "admin")
        before = self.portal.database.dump()

        lines = self.examine()

        self.assertEqual({verdict for verdict, _ in lines.values()}, {"ok"}, lines)
        self.assertEqual(list(lines), ["configuration", "key file", "data", "database", "writing",
                                       "password request", "administrator", "mail", "site", "encryption"])
        self.assertEqual(self.portal.database.dump(), before)
        self.assertEqual(self.portal.mails.received(), [])

    def test_an_old_schema_and_a_missing_administrator_are_told(self):
        self.portal = self.start_portal()
        self.assert_fails("administrator", DOMAIN, "admin create NAME")

        self.portal.database.change("DELETE FROM schema_version WHERE version > 30")
        lines = self.assert_fails("database", "version 30", "migrate")

        self.assertNotIn("administrator", lines)


class DoctorOfOnePortal(DoctorCase):
    def setUp(self):
        self.portal = self.start_portal()
        self.portal.ctl("admin", "create", "admin")

    def test_each_thing_that_is_away_is_told_with_what_to_do(self):
        database = self.portal.settings["database"]
        self.portal.configure(database=f"mysql://portal:secretword@127.0.0.1:{free_port()}/portal")
        lines = self.assert_fails("database", "database_password")
        self.assertNotIn("secretword", str(lines))
        self.portal.configure(database=f"sqlite://{self.portal.folder}/none.db")
        self.assert_fails("database", "none.db", "migrate")
        self.assertFalse((self.portal.folder / "none.db").exists())
        self.portal.configure(database=database, mail_server=f"smtp://127.0.0.1:{free_port()}")
        self.assert_fails("mail", "mail_server")
        self.portal.configure(mail_server=f"smtp://127.0.0.1:{self.portal.mails.port}",
                              base_url=f"http://127.0.0.1:{free_port()}/")
        self.assert_fails("site", "base_url")

    def test_files_of_the_administrator_are_not_taken_for_those_of_the_package(self):
        for name in ("provisioning_rc", "provisioning_template"):
            self.portal.configure(**{name: self.portal.folder / "none"})
            self.assert_fails("provisioning", f"{name}: ", str(self.portal.folder / "none"))
            self.portal.settings.pop(name)
        settings = self.portal.folder / "linphonerc"
        settings.write_text("[sip]\nmedia_encryption=srtp\n")
        self.portal.configure(provisioning_rc=settings)
        self.assertEqual(self.examine()["provisioning"][0], "ok")

    def test_another_site_and_one_of_another_path_are_told(self):
        self.portal.configure(base_url=self.portal.site + "accounts/")
        self.assert_fails("site", "answered 404")
        self.portal.configure(base_url=self.portal.site, brand_hue=30)
        self.assert_fails("site", "not this portal")

    def test_a_configuration_with_mistakes_is_all_that_is_told(self):
        self.portal.configure(base_ur="x", threads="many")

        lines = self.assert_fails("configuration", "base_url", "threads")

        self.assertEqual(list(lines), ["configuration"])

    def test_a_login_that_the_mail_server_refuses_is_told_without_the_password(self):
        self.portal.mails.stop()
        self.portal.mails.start("--auth")
        self.portal.configure(mail_security="none", mail_user="portal", mail_password="open sesame")
        self.assertEqual(self.examine()["mail"][0], "ok")

        self.portal.configure(mail_password="secretword")
        self.assertNotIn("secretword", str(self.assert_fails("mail", "mail_password")))

    def test_devices_and_texts_are_looked_for_where_they_are_set(self):
        redis = Redis()
        self.addCleanup(redis.stop)
        self.portal.configure(redis_server=redis.url, sms_gateway="http",
                              sms_url=f"http://127.0.0.1:{self.portal.port}/sms")
        lines = self.examine()
        self.assertEqual((lines["redis"][0], lines["sms"][0]), ("ok", "ok"))

        redis.stop()
        self.portal.configure(sms_url=f"http://127.0.0.1:{free_port()}/sms",
                              flexisip_sockets=self.portal.folder / "flexisip-proxy-*")
        lines = self.examine()
        for name in ("redis", "sms", "flexisip sockets"):
            self.assertEqual(lines[name][0], "FAIL", lines)

    def test_without_https_passwords_can_be_read_elsewhere(self):
        self.portal.configure(base_url="http://accounts.invalid/")

        self.assertEqual(self.examine()["encryption"][0], "warn")

    def test_a_flexisip_conf_is_compared(self):
        path = self.portal.folder / "flexisip.conf"
        path.write_text(self.portal.ctl("flexisip-config").stdout)
        self.assertEqual(self.examine("--flexisip", path)["flexisip.conf"][0], "ok")

        path.write_text("[module::Authentication]\nenabled=true\nrealm=other\n# auth-domains=*\n")
        self.assert_fails("flexisip.conf", f"auth-domains must be with {DOMAIN}", "MD5 SHA-256",
                          f"realm must be {DOMAIN}", "sqlite3", words=("--flexisip", path))

    def test_a_key_file_that_is_missing_is_told_and_not_made(self):
        os.rename(self.portal.folder / "key", self.portal.folder / "key.away")

        self.assert_fails("key file", "key_file")

        self.assertFalse((self.portal.folder / "key").exists())
