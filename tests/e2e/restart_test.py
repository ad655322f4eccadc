"""The worker is restarted and reloaded, and nobody loses anything by it."""

import time

from support.cases import PortalCase
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
