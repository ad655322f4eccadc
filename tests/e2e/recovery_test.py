"""A forgotten password, and "This was not me": the links in the mails, from the form to the panel."""

from support.cases import PASSWORD, PortalCase, email_of, new_name
from support.databases import on_each_database
from support.portal import DOMAIN
from support.processes import wait_until

SETTLED = "SELECT COUNT(*) FROM outbox WHERE state <> 'sent'"
NEW_PASSWORD = "five other words in a row"


@on_each_database
class Recovery(PortalCase):
    def ask(self, visitor, account):
        return visitor.submit(visitor.get("/recover/email"), "/recover/email", account=account)

    def link_to(self, portal, name, subject):
        """That of the newest mail about this."""
        def found():
            mails = portal.mails.received(email_of(name))
            return next((mail for mail in reversed(mails) if mail.subject == subject), None)
        return wait_until(found, f"{subject}, to {name}").link

    def asked(self, portal, name):
        self.assertEqual(self.ask(portal.visitor(), name).status, 303)
        return self.link_to(portal, name, "Set a new password")

    def assert_looking_changes_nothing(self, portal, link):
        wait_until(lambda: portal.database.rows(SETTLED) == [("0",)], "all mails are marked as sent")
        before = portal.database.dump()
        for _ in range(20):
            self.assertEqual(portal.visitor().get(link).status, 200)
            self.assertEqual(portal.visitor().head(link).status, 200)
        self.assertEqual(portal.database.dump(), before)

    def test_a_forgotten_password_is_replaced_by_a_mailed_link(self):
        portal = self.start_portal()
        elsewhere = self.member(portal)
        name, visitor = elsewhere.name, portal.visitor()
        form = visitor.get("/login")
        self.assertIn("/recover/email", form.links)

        sent = visitor.follow(self.ask(visitor, email_of(name)))
        self.assertIn("Check your mail", sent.text)
        self.assertNotIn(email_of(name), sent.text)
        link = self.link_to(portal, name, "Set a new password")
        self.assert_looking_changes_nothing(portal, link)
        page = visitor.get(link)
        self.assertIn(f"sip:{name}@{DOMAIN}", page.text)
        answer = visitor.submit(page, visitor.path_of(link), password=NEW_PASSWORD)

        self.assertEqual(visitor.follow(answer).path, "/panel")
        self.assertEqual(elsewhere.get("/panel").status, 303)
        self.assertEqual(self.log_in(portal.visitor(), name).status, 422)
        self.assertEqual(self.log_in(portal.visitor(), name, NEW_PASSWORD).status, 303)
        self.link_to(portal, name, "Your password was changed")
        self.assertIn("This link has been used", portal.visitor().get(link).text)

    def test_an_account_that_waits_is_opened_by_it(self):
        portal = self.start_portal()
        name, visitor = new_name(), portal.visitor()
        self.registered(portal, name)

        link = self.asked(portal, name)
        answer = visitor.submit(visitor.get(link), visitor.path_of(link), password=NEW_PASSWORD)

        self.assertEqual(visitor.follow(answer).path, "/panel")

    def test_whoever_was_not_it_locks_the_thief_out(self):
        portal = self.start_portal()
        owner = self.member(portal)
        thief = portal.visitor()
        thief.headers["User-Agent"] = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0"
        self.assertEqual(self.log_in(thief, owner.name).status, 303)

        link = self.link_to(portal, owner.name, "New login to your account")
        mail = portal.mails.received(email_of(owner.name))[-1]
        self.assertIn("Browser: Firefox (Linux)", mail.text)
        self.assert_looking_changes_nothing(portal, link)
        visitor = portal.visitor()
        answer = visitor.submit(visitor.get(link), visitor.path_of(link))
        self.assertIn("Everybody is logged out", visitor.follow(answer).text)

        self.assertEqual(thief.get("/panel").status, 303)
        self.assertEqual(self.log_in(portal.visitor(), owner.name, PASSWORD).status, 422)
        self.assertEqual(portal.database.rows("SELECT COUNT(*) FROM passwords"), [("0",)])
        way_back = self.link_to(portal, owner.name, "Set a new password")
        page = visitor.get(way_back)
        answer = visitor.submit(page, visitor.path_of(way_back), password=NEW_PASSWORD)
        self.assertEqual(visitor.follow(answer).path, "/panel")

    def test_several_accounts_of_one_address_get_a_link_each(self):
        portal = self.start_portal(settings={"unique_email": "no"})
        first, second = self.member(portal).name, self.member(portal).name
        portal.database.change(f"UPDATE accounts SET email = '{email_of(first)}'")

        self.ask(portal.visitor(), email_of(first))
        wait_until(lambda: any(mail.subject == "Set a new password"
                               for mail in portal.mails.received(email_of(first))), "the mail is there")

        text = portal.mails.received(email_of(first))[-1].text
        for name in (first, second):
            self.assertRegex(text, rf"sip:{name}@{DOMAIN}\r?\n{portal.site}recover/")
