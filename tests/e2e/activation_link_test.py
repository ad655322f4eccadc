"""The link in the mail: looking at it changes nothing, and its button works once."""

from concurrent.futures import ThreadPoolExecutor

from support.cases import PASSWORD, PortalCase, email_of, new_name
from support.databases import on_each_database
from support.processes import wait_until

SETTLED = "SELECT COUNT(*) FROM outbox WHERE state <> 'sent'"


@on_each_database
class ActivationLink(PortalCase):
    def wait_until_settled(self, portal):
        wait_until(lambda: portal.database.rows(SETTLED) == [("0",)], "all mails are marked as sent")

    def test_looking_at_it_changes_nothing(self):
        portal = self.start_portal()
        link = self.registered(portal, new_name())
        self.wait_until_settled(portal)
        before = portal.database.dump()

        for _ in range(20):
            self.assertEqual(portal.visitor().get(link).status, 200)
            self.assertEqual(portal.visitor().head(link).status, 200)

        self.assertEqual(portal.database.dump(), before)
        self.assertGreater(len(before), 20)

    def test_of_50_posts_at_once_exactly_one_logs_in(self):
        portal = self.start_portal(workers=2)
        name = new_name()
        link = self.registered(portal, name)

        def post(visitor):
            page = visitor.get(link)
            ready.append(visitor)
            wait_until(lambda: len(ready) == 50, "all have the page", 30)
            return visitor.submit(page, visitor.path_of(link), password=PASSWORD)

        ready = []
        visitors = [portal.visitor() for _ in range(50)]
        with ThreadPoolExecutor(50) as threads:
            answers = list(threads.map(post, visitors))

        statuses = [answer.status for answer in answers]
        self.assertEqual(statuses.count(303), 1, statuses)
        self.assertEqual(statuses.count(410), 49, statuses)
        logged_in = [visitor for visitor in visitors if visitor.get("/panel").status == 200]
        self.assertEqual(len(logged_in), 1)
        self.assertEqual(portal.database.rows("SELECT COUNT(*) FROM sessions"), [("1",)])

    def test_used_unknown_and_expired_links_explain_themselves(self):
        portal = self.start_portal()
        used, name = self.registered(portal, new_name()), new_name()
        self.activate(used, portal.visitor())
        expired = self.registered(portal, name)
        portal.database.change("UPDATE tokens SET expires_at = created_at - 1 WHERE used_at IS NULL")
        visitor = portal.visitor()

        page = visitor.get(used)
        self.assertEqual(page.status, 410)
        self.assertIn("This link has been used", page.text)
        page = visitor.get(used[:-8] + "AAAAAAAA")
        self.assertEqual(page.status, 404)
        self.assertIn("We do not know this link", page.text)
        page = visitor.get(expired)
        self.assertEqual(page.status, 410)
        self.assertIn("This link is too old", page.text)

        portal.database.change("DELETE FROM attempts")  # as after a minute
        answer = visitor.submit(page, "/renewal")
        self.assertIn("A new link is on its way", answer.text)
        fresh = portal.mails.wait_for(email_of(name), count=2).link
        self.assertEqual(self.activate(fresh, visitor).status, 303)
