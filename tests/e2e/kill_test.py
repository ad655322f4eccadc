"""The worker is killed, and nobody loses anything by it."""

import time

from support.cases import PASSWORD, PortalCase, email_of, new_name
from support.databases import on_each_database
from support.load import Load
from support.processes import wait_until


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
