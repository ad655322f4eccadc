"""What the cases have in common: a portal for each, and the steps that most begin with."""

import itertools
import unittest

from support.databases import Sqlite
from support.portal import Portal

PASSWORD = "four words in a row"
CONSENT = {"terms": "yes", "privacy": "yes"}  # asked for where the settings name them
_numbers = itertools.count(1)
_phone_numbers = itertools.count(10_000_000)


def new_name(prefix="alice"):
    return f"{prefix}{next(_numbers):05}"


def email_of(name):
    return f"{name}@mail.example.org"


def new_number():
    return f"+336{next(_phone_numbers)}"


def as_typed(number):
    digits = "0" + number[3:]
    return " ".join(digits[i:i + 2] for i in range(0, len(digits), 2))


class PortalCase(unittest.TestCase):
    """Cases say what they saw, such as a time, with self.see()."""

    database = Sqlite

    def start_portal(self, start=True, **options):
        portal = Portal(**{"database": self.database, **options})
        self.addCleanup(portal.stop)
        return portal.start() if start else portal

    def start_phone_portal(self, settings=None, **options):
        """One that sends SMS, into its folder."""
        portal = self.start_portal(start=False, **options)
        portal.configure(phone_authentication="yes", default_country="FR", sms_gateway="folder",
                         sms_folder=portal.texts.folder)
        portal.configure(**settings or {})
        return portal.start()

    def see(self, text):
        self.seen = [*getattr(self, "seen", []), text]

    def register(self, portal, name, visitor=None):
        """The answer to the registration form."""
        visitor = visitor or portal.visitor()
        page = visitor.get("/register/email")
        return visitor.submit(page, "/register/email", username=name, email=email_of(name), **CONSENT)

    def registered(self, portal, name, visitor=None):
        """The link in the mail to somebody who has registered."""
        answer = self.register(portal, name, visitor)
        self.assertEqual(answer.status, 303, answer.text)
        return portal.mails.wait_for(email_of(name)).link

    def ask_for_code(self, portal, visitor, number, nickname="", count=1):
        """The code that comes after the form for registration by phone."""
        page = visitor.get("/register/phone")
        answer = visitor.submit(page, "/register/phone", phone=as_typed(number), username=nickname, **CONSENT)
        self.assertEqual(answer.status, 303, answer.text)
        return portal.texts.wait_for(number, count).code

    def activate(self, link, visitor, password=PASSWORD):
        """The answer to the form behind the link."""
        page = visitor.get(link)
        self.assertEqual(page.status, 200, page.text)
        return visitor.submit(page, visitor.path_of(link), password=password)

    def member(self, portal, name=None):
        """A visitor who registered and is logged in."""
        visitor = portal.visitor()
        visitor.name = name or new_name()
        answer = self.activate(self.registered(portal, visitor.name, visitor), visitor)
        self.assertEqual(answer.status, 303, answer.text)
        return visitor

    def log_in(self, visitor, name, password=PASSWORD):
        return visitor.submit(visitor.get("/login"), "/login", name=name, password=password)

    def login_link(self, portal, name):
        """The link printed for a new administrator."""
        return portal.ctl("admin", "create", name).stdout.split()[-1]

    def newcomer(self, portal, name="newcomer"):
        """A visitor who is logged in, and is asked for a first password."""
        visitor = portal.visitor()
        link = self.login_link(portal, name)
        page = visitor.follow(visitor.submit(visitor.get(link), visitor.path_of(link)))
        self.assertTrue(page.path.endswith("/password"), page.path)
        return visitor

    def administrator(self, portal, name="admin"):
        """A visitor who is logged in as an administrator, as one can be whatever is switched off."""
        visitor = self.newcomer(portal, name)
        answer = visitor.submit(visitor.get("/password"), "/password", password=PASSWORD)
        self.assertEqual(answer.status, 303, answer.text)
        return visitor

    def provisioning_link(self, member):
        """A new one, as the page shows it to its owner."""
        page = member.submit(member.get("/panel/provisioning"), "/panel/provisioning")
        scheme = "linphone-config:"
        return next(link for link in member.follow(page).links if link.startswith(scheme)).removeprefix(scheme)
