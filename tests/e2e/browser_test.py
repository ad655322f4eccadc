"""People with Chromium do what they come for, with and without JavaScript, and the first page is light."""

import itertools
import json
import time
from urllib.parse import urlsplit

from support import browser
from support.cases import PASSWORD, PortalCase, as_typed, email_of, new_name, new_number
from support.databases import MariaDb, Sqlite, on_each_database
from support.fronts import Apache, Nginx
from support.portal import DOMAIN
from support.processes import wait_until
from support.redis import Redis, again_when_redis_was_late, contact

NEW_PASSWORD = "five other words in a row"


class Browser(PortalCase):
    def register_with(self, scripts, **options):
        portal, name = self.start_portal(**options), new_name()
        browser.take("register", {"link": lambda address: portal.mails.wait_for(address).link},
                     site=portal.site, scripts=scripts, name=name, email=email_of(name),
                     password=PASSWORD, domain=DOMAIN)

    def go_by_phone_with(self, scripts):
        portal, number = self.start_phone_portal(), new_number()
        counts = itertools.count(1)
        browser.take("phone", {
            "code": lambda: portal.texts.wait_for(number, next(counts)).code,
            "aMinuteLater": lambda: portal.database.change("DELETE FROM attempts"),
        }, site=portal.site, scripts=scripts, name=new_name(), number=as_typed(number), password=PASSWORD,
           newPassword=NEW_PASSWORD, domain=DOMAIN)

    @again_when_redis_was_late
    def be_a_member_with(self, scripts):
        redis = Redis()
        self.addCleanup(redis.stop)
        portal = self.portal = self.start_phone_portal({"devices_management": "yes", "redis_server": redis.url})
        name = self.member(portal).name
        key, device = f"fs:{name}@{DOMAIN}", "Alice's phone"
        redis.ask("HSET", key, "fs-gen-1", contact(name, f"LinphoneAndroid/6.0%20({device})", int(time.time())))

        def link(address, subject):
            mails = wait_until(lambda: [mail for mail in portal.mails.received(address) if mail.subject == subject],
                               f"{subject}, to {address}")
            return mails[-1].link

        browser.take("member", {"link": link, "code": lambda number: portal.texts.wait_for(number, 1).code},
                     site=portal.site, scripts=scripts, name=name, email=email_of(name),
                     newEmail=email_of(f"{name}.new"), number=new_number(), device=device, password=PASSWORD,
                     newPassword=NEW_PASSWORD, domain=DOMAIN)
        self.assertEqual(redis.ask("EXISTS", key), 0)

    def administer_with(self, scripts):
        portal = self.start_portal()
        name = self.member(portal).name
        for _ in range(3):
            self.registered(portal, new_name("bob"))
        self.administrator(portal, "chief")
        browser.take("administration", site=portal.site, scripts=scripts, admin="chief", name=name,
                     password=PASSWORD, domain=DOMAIN)


@on_each_database
class Journeys(Browser):
    def test_a_person_registers_and_recovers_by_phone_with_javascript(self):
        self.go_by_phone_with(scripts=True)

    def test_a_person_registers_and_recovers_by_phone_without_javascript(self):
        self.go_by_phone_with(scripts=False)

    def test_a_member_recovers_changes_everything_and_leaves_with_javascript(self):
        self.be_a_member_with(scripts=True)

    def test_a_member_recovers_changes_everything_and_leaves_without_javascript(self):
        self.be_a_member_with(scripts=False)

    def test_an_administrator_finds_an_account_and_switches_it_off_with_javascript(self):
        self.administer_with(scripts=True)

    def test_an_administrator_finds_an_account_and_switches_it_off_without_javascript(self):
        self.administer_with(scripts=False)


class RegistrationOnSqlite(Browser):
    database = Sqlite

    def test_a_person_registers_and_logs_in_without_javascript_behind_nginx_under_a_path(self):
        self.register_with(scripts=False, front=Nginx, path="/accounts/")

    def test_a_person_registers_and_logs_in_with_javascript_behind_apache_under_a_path(self):
        self.register_with(scripts=True, front=Apache, path="/accounts/")


class RegistrationOnMariaDb(Browser):
    database = MariaDb

    def test_a_person_registers_and_logs_in_with_javascript_behind_nginx(self):
        self.register_with(scripts=True, front=Nginx)

    def test_a_person_registers_and_logs_in_without_javascript_behind_apache(self):
        self.register_with(scripts=False, front=Apache)


class FirstLoad(PortalCase):
    def test_the_registration_page_loads_20_kb_in_3_requests_from_this_site_alone(self):
        portal = self.start_portal()
        fetched = browser.take("first_load", site=portal.site, at="/register/email")

        size = sum(one["bytes"] for one in fetched)
        self.see(f"{size / 1024:.1f} KB in {len(fetched)} requests")
        site = urlsplit(portal.site).netloc
        self.assertEqual({urlsplit(one["url"]).netloc for one in fetched}, {site}, fetched)
        self.assertLessEqual(size, 20 * 1024, fetched)
        # A browser fetches the icon for its tab, whatever the page does with it.
        needed = [one["url"] for one in fetched if "/icon.svg" not in one["url"]]
        self.assertLessEqual(len(needed), 3, needed)

    def test_what_is_installed_for_it_is_named_without_an_address(self):
        lock = json.loads((browser.HERE / "package-lock.json").read_text())

        self.assertNotIn("http", json.dumps(lock))
        for name, package in lock["packages"].items():
            self.assertTrue(name == "" or package["integrity"], name)
