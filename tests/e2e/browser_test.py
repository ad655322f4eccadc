"""A person with Chromium does the main job, with and without JavaScript, and the first page is light."""

import json
from urllib.parse import urlsplit

from support import browser
from support.cases import PASSWORD, PortalCase, email_of, new_name
from support.databases import MariaDb, Sqlite
from support.fronts import Apache, Nginx
from support.portal import DOMAIN


class Browser(PortalCase):
    def register_with(self, scripts, **options):
        portal, name = self.start_portal(**options), new_name()
        browser.take("register", {"link": lambda address: portal.mails.wait_for(address).link},
                     site=portal.site, scripts=scripts, name=name, email=email_of(name),
                     password=PASSWORD, domain=DOMAIN)


class OnSqlite(Browser):
    database = Sqlite

    def test_a_person_registers_and_logs_in_without_javascript_behind_nginx_under_a_path(self):
        self.register_with(scripts=False, front=Nginx, path="/accounts/")

    def test_a_person_registers_and_logs_in_with_javascript_behind_apache_under_a_path(self):
        self.register_with(scripts=True, front=Apache, path="/accounts/")


class OnMariaDb(Browser):
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
