"""Everything by phone: registration, login, recovery and change, with codes sent by SMS."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor

from support.cases import PASSWORD, PortalCase, as_typed, new_name, new_number
from support.databases import on_each_database
from support.portal import DOMAIN

# Defaults of Flexisip's presence server and of what deployments carry over, word for word.
USER_WITH_PHONE = ("select username from accounts where activated = true and "
                   "(username = :phone or phone = :phone)")
USERS_WITH_PHONES = ("select username from accounts where activated = true and "
                     "(username in (:phones) or phone in (:phones))")


@on_each_database
class ByPhone(PortalCase):
    def enter_code(self, visitor, path, code):
        return visitor.submit(visitor.get(f"{path}/code"), f"{path}/code", code=code)

    def phone_member(self, portal, number, nickname=""):
        """A visitor who registered by phone and is logged in."""
        visitor = portal.visitor()
        code = self.ask_for_code(portal, visitor, number, nickname)
        answer = self.enter_code(visitor, "/register/phone", code)
        self.assertEqual(answer.status, 303, answer.text)
        page = visitor.follow(answer)
        self.assertEqual(page.path, "/password")
        panel = visitor.follow(visitor.submit(page, "/password", password=PASSWORD))
        self.assertEqual((panel.status, panel.path), (200, "/panel"), panel.text)
        return visitor

    def test_a_person_registers_logs_in_recovers_and_changes_the_number(self):
        portal = self.start_phone_portal()
        number, other, name = new_number(), new_number(), new_name()
        choice = portal.visitor().get("/register")
        self.assertLessEqual({"/register/email", "/register/phone"}, set(choice.links))

        visitor = self.phone_member(portal, number, name)
        panel = visitor.get("/panel")
        self.assertIn(f"sip:{name}@{DOMAIN}", panel.text)
        self.assertIn(number, panel.text)
        visitor.submit(panel, "/logout")

        for login in (number, as_typed(number), "00" + number[1:], name, f"{name}@{DOMAIN}"):
            self.assertEqual(self.log_in(portal.visitor(), login).status, 303, login)

        visitor = portal.visitor()
        portal.database.change("DELETE FROM attempts")  # a minute has passed
        answer = visitor.submit(visitor.get("/recover/phone"), "/recover/phone", phone=number)
        self.assertEqual(answer.status, 303, answer.text)
        code = portal.texts.wait_for(number, 2).code
        page = visitor.follow(self.enter_code(visitor, "/recover/phone", code))
        panel = visitor.follow(visitor.submit(page, page.path, password="quite another one"))
        self.assertEqual(panel.path, "/panel", panel.text)
        self.assertEqual(self.log_in(portal.visitor(), name).status, 422)

        answer = visitor.submit(visitor.get("/panel/phone"), "/panel/phone", phone=other)
        self.assertEqual(answer.status, 303, answer.text)
        code = portal.texts.wait_for(other).code
        panel = visitor.follow(self.enter_code(visitor, "/panel/phone", code))
        self.assertIn(other, panel.text)
        self.assertIn("no longer", portal.texts.wait_for(number, 3).text)
        self.assertEqual(self.log_in(portal.visitor(), number, "quite another one").status, 422)
        self.assertEqual(self.log_in(portal.visitor(), other, "quite another one").status, 303)

    def test_flexisip_finds_a_user_by_phone(self):
        portal = self.start_phone_portal()
        number, unnamed, name = new_number(), new_number(), new_name()
        self.phone_member(portal, number, name)
        self.phone_member(portal, unnamed)

        def ask(request, **values):
            for key, value in values.items():
                request = request.replace(f":{key}", value)
            return sorted(portal.database.ask_by_command_line(request))

        self.assertEqual(ask(USER_WITH_PHONE, phone=f"'{number}'"), [name])
        self.assertEqual(ask(USER_WITH_PHONE, phone=f"'{unnamed}'"), [unnamed])
        self.assertEqual(ask(USERS_WITH_PHONES, phones=f"'{number}','{unnamed}'"),
                         sorted([name, unnamed]))

    def test_of_1000_guesses_over_4_workers_five_are_looked_at(self):
        portal = self.start_phone_portal(workers=4)
        number, visitor = new_number(), portal.visitor()
        code = self.ask_for_code(portal, visitor, number)
        form = visitor.get("/register/phone/code").form("/register/phone/code")
        guesses = [f"{n:06}" for n in range(1001) if f"{n:06}" != code][:1000]

        def guess(digits):
            other = portal.visitor()
            other.cookies = dict(visitor.cookies)
            return other.post(form.action, {**form.fields, "code": digits}).text

        with ThreadPoolExecutor(32) as threads:
            answers = list(threads.map(guess, guesses))

        looked_at = sum("Tries left" in text for text in answers)
        dead = sum("too many wrong codes" in text for text in answers)
        self.assertEqual(looked_at + dead, 1000)
        self.assertLessEqual(looked_at, 5)
        rows = portal.database.rows("SELECT tries_left FROM tokens")
        self.assertEqual(rows, [("0",)])
        self.assertEqual(self.enter_code(visitor, "/register/phone", code).status, 422)
        self.see(f"{looked_at} of 1000 guesses were answered with tries left")

    def test_of_many_who_prove_one_number_at_once_one_gets_an_account(self):
        portal = self.start_phone_portal(workers=2)
        number = new_number()
        visitors = []
        for n in range(1, 4):
            portal.database.change("DELETE FROM attempts")
            visitor = portal.visitor()
            visitor.code = self.ask_for_code(portal, visitor, number, new_name(), n)
            visitor.page = visitor.get("/register/phone/code")
            visitors.append(visitor)

        def enter(visitor):
            copy = portal.visitor()
            copy.cookies = dict(visitor.cookies)
            return copy.submit(visitor.page, "/register/phone/code", code=visitor.code)

        with ThreadPoolExecutor(12) as threads:
            answers = list(threads.map(enter, visitors * 4))

        statuses = Counter(answer.status for answer in answers)
        self.assertEqual(statuses[303], 1, statuses)
        self.assertEqual(statuses[200], 2, statuses)
        self.assertEqual(portal.database.rows("SELECT COUNT(*) FROM accounts"), [("1",)])
        self.assertEqual(portal.database.rows(
            f"SELECT COUNT(*) FROM addresses WHERE name = '{number}'"), [("1",)])


class Settings(PortalCase):
    def test_phones_without_an_sms_gateway_are_an_error_at_the_start(self):
        portal = self.start_portal(start=False, settings={"phone_authentication": "yes"})

        answer = portal.ctl("migrate", check=False)

        self.assertNotEqual(answer.returncode, 0)
        for setting in ("phone_authentication", "sms_gateway", "default_country"):
            self.assertIn(setting, answer.stderr)
