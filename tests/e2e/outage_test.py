"""What the portal depends on goes away and comes back."""

import time

from support.cases import PortalCase, email_of, new_name
from support.databases import MariaDb, MariaServer
from support.load import Load
from support.processes import temporary_folder, wait_until

ALONE = True


class Outage(PortalCase):
    def test_mariadb_is_restarted_under_load(self):
        server = MariaServer(temporary_folder())
        self.addCleanup(server.stop)
        portal = self.start_portal(database=lambda folder: MariaDb(folder, server))
        member = self.member(portal)
        pid = portal.worker.pid

        def ask():
            visitor = portal.visitor()
            visitor.cookies = dict(member.cookies)
            answer = visitor.get("/panel")
            return (answer.status, bool(answer.header("Retry-After")))

        with Load(ask) as load:
            time.sleep(0.5)
            server.stop()
            time.sleep(2)
            asset = next(source for source in member.get("/").sources if "portal.css" in source)
            self.assertEqual(member.get(asset).status, 200)
            server.start()
            back = time.monotonic()
            wait_until(lambda: member.get("/panel").status == 200, "the panel is back", 5)
            returned = time.monotonic() - back
            time.sleep(1)
        self.assertEqual(set(load.counts()), {(200, False), (503, True)}, load.counts())
        self.assertLess(max(seconds for _, seconds, _ in load.answers), 2)
        self.assertLess(returned, 1)
        late = {answer for started, _, answer in load.answers if started > back + 1}
        self.assertEqual(late, {(200, False)})
        self.assertEqual((portal.worker.pid, portal.worker.is_running()), (pid, True))
        self.see(f"back after {returned:.3f} s; {load.counts()}")

    def test_a_mail_server_that_is_away_delays_mails_and_no_page(self):
        portal = self.start_portal()
        portal.mails.stop()
        name = new_name()
        started = time.monotonic()
        self.assertEqual(self.register(portal, name).status, 303)
        self.assertLess(time.monotonic() - started, 1)
        wait_until(lambda: portal.database.rows("SELECT 1 FROM outbox WHERE last_error IS NOT NULL"),
                   "the failure is noted")

        portal.mails.start()
        self.assertTrue(portal.mails.wait_for(email_of(name), seconds=20).link)
