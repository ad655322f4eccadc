"""The worker is restarted, reloaded, killed, and nobody loses anything by it."""

import time

from support.cases import PASSWORD, PortalCase, email_of, new_name
from support.databases import on_each_database
from support.load import Load
from support.processes import wait_until

ALONE = True

RESTARTS = 10


class Restart(PortalCase):
    def load_on(self, portal):
        visitor = portal.visitor()
        page = visitor.get("/login")

        def ask():
            guest = portal.visitor()
            guest.cookies = dict(visitor.cookies)
            seen = guest.get("/login").status
            wrong = guest.submit(page, "/login", name="", password="").status
            return (seen, wrong)

        return Load(ask)

    def test_ten_restarts_under_load_fail_no_request(self):
        portal = self.start_portal(holds_socket=True)
        with self.load_on(portal) as load:
            for _ in range(RESTARTS):
                time.sleep(0.3)
                portal.worker.stop()
                portal.start_worker()
            time.sleep(0.5)
        self.assertEqual(set(load.counts()), {(200, 422)}, f"{load.counts()}\n{portal.log()}")
        self.see(f"{2 * len(load.answers)} requests over {RESTARTS} restarts")

    def test_reloads_under_load_fail_no_request_and_a_broken_configuration_is_refused(self):
        portal = self.start_portal()
        with self.load_on(portal) as load:
            for number in range(10):
                portal.configure(app_name=f"Name {number}")
                if number == 5:
                    portal.configure(no_such_setting="x")
                portal.reload()
                if number == 5:
                    wait_until(lambda: "no_such_setting" in portal.log(), "the mistake is told")
                time.sleep(0.2)
                portal.settings.pop("no_such_setting", None)
            wait_until(lambda: "Name 9" in portal.visitor().get("/").text, "the last name is served")
        self.assertEqual(set(load.counts()), {(200, 422)}, f"{load.counts()}\n{portal.log()}")
        self.assertIn("no_such_setting", portal.log())
        self.assertIn("the old one kept", portal.log())


@on_each_database
class Kill(PortalCase):
    ROUNDS = 12

    def broken_accounts(self, portal):
        return portal.database.rows(
            "SELECT a.username FROM accounts a WHERE "
            "NOT EXISTS (SELECT 1 FROM addresses n WHERE n.account_id = a.id AND n.kind = 'username') "
            "OR NOT EXISTS (SELECT 1 FROM tokens t WHERE t.account_id = a.id) "
            "OR NOT EXISTS (SELECT 1 FROM outbox o WHERE o.account_id = a.id) "
            "OR a.activated <> (SELECT COUNT(*) > 0 FROM passwords p WHERE p.account_id = a.id)")

    def kill_during(self, portal, delay, step):
        """Does the step, and kills the worker that long after it has begun."""
        with Load(step, threads=1, pause=60) as load:
            time.sleep(delay)
            portal.worker.kill()
            portal.start_worker()
            wait_until(lambda: load.answers, "the step has an answer", 30)

    def test_a_worker_killed_at_any_step_leaves_no_half_account_and_the_person_goes_on(self):
        portal = self.start_portal()
        for number in range(self.ROUNDS):
            delay = number * 0.006
            name, visitor = new_name("kill"), portal.visitor()
            page = visitor.get("/register/email")
            self.kill_during(portal, delay, lambda: visitor.submit(
                page, "/register/email", username=name, email=email_of(name)).status)
            self.assertEqual(self.broken_accounts(portal), [])
            if not portal.database.rows(f"SELECT 1 FROM accounts WHERE username = '{name}'"):
                self.assertEqual(self.register(portal, name, visitor).status, 303)

            # A mail that was being sent is due again when its lease ends: now.
            portal.database.change("UPDATE outbox SET due_at = created_at WHERE state = 'queued'")
            link = portal.mails.wait_for(email_of(name)).link
            form = visitor.get(link)
            self.kill_during(portal, delay / 10, lambda: visitor.submit(
                form, visitor.path_of(link), password=PASSWORD).status)
            self.assertEqual(self.broken_accounts(portal), [])
            if visitor.get(link).status == 200:
                self.activate(link, visitor)
            guest = portal.visitor()
            self.assertEqual(self.log_in(guest, name).status, 303)
        self.see(f"{2 * self.ROUNDS} kills")
