"""The SMS gateway is down, slow, refuses and hangs up: no page is slower, and every code arrives."""

import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from support.cases import PortalCase, as_typed
from support.load import slowest
from support.processes import wait_until
from support.texts import SmsGateway

ALONE = True

SIGN_UPS = 40  # before, and in each of the five


def number(n):
    """One that shares its first seven digits with four others, for which the limits have room."""
    return f"+336{1000 + n // 5}{n:04}"


class SmsOutage(PortalCase):
    def sign_up(self, portal, count):
        """How long each answer took. The visitors wait for their codes in self.waiting, by number."""
        def one(to):
            visitor = portal.visitor()
            page = visitor.get("/register/phone")
            started = time.monotonic()
            answer = visitor.submit(page, "/register/phone", phone=as_typed(to))
            taken = time.monotonic() - started
            self.assertEqual(answer.status, 303, answer.text)
            self.waiting[to] = visitor
            return taken

        first = len(self.waiting)
        with ThreadPoolExecutor(3) as threads:
            return list(threads.map(one, [number(n) for n in range(first, first + count)]))

    def test_200_sign_ups_while_the_gateway_fails_are_as_fast_and_get_their_codes(self):
        self.waiting = {}
        portal = self.start_portal(start=False)
        gateway = SmsGateway(portal.folder)
        self.addCleanup(gateway.stop)
        taken = [gateway.start()]  # where an SMS may have been sent; all others were refused
        portal.configure(phone_authentication="yes", default_country="FR", sms_per_day=1000, **gateway.settings)
        portal.start()

        fast = slowest(self.sign_up(portal, SIGN_UPS))
        during = []
        for options in (None, ("--delay", 60), ("--status", 500), ("--status", 429), ("--drop",)):
            gateway.stop()
            log = gateway.start(*options) if options else None
            if options and "--delay" in options:
                taken.append(log)
            during += self.sign_up(portal, SIGN_UPS)
        still_fast = slowest(during)
        self.see(f"95 % of sign-ups within {fast * 1000:.0f} ms before, {still_fast * 1000:.0f} ms during")
        self.assertLess(still_fast, max(fast * 1.5, fast + 0.05))

        gateway.stop()
        taken.append(gateway.start())
        # What failed is due again later: now.
        portal.database.change("UPDATE outbox SET due_at = created_at WHERE state = 'queued'")
        wait_until(lambda: {text.to for text in gateway.asked(taken[0], taken[-1])} == set(self.waiting),
                   "all codes arrive", 30)
        self.assert_arrived(portal, gateway.asked(*taken))

    def assert_arrived(self, portal, texts):
        """Each number's code, once, and that it is good for what it was asked for."""
        counts = Counter(text.to for text in texts)
        self.assertEqual(set(counts), set(self.waiting))
        self.assertLessEqual(len(texts) - len(counts), len(counts) / 100)
        self.see(f"{len(counts)} codes arrived, {len(texts) - len(counts)} of them twice")
        unsent = "SELECT COUNT(*) FROM outbox WHERE state <> 'sent'"
        wait_until(lambda: portal.database.rows(unsent) == [("0",)], "none is sent once more")
        codes = {text.to: text.code for text in texts}
        for to in list(codes)[::SIGN_UPS]:
            visitor = self.waiting[to]
            answer = visitor.submit(visitor.get("/register/phone/code"), "/register/phone/code", code=codes[to])
            self.assertEqual((answer.status, visitor.follow(answer).path), (303, "/password"), answer.text)
