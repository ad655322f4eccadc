"""What members do with their own account: each change from its form to what the database holds of it."""

import hashlib
import threading

from support.cases import PASSWORD, PortalCase, email_of, new_name
from support.databases import on_each_database
from support.portal import DOMAIN

OTHER_PASSWORD = "some other words here"


@on_each_database
class Panel(PortalCase):
    def setUp(self):
        self.portal = self.start_portal()
        self.visitor = self.member(self.portal)
        self.name = self.visitor.name

    def submit(self, path, **fields):
        """The answer to the form of a page of the panel."""
        return self.visitor.submit(self.visitor.get(path), path, **fields)

    def is_logged_in(self, visitor):
        return visitor.get("/panel").status == 200

    def test_every_link_of_the_panel_leads_to_a_page(self):
        links = {link for link in self.visitor.get("/panel").links if "/panel/" in link}

        self.assertGreater(len(links), 3)
        for link in links:
            self.assertEqual(self.visitor.get(link).status, 200, link)

    def test_the_email_address_is_changed_by_a_link_and_changed_back_by_another(self):
        new = email_of(self.name + ".new")
        sent = self.visitor.follow(self.submit("/panel/email", email=new))
        self.assertIn("Check your mail", sent.text)
        link = self.portal.mails.wait_for(new).link
        for _ in range(3):
            self.assertEqual(self.portal.visitor().get(link).status, 200)
        self.assertNotIn(new, self.visitor.get("/panel/email").text)

        page = self.visitor.get(link)
        panel = self.visitor.follow(self.visitor.submit(page, self.visitor.path_of(link)))
        self.assertIn(new, panel.text)

        undo = self.portal.mails.wait_for(email_of(self.name), count=2).link
        stranger = self.portal.visitor()
        page = stranger.submit(stranger.get(undo), stranger.path_of(undo))
        self.assertIn(email_of(self.name), page.text)
        self.assertFalse(self.is_logged_in(self.visitor))
        self.assertEqual(stranger.get(undo).status, 410)

    def test_an_address_of_another_account_gets_the_same_answer(self):
        other = self.member(self.portal).name

        answer = self.submit("/panel/email", email=email_of(other))

        self.assertEqual(answer.header("Location"), "/panel/email/sent")
        mail = self.portal.mails.wait_for(email_of(other), count=2)
        self.assertNotIn("http", mail.text)

    def test_the_password_is_changed_and_others_are_logged_out(self):
        other = self.portal.visitor()
        self.assertEqual(self.log_in(other, self.name).status, 303)
        refused = self.submit("/panel/password", current_password="wrong", password=OTHER_PASSWORD)
        self.assertEqual(refused.status, 422)
        self.assertIn("#current_password", refused.links)

        answer = self.submit("/panel/password", current_password=PASSWORD, password=OTHER_PASSWORD)

        self.assertIn("Your password is changed", self.visitor.follow(answer).text)
        self.assertFalse(self.is_logged_in(other))
        self.assertEqual(self.log_in(other, self.name).status, 422)
        self.assertEqual(self.log_in(other, self.name, OTHER_PASSWORD).status, 303)

    def test_a_reader_never_sees_half_of_the_passwords(self):
        def digests(password):
            text = f"{self.name}:{DOMAIN}:{password}".encode()
            return {("MD5", hashlib.md5(text).hexdigest()), ("SHA-256", hashlib.sha256(text).hexdigest())}

        def read():
            while not done.is_set():
                seen.append(set(self.portal.database.rows("SELECT algorithm, password FROM passwords")))

        seen, done = [], threading.Event()
        reader = threading.Thread(target=read)
        reader.start()
        self.addCleanup(reader.join)
        self.addCleanup(done.set)
        passwords = [PASSWORD] + [f"{OTHER_PASSWORD} {number}" for number in range(12)]
        for current, password in zip(passwords, passwords[1:]):
            answer = self.submit("/panel/password", current_password=current, password=password)
            self.assertEqual(answer.status, 303, answer.text)
        done.set()
        reader.join()

        whole = [digests(password) for password in passwords]
        self.assertTrue(all(rows in whole for rows in seen))
        self.see(f"{len(seen)} reads during {len(passwords) - 1} changes")

    def test_a_session_is_seen_and_ended(self):
        other, third = self.portal.visitor(), self.portal.visitor()
        for visitor in (other, third):
            visitor.headers["User-Agent"] = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
            self.log_in(visitor, self.name)
        page = self.visitor.get("/panel/sessions")
        self.assertEqual(page.text.count("Firefox"), 2)
        self.assertEqual(page.text.count("This browser"), 1)

        self.visitor.submit(page, "/panel/sessions/end")
        self.assertEqual(sorted([self.is_logged_in(other), self.is_logged_in(third)]), [False, True])

        self.visitor.submit(page, "/panel/sessions/end_others")
        self.assertFalse(self.is_logged_in(other) or self.is_logged_in(third))
        self.assertTrue(self.is_logged_in(self.visitor))
        self.assertIn("All other browsers were logged out.", self.visitor.get("/panel/events").text)

    def test_an_account_is_deleted_by_its_typed_address_and_its_name_stays_taken(self):
        refused = self.submit("/panel/deletion", sip_address=f"someone@{DOMAIN}")
        self.assertEqual(refused.status, 422)

        page = self.submit("/panel/deletion", sip_address=f"SIP:{self.name.upper()}@{DOMAIN} ")

        self.assertEqual((page.status, "Goodbye" in page.text), (200, True))
        self.assertFalse(self.is_logged_in(self.visitor))
        mail = self.portal.mails.wait_for(email_of(self.name), count=2)
        self.assertIn(self.name, mail.text)
        self.assertEqual(self.portal.database.rows("SELECT COUNT(*) FROM accounts"), [("0",)])
        again = self.register(self.portal, self.name)
        self.assertEqual((again.status, "taken" in again.text), (422, True))
