"""Many want the same username at once: one gets it, and the others are told so."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from support.cases import PortalCase, email_of, new_name
from support.databases import on_each_database
from support.processes import wait_until


@on_each_database
class RegistrationRace(PortalCase):
    def test_of_64_registrations_of_a_username_over_two_workers_one_succeeds(self):
        portal = self.start_portal(workers=2)
        name = new_name()
        ready = []

        def register(number):
            visitor = portal.visitor()
            page = visitor.get("/register/email")
            ready.append(number)
            wait_until(lambda: len(ready) == 64, "all have the page", 30)
            return visitor.submit(page, "/register/email", username=name,
                                  email=email_of(f"{name}.{number}"))

        with ThreadPoolExecutor(64) as threads:
            answers = list(threads.map(register, range(64)))

        self.assertEqual(Counter(answer.status for answer in answers), {303: 1, 422: 63})
        refusals = {answer.text for answer in answers if answer.status == 422}
        self.assertTrue(all("taken" in text for text in refusals), refusals)
        accounts = portal.database.rows(f"SELECT COUNT(*) FROM accounts WHERE username = '{name}'")
        self.assertEqual(accounts, [("1",)])
        served = [worker.pid for worker in portal.workers if worker.is_running()]
        self.assertEqual(len(served), 2)

    def test_of_32_registrations_of_an_address_one_account_comes(self):
        portal = self.start_portal(workers=2)
        address = new_name()

        def register(number):
            visitor = portal.visitor()
            page = visitor.get("/register/email")
            return visitor.submit(page, "/register/email", username=f"{address}.{number}",
                                  email=email_of(address))

        with ThreadPoolExecutor(32) as threads:
            answers = list(threads.map(register, range(32)))

        self.assertEqual(Counter(answer.status for answer in answers), {303: 32})
        self.assertEqual(portal.database.rows("SELECT COUNT(*) FROM accounts"), [("1",)])
