"""Where links lead: all to a page, none elsewhere, and none to a feature that is off."""

import re
from urllib.parse import urldefrag, urljoin, urlsplit

from support.cases import PortalCase
from support.processes import SOURCE

OFF_SITE = {"terms_url": "https://www.example.org/terms", "privacy_url": "https://www.example.org/privacy"}
NOT_ENABLED = "This feature is not enabled on this instance."
# With these, and phones, everything is on. Nobody needs to be at the Redis.
ON = {"api": "yes", "devices_management": "yes", "redis_server": "redis://127.0.0.1:1"}
# For each Feature of web/routes.h the settings with which it is off.
OFF = {
    "public_registration": {"public_registration": "no"},
    "phone_registration": {"public_registration": "no"},
    "phone_authentication": {"phone_authentication": "no"},
    "devices": {"devices_management": "no"},
    "provisioning": {"provisioning": "no"},
    "api": {"api": "no"},
    "sms": {"sms_gateway": "none", "phone_authentication": "no"},
}


def routes_of_features():
    """{feature: {(method, pattern)}}, from the table of routes."""
    table = (SOURCE / "src/web/routes.cpp").read_text()
    found = {}
    for method, path, feature in re.findall(
            r'\{Method::(\w+),\s*"([^"]+)",[^{}]*Feature::(\w+)', table):
        if feature != "always":
            found.setdefault(feature, set()).add((method, path))
    return found


class Crawl(PortalCase):
    def crawl(self, visitor):
        """Every page within reach of links, and all addresses that are linked to elsewhere."""
        pages, elsewhere, waiting = {}, set(), [visitor.site.path]
        while waiting:
            path = waiting.pop()
            if path in pages:
                continue
            page = pages[path] = visitor.follow(visitor.get(path))
            for link in [*page.links, *page.sources]:
                target, fragment = urldefrag(urljoin(page.path, link))
                if urlsplit(target).scheme:
                    elsewhere.add(target)
                    continue
                self.assertTrue(target.startswith(visitor.site.path), f"{link} on {page.path}")
                if fragment and target == page.path:
                    self.assertIn(fragment, page.ids, f"on {page.path}")
                waiting.append(target)
        return pages, elsewhere

    def assert_all_there(self, pages):
        self.assertEqual({path: page.status for path, page in pages.items()}, {path: 200 for path in pages})

    def test_every_link_leads_to_a_page_of_the_portal_or_to_terms_and_privacy(self):
        portal = self.start_phone_portal(path="/accounts/", settings={**ON, **OFF_SITE})
        people = ((portal.visitor(), set(OFF_SITE.values())), (self.member(portal), set()),
                  (self.administrator(portal), set()))
        for visitor, other_sites in people:
            pages, elsewhere = self.crawl(visitor)
            self.assert_all_there(pages)
            self.assertEqual(elsewhere, other_sites)
            self.see(f"{len(pages)} addresses")

    def test_each_feature_has_settings_here_with_which_it_is_off(self):
        self.assertEqual(set(routes_of_features()), set(OFF))

    def test_a_feature_that_is_off_has_no_page_and_no_link_and_the_guide_says_so(self):
        for feature, routes in routes_of_features().items():
            portal = self.start_phone_portal(settings={**ON, **OFF[feature]})
            visitor = portal.visitor()
            for method, path in routes:
                with self.subTest(method=method, path=path):
                    asked = {"remove": "DELETE"}.get(method, method.upper())
                    self.assertEqual(visitor.send(asked, re.sub(r":\w+", "1", path)).status, 404)
            patterns = [re.compile(re.sub(r":\w+", "[^/]+", path) + r"$") for _, path in routes]
            for person in (visitor, self.administrator(portal)):
                pages, _ = self.crawl(person)
                self.assert_all_there(pages)
                for page in pages.values():
                    for target in [*page.links, *(form.action for form in page.forms)]:
                        path = urlsplit(target).path
                        self.assertFalse(any(pattern.match(path) for pattern in patterns),
                                         f"{feature}: {target} on {page.path}")
            self.assertIn(NOT_ENABLED, visitor.get("/documentation").text)
