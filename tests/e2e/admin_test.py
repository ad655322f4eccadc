"""The administrator's day, and that nothing of it happens by following links."""

import re

from support.cases import PASSWORD, PortalCase, email_of, new_name
from support.databases import on_each_database
from support.portal import DOMAIN
from support.processes import wait_until


class AdminCase(PortalCase):
    def administrator(self, portal, name="chief"):
        """A visitor who came in by the link that the command line prints."""
        visitor = portal.visitor()
        link = re.search(r"http\S+", portal.ctl("admin", "create", name).stdout)[0]
        visitor.submit(visitor.get(link), visitor.path_of(link))
        answer = visitor.submit(visitor.get("/password"), "/password", password=PASSWORD)
        self.assertEqual(answer.status, 303, answer.text)
        return visitor

    def act(self, visitor, page, end, **fields):
        """The page after a form that was accepted."""
        answer = visitor.submit(page, end, **fields)
        self.assertEqual(answer.status, 303, answer.text)
        return visitor.follow(answer)

    def invite(self, admin, name):
        """The page of an account that was invited just now."""
        page = admin.get("/admin/accounts/creation")
        return self.act(admin, page, "/creation", username=name, email=email_of(name), entry="invitation")


@on_each_database
class Day(AdminCase):
    def test_an_administrator_makes_changes_and_deletes_an_account(self):
        portal = self.start_portal()
        admin, name = self.administrator(portal), new_name()
        page = self.invite(admin, name)
        self.assertIn(f"sip:{name}@{DOMAIN}", page.text)
        account = page.path

        member = portal.visitor()
        self.activate(portal.mails.wait_for(email_of(name)).link, member)
        self.assertEqual(member.get("/panel").status, 200)
        self.assertIn(name, admin.get(f"/admin/accounts?search={name[:4]}&state=active").text)

        page = self.act(admin, admin.get(account), "/deactivation")
        self.assertIn("30 minutes", page.text)
        self.assertEqual(member.get("/panel").status, 303)
        self.assertEqual(self.log_in(member, name).status, 422)
        self.act(admin, page, "/activation")
        self.assertEqual(self.log_in(member, name).status, 303)

        renamed = new_name("renamed")
        page = self.act(admin, admin.get(f"{account}/edit"), "/edit", username=renamed, password="more words in a row")
        self.assertIn(f"sip:{renamed}@{DOMAIN}", page.text)
        self.assertEqual(member.get("/panel").status, 303)
        self.assertEqual(self.log_in(member, renamed, "more words in a row").status, 303)

        page = self.act(admin, page, "/promotion")
        self.assertIn("administrator", page.text)
        self.assertEqual(self.log_in(member, renamed, "more words in a row").status, 303)
        self.assertEqual(member.get("/admin/accounts").status, 200)
        self.act(admin, page, "/demotion")
        self.assertEqual(member.get("/admin/accounts").status, 403)

        page = admin.get(f"{account}/deletion")
        self.assertEqual(admin.submit(page, "/deletion", sip_address=f"sip:{name}@{DOMAIN}").status, 422)
        self.act(admin, page, "/deletion", sip_address=f"sip:{renamed}@{DOMAIN}")
        self.assertEqual(admin.get(account).status, 404)
        self.assertEqual(self.log_in(member, renamed, "more words in a row").status, 422)

        events = [event for event, in portal.database.rows(
            "SELECT event FROM audit WHERE actor_id = 1 AND event LIKE 'account.%' ORDER BY id")]
        self.assertEqual(events[-1], "account.deleted")

    def invited_and_to_tick(self, count):
        """A portal, its administrator, who has invited so many, and the boxes beside all accounts of the list."""
        portal = self.start_portal()
        admin = self.administrator(portal)
        for _ in range(count):
            self.invite(admin, new_name())
        return portal, admin, re.findall(r'name="(account-\d+)"', admin.get("/admin/accounts?state=active").body.decode())

    def test_many_accounts_are_changed_after_a_look(self):
        portal, admin, boxes = self.invited_and_to_tick(3)
        self.assertEqual(len(boxes), 4)
        ticked = "".join(f"&{box}=yes" for box in boxes[:2])
        look = admin.get(f"/admin/accounts/selection?act=deactivation{ticked}")
        self.assertIn("Switch off: 2", look.text)
        self.assertIn("Done for 2 accounts.", self.act(admin, look, "/selection").text)

        self.assertEqual(portal.database.rows("SELECT COUNT(*) FROM accounts WHERE activated = 1"), [("2",)])

    def test_several_accounts_are_deleted_once_their_number_is_typed(self):
        portal, admin, boxes = self.invited_and_to_tick(2)
        look = admin.get("/admin/accounts/selection?act=deletion" + "".join(f"&{box}=yes" for box in boxes))
        again = admin.submit(look, "/selection")
        self.assertEqual(again.status, 422)
        self.assertIn("Done for 2 accounts.", self.act(admin, again, "/selection", number="2").text)

        self.assertEqual(portal.database.rows("SELECT COUNT(*) FROM accounts"), [("1",)])

    def test_who_is_asked_for_the_password_before_comes_back_to_what_was_ticked(self):
        portal = self.start_portal()
        admin = self.administrator(portal)
        self.invite(admin, new_name())
        look = admin.get("/admin/accounts/selection?act=deactivation&account-2=yes")
        portal.database.change("UPDATE sessions SET authenticated_at = authenticated_at - 1000")

        asked = admin.follow(admin.submit(look, "/selection"))
        look = self.act(admin, asked, "/login/confirmation", password=PASSWORD)
        self.assertIn("Switch off: 1", look.text)
        self.assertIn("Done for 1 account.", self.act(admin, look, "/selection").text)


@on_each_database
class Links(AdminCase):
    def test_following_every_link_changes_nothing(self):
        portal = self.start_portal()
        admin = self.administrator(portal)
        for _ in range(3):
            self.invite(admin, new_name())
        self.member(portal)
        wait_until(lambda: portal.database.rows("SELECT id FROM outbox WHERE state = 'queued'") == [],
                   "all mails are sent")

        before = self.state(portal)
        seen, ahead = set(), ["/admin", "/panel", "/"]
        while ahead:
            path = ahead.pop()
            if path in seen:
                continue
            seen.add(path)
            page = admin.follow(admin.get(path))
            self.assertEqual(page.status, 200, path)
            ahead += [link.split("#")[0] for link in page.links if link.startswith("/")]
        self.assertIn("/admin/accounts/2/deletion", seen)
        self.see(f"{len(seen)} pages")
        self.assertEqual(self.state(portal), before)

    def state(self, portal):
        """All of the database, but when a session was seen last."""
        portal.database.change("UPDATE sessions SET seen_at = created_at")
        return portal.database.dump()
