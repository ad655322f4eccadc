"""What administrators keep an eye on: the overview, the audit log, keys of the API."""

import csv
import io
import re
import time

from support.cases import PASSWORD, PortalCase, email_of, new_name
from support.databases import on_each_database

ALONE = True


@on_each_database
class Operations(PortalCase):
    def setUp(self):
        self.portal = self.start_portal()
        self.admin = self.portal.visitor()
        answer = self.portal.ctl("admin", "create", "chief", "--email", email_of("chief"))
        link = re.search(r"http\S+", answer.stdout)[0]
        self.admin.submit(self.admin.get(link), self.admin.path_of(link))
        answer = self.admin.submit(self.admin.get("/password"), "/password", password=PASSWORD)
        self.assertEqual(answer.status, 303, answer.text)

    def test_the_overview_counts_and_mails_a_test(self):
        self.member(self.portal)
        page = self.admin.get("/admin")
        self.assertRegex(page.text, r"2 active 0 waiting 0 switched off 1 administrators")
        self.assertIn('class="chart"', page.body.decode())
        answer = self.admin.submit(page, "/admin/mail/test")
        self.assertIn("on its way", self.admin.follow(answer).text)
        mail = self.portal.mails.wait_for(email_of("chief"))
        self.assertIn("test", mail.subject.lower())

    def test_the_audit_log_is_read_filtered_and_downloaded(self):
        name = new_name()
        self.member(self.portal, name)
        page = self.admin.get(f"/admin/audit?account={name}")
        self.assertIn("The first password was set.", page.text)
        self.assertNotIn("operator", page.text.split("Network address")[1])
        answer = self.admin.get(f"/admin/audit.csv?account={name}")
        self.assertEqual(answer.status, 200)
        lines = list(csv.DictReader(io.StringIO(answer.body.decode("utf-8-sig"), newline="")))
        self.assertIn("account.registered", [line["event"] for line in lines])
        self.assertEqual({line["account"] for line in lines}, {name})
        self.assertEqual(self.admin.head("/admin/audit.csv").body, b"")

    def test_a_long_log_is_downloaded_to_its_end(self):
        values = ", ".join("(1790000000, 'sip.example.org', 'logout', 1, 1, '192.0.2.7', '')" for _ in range(500))
        for _ in range(20):
            self.portal.database.change(
                f"INSERT INTO audit (at, domain, event, actor_id, account_id, address, detail) VALUES {values}")
        answer = self.admin.get("/admin/audit.csv?event=logout")
        self.assertEqual(answer.body.count(b"\r\n"), 1 + 10000)
        self.assertEqual(self.admin.get("/admin").status, 200)

    def test_a_key_is_made_shown_once_and_revoked(self):
        page = self.admin.get("/admin/api_keys")
        answer = self.admin.submit(page, "/admin/api_keys", name="billing", days="30", addresses="192.0.2.0/24")
        self.assertEqual(answer.status, 200)
        key = re.search(r"fsa_[\w-]{43}", answer.text)[0]
        page = self.admin.get("/admin/api_keys")
        self.assertNotIn(key, page.body.decode())
        self.assertIn("billing", page.text)
        self.assertNotIn(key, str(self.portal.database.dump()))
        self.admin.submit(page, "/revocation")
        self.assertIn("There is no key yet.", self.admin.get("/admin/api_keys").text)

    def test_100_000_accounts_are_downloaded_within_10_mib(self):
        for start in range(0, 100000, 1000):
            rows = ", ".join(f"('user{n:06}', 'sip.example.org', 'user{n}@mail.example.org', 'en', 1, 1, {n})"
                             for n in range(start, start + 1000))
            self.portal.database.change("INSERT INTO accounts (username, domain, email, language, activated, "
                                        f"activated_at, created_at) VALUES {rows}")
        self.admin.get("/admin/accounts.csv?search=user0000")
        before = self.portal.worker.resident()
        started = time.monotonic()
        body = self.admin.get("/admin/accounts.csv").body
        took = time.monotonic() - started
        grown = self.portal.worker.resident() - before
        self.see(f"{took:.1f} s, {grown:.1f} MiB more")
        self.assertEqual(body.count(b"\r\n"), 1 + 1 + 100000)
        self.assertLess(grown, 10)
        self.assertLess(took, 10)
