"""Members see the devices that Flexisip keeps in Redis, and delete them."""

import signal
import time

from support.cases import PortalCase
from support.databases import on_each_database
from support.load import undisturbed
from support.portal import DOMAIN
from support.redis import Redis, again_when_redis_was_late, contact

ALONE = True

PIXEL = b'"<urn:uuid:de2bed16-122e-0043-a5b9-bca33b7d158e>"'
HOSTILE = b"\"><script>alert('id')</script>&=+ %41\r\n\x00\xff"


@on_each_database
class Devices(PortalCase):
    def begin(self):
        self.redis = Redis()
        self.addCleanup(self.redis.stop)
        self.portal = self.start_portal(settings={"devices_management": "yes",
                                                  "redis_server": self.redis.url})
        self.visitor = self.member(self.portal)
        self.key = f"fs:{self.visitor.name}@{DOMAIN}"
        self.fill(self.visitor.name)

    def fill(self, name):
        now = int(time.time())
        self.redis.ask(
            "HSET", self.key,
            PIXEL, contact(name, "LinphoneAndroid/6.0.1%20(Alice's%20Pixel%208)%20LinphoneSDK/5.4.30%20"
                           "(tags/5.4.30)", now - 60,
                           b";+sip.instance=" + PIXEL + b';+org.linphone.specs="lime";expires=3600'),
            "fs-gen-Zx0_1", contact(name, "", now - 90),
            "fs-gen-over", contact(name, "Over/1", now - 9000),
            HOSTILE, contact(name, "App/1%20(%3Cscript%3Ealert(1)%3C/script%3E)", now - 120),
            "fs-gen-broken", b"\xff<>;\"")

    def delete(self, number):
        """What follows the button behind the n-th device of the page."""
        page = self.visitor.get("/panel/devices")
        links = [link for link in page.links if "/panel/devices/deletion" in link]
        confirmation = self.visitor.get(links[number])
        self.assertEqual(confirmation.status, 200, confirmation.text)
        return self.visitor.submit(confirmation, "/panel/devices/deletion")

    @again_when_redis_was_late
    def test_devices_are_listed_and_deleted_one_by_one(self):
        self.begin()
        page = self.visitor.follow(self.visitor.get("/panel/devices"))
        self.assertIn("Alice's Pixel 8", page.text)
        self.assertIn("LinphoneAndroid", page.text)
        self.assertIn("<script>alert(1)</script>", page.text)
        self.assertNotIn(b"<script>alert", page.body)
        self.assertNotIn("Over", page.text)

        for number, field in ((0, PIXEL), (1, HOSTILE)):
            answer = self.delete(number)
            self.assertEqual(answer.status, 303, answer.text)
            self.assertIn("The device is deleted", self.visitor.follow(answer).text)
            self.assertNotIn(field, self.redis.ask("HKEYS", self.key))
        self.assertEqual(sorted(self.redis.ask("HKEYS", self.key)),
                         [b"fs-gen-Zx0_1", b"fs-gen-broken", b"fs-gen-over"])

    @again_when_redis_was_late
    def test_the_devices_of_a_deleted_account_are_gone_with_it(self):
        self.begin()
        page = self.visitor.get("/panel/deletion")
        goodbye = self.visitor.submit(page, "/panel/deletion",
                                      sip_address=f"{self.visitor.name}@{DOMAIN}")

        self.assertEqual(goodbye.status, 200, goodbye.text)
        self.assertEqual(self.redis.ask("EXISTS", self.key), 0)

    def times_of_pages(self):
        """Of the page that asks, of the one after it and of another, by a worker that knows nothing yet."""
        self.portal.worker.stop()
        self.portal.start_worker()
        seconds = []
        for path in ("/panel/devices", "/panel/devices", "/panel"):
            started = time.monotonic()
            page = self.visitor.get(path)
            seconds.append(time.monotonic() - started)
            self.assertEqual(page.status, 200)
            self.assertEqual("cannot be shown now" in page.text, path.endswith("devices"))
        return seconds

    def test_a_paused_redis_costs_no_page_more_than_a_moment(self):
        self.begin()
        self.redis.process.send_signal(signal.SIGSTOP)
        seconds = undisturbed(self.times_of_pages, lambda seconds: max(seconds) < 0.4 and seconds[1] < 0.1)
        self.redis.process.send_signal(signal.SIGCONT)
        self.assertLess(max(seconds), 0.4)
        self.assertLess(seconds[1], 0.1)
        self.assertIn("devices: redis://", self.portal.log())
        self.see(", ".join(f"{second:.3f} s" for second in seconds))
