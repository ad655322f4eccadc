"""The mail server is down, slow, refuses and hangs up: no page is slower, and no mail is lost."""

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from support.cases import PortalCase, email_of, new_name
from support.load import slowest
from support.processes import wait_until

ALONE = True

SIGN_UPS = 50  # in each of the four


class OutboxOutage(PortalCase):
    def sign_up(self, portal, count):
        """The names, and how long each answer took."""
        def one(name):
            visitor = portal.visitor()
            page = visitor.get("/register/email")
            started = time.monotonic()
            answer = visitor.submit(page, "/register/email", username=name, email=email_of(name))
            taken = time.monotonic() - started
            self.assertEqual(answer.status, 303, answer.text)
            return taken

        names = [new_name("outage") for _ in range(count)]
        with ThreadPoolExecutor(3) as threads:
            return names, list(threads.map(one, names))

    def test_200_sign_ups_while_the_mail_server_fails_are_as_fast_and_all_delivered(self):
        portal = self.start_portal()
        names, before = self.sign_up(portal, SIGN_UPS)
        during = []
        for mode in (None, "slow", "temporary", "drop"):
            portal.mails.stop()
            if mode:
                portal.mails.start("--mode", mode)
            more, times = self.sign_up(portal, SIGN_UPS)
            names += more
            during += times
        fast, still_fast = slowest(before), slowest(during)
        self.see(f"95 % of sign-ups within {fast * 1000:.0f} ms before, {still_fast * 1000:.0f} ms during")
        self.assertLess(still_fast, max(fast * 1.5, fast + 0.05))

        portal.mails.stop()
        portal.mails.start()
        # What failed is due again later, up to an hour: now.
        portal.database.change("UPDATE outbox SET due_at = created_at WHERE state = 'queued'")
        wanted = {email_of(name) for name in names}
        wait_until(lambda: {mail.to for mail in portal.mails.received()} == wanted, "all mails arrive", 30)
        received = Counter(mail.to for mail in portal.mails.received())
        self.assertLessEqual(sum(received.values()) - len(names), len(names) / 100)
        self.assertEqual(portal.database.rows("SELECT COUNT(*) FROM outbox WHERE state = 'failed'"),
                         [("0",)])
