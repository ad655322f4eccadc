"""What the portal depends on goes away and comes back."""

import time

from support.cases import PortalCase, email_of, new_name
from support.databases import MariaDb, MariaServer
from support.load import Load, undisturbed
from support.processes import temporary_folder, wait_until

ALONE = True


OK, AWAY = (200, False), (503, True)  # status, and whether there is a Retry-After


class Outage(PortalCase):
    def restart(self, server, member, ask):
        """How long the slowest answer took, how long the panel stayed away once MariaDB was back, and what all were
        answered who asked more than a second later."""
        with Load(ask) as load:
            time.sleep(0.5)
            server.stop()
            time.sleep(2)
            asset = next(source for source in member.get("/").sources if "portal.css" in source)
            self.assertEqual(member.get(asset).status, 200)
            server.start()
            back = time.monotonic()
            wait_until(lambda: member.get("/panel").status == 200, "the panel is back")
            returned = time.monotonic() - back
            wait_until(lambda: any(started > back + 1 for started, _, _ in load.answers), "somebody asks later")
        self.assertEqual(set(load.counts()), {OK, AWAY}, load.counts())
        self.see(f"back after {returned:.3f} s; {load.counts()}")
        late = {answer for started, _, answer in load.answers if started > back + 1}
        return max(seconds for _, seconds, _ in load.answers), returned, late

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

        slowest, returned, late = undisturbed(
            lambda: self.restart(server, member, ask),
            lambda seen: seen[0] < 2 and seen[1] < 1 and seen[2] == {OK})
        self.assertLess(slowest, 2)
        self.assertLess(returned, 1)
        self.assertEqual(late, {OK})
        self.assertEqual((portal.worker.pid, portal.worker.is_running()), (pid, True))

    def time_to_register(self, portal):
        name = new_name()
        started = time.monotonic()
        self.assertEqual(self.register(portal, name).status, 303)
        return name, time.monotonic() - started

    def test_a_mail_server_that_is_away_delays_mails_and_no_page(self):
        portal = self.start_portal()
        portal.mails.stop()
        name, seconds = undisturbed(lambda: self.time_to_register(portal), lambda seen: seen[1] < 1)
        self.assertLess(seconds, 1)
        wait_until(lambda: portal.database.rows("SELECT 1 FROM outbox WHERE last_error IS NOT NULL"),
                   "the failure is noted")

        portal.mails.start()
        self.assertTrue(portal.mails.wait_for(email_of(name), seconds=20).link)
