"""The mail server takes connections and says nothing: the portal is told of other settings and ends all the same."""

import socket
import time

from support.cases import PortalCase, email_of, new_name
from support.processes import wait_until


class HangingMailServer(PortalCase):
    """It takes connections and says nothing: each mail that is sent to it takes ten seconds."""

    def setUp(self):
        hanging = socket.create_server(("127.0.0.1", 0), backlog=50)
        self.addCleanup(hanging.close)
        self.portal = self.start_portal(start=False)
        self.right = self.portal.settings["mail_server"]
        self.portal.configure(mail_server=f"smtp://127.0.0.1:{hanging.getsockname()[1]}")
        self.portal.start()
        self.names = [new_name("hanging") for _ in range(4)]
        for name in self.names:
            visitor = self.portal.visitor()
            page = visitor.get("/register/email")
            visitor.submit(page, "/register/email", username=name, email=email_of(name))
        wait_until(lambda: self.portal.database.rows("SELECT 1 FROM outbox WHERE attempts > 0"), "one is being sent")

    def test_other_settings_are_used_after_the_mail_that_is_being_sent(self):
        self.portal.configure(mail_server=self.right)
        self.portal.reload()
        # The one waits for ten seconds, and for ten more until it is tried again.
        wait_until(lambda: len(self.portal.mails.received()) == len(self.names), "all mails arrive", 60)

    def test_the_portal_ends_after_the_mail_that_is_being_sent(self):
        started = time.monotonic()
        self.assertEqual(self.portal.worker.stop(seconds=60), 0)
        self.see(f"ends after {time.monotonic() - started:.0f} s")
        self.assertLess(time.monotonic() - started, 20)
