"""Forms of the public ask for work: a browser does it, others get few of them through."""

import hashlib
import random
import subprocess
from concurrent.futures import ThreadPoolExecutor
from itertools import count

from support.cases import PortalCase, email_of, new_name
from support.databases import on_each_database
from support.processes import SOURCE

# Runs the worker of the pages as a browser would: messages in and out.
IN_NODE = """
globalThis.onmessage = null;
globalThis.postMessage = (number) => console.log(number);
(0, eval)(require('fs').readFileSync(process.argv[1], 'utf8'));
onmessage({ data: { puzzle: process.argv[2], bits: process.argv[3] } });
"""


def solved(puzzle):
    for number in count(random.randrange(1 << 31)):  # two pages of a second have the same puzzle
        if hashlib.sha256(f"{puzzle}:{number}".encode()).hexdigest().startswith("0000"):
            return str(number)


class WithWork(PortalCase):
    def start(self, **options):
        return self.start_portal(settings={"network_limit_factor": 1}, **options)

    def form(self, visitor):
        return visitor.get("/register/email").form("/register/email")

    def send(self, visitor, form, **fields):
        name = new_name("work")
        return visitor.post(form.action, {**form.fields, "username": name, "email": email_of(name),
                                          **fields}).status

    def puzzle(self, form):
        return form.fields["challenge"].split(".")[1]


@on_each_database
class ProofOfWork(WithWork):
    def test_without_javascript_three_an_hour_get_through_and_with_it_more(self):
        portal = self.start(workers=2)
        visitor = portal.visitor()
        statuses = [self.send(visitor, self.form(visitor)) for _ in range(4)]
        self.assertEqual(statuses, [303, 303, 303, 429])

        for _ in range(3):
            form = self.form(visitor)
            self.assertEqual(self.send(visitor, form, solution=solved(self.puzzle(form))), 303)

    def test_of_15_uses_of_a_solution_over_two_workers_one_counts(self):
        portal = self.start(workers=2)
        visitor = portal.visitor()
        for _ in range(3):
            self.send(visitor, self.form(visitor))
        form = self.form(visitor)
        solution = solved(self.puzzle(form))
        with ThreadPoolExecutor(10) as threads:
            statuses = list(threads.map(lambda _: self.send(visitor, form, solution=solution), range(15)))
        self.assertEqual((statuses.count(303), statuses.count(429)), (1, 14), statuses)


class TheWorker(WithWork):
    def test_what_the_pages_worker_finds_is_a_solution(self):
        portal = self.start()
        visitor = portal.visitor()
        for _ in range(3):
            self.send(visitor, self.form(visitor))
        form = self.form(visitor)

        answer = subprocess.run(["node", "-e", IN_NODE, SOURCE / "static/proof_of_work.js",
                                 self.puzzle(form), "16"], capture_output=True, text=True, check=True)

        self.assertEqual(self.send(visitor, form, solution=answer.stdout.strip()), 303)

    def test_scripts_keep_within_their_size_and_a_page_may_start_the_worker(self):
        portal = self.start()
        visitor = portal.visitor()
        page = visitor.get("/register/email")
        self.assertIn("worker-src 'self'", page.header("Content-Security-Policy"))
        self.assertLess(len(page.body), 10 * 1024)
        for name, limit in (("portal.js", 6), ("proof_of_work.js", 3), ("portal.css", 12)):
            self.assertLess(len(visitor.get(f"/static/{name}").body), limit * 1024, name)

    def test_a_robot_in_the_trap_is_shown_success_and_nothing_happens(self):
        portal = self.start()
        visitor = portal.visitor()
        answer = self.send(visitor, self.form(visitor), website="https://example.com")
        self.assertEqual(answer, 303)
        self.assertIn("Check your mail", visitor.get("/register/email/sent").text)
        self.assertEqual(portal.database.rows("SELECT COUNT(*) FROM accounts"), [("0",)])
