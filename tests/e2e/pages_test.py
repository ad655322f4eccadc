"""Every page and state, as people see it: narrow and wide, light and dark, in each language.

axe-core finds nothing to complain of, nothing is wider than the window, and build/screenshots shows
them all.
"""

import time
from dataclasses import asdict, dataclass

from support import browser
from support.cases import CONSENT, PortalCase, email_of, new_name
from support.portal import DOMAIN
from support.redis import Redis, contact

LANGUAGES = ["en", "fr"]
SETTINGS = {
    "devices_management": "yes",
    "intro_text": "A few words of the operator.",
    "copyright_text": "© the operator",
    "terms_url": "https://www.example.org/terms",
    "privacy_url": "https://www.example.org/privacy",
    "newsletter_address": "news@mail.example.org",
}
TOO_LARGE = "x" * 300 * 1024


@dataclass
class Page:
    """A state of a page: what is opened, in whose browser, and the fields that are filled in and sent
    then, if any. A word in braces is one that Pages.scene() makes."""

    name: str
    at: str = ""
    who: str = "visitor"
    send: dict | None = None
    status: int = 200
    html: str = ""


PAGES = [
    Page("home", "."),
    Page("guide", "documentation"),

    Page("register email", "register/email"),
    Page("register email refused", "register/email", send={"username": "a/b", "email": "x"}, status=422),
    Page("register email taken", "register/email",
         send={"username": "{member}", "email": "new@mail.example.org"}, status=422),
    Page("register email sent", "register/email/sent", "applicant"),
    Page("register email address", "register/email/address", "applicant"),
    Page("register email address refused", "register/email/address", "applicant",
         send={"email": "x"}, status=422),

    Page("activation", "{fresh}"),
    Page("activation refused", "{fresh}", send={"password": "short"}, status=422),
    Page("link used", "{used}", status=410),
    Page("link expired", "{expired}", status=410),
    Page("link unknown", "activate/unknown", status=404),

    Page("login", "login"),
    Page("login empty", "login", send={}, status=422),
    Page("login refused", "login", send={"name": "nobody", "password": "nothing"}, status=422),
    Page("login link", "{login}"),

    Page("confirmation", "login/confirmation", "member"),
    Page("confirmation refused", "login/confirmation", "member", send={"password": "no"}, status=422),

    Page("password", "password", "newcomer"),
    Page("password refused", "password", "newcomer", send={"password": "password"}, status=422),
    Page("panel", "panel", "member"),
    Page("panel of an administrator", "panel", "administrator"),

    Page("provisioning", "panel/provisioning", "member"),
    Page("provisioning used", "panel/provisioning", "administrator"),
    Page("provisioning link", "{phone_link}"),
    Page("provisioning link used", "{used_phone_link}", status=410),

    Page("devices", "panel/devices", "member"),
    Page("devices none", "panel/devices", "administrator"),
    Page("devices deletion", "{device}", "member"),

    Page("not understood", "login?a=1&a=2", status=400),
    Page("form from elsewhere", "login", send={"csrf": "x"}, status=403),
    Page("not found", "nowhere", status=404),
    Page("not found as a member", "nowhere", "member", status=404),
    Page("method not allowed", "logout", status=405),
    Page("too large", "login", send={"name": TOO_LARGE}, status=413),

    Page("mail of activation", html="{activation_mail}"),
    Page("mail to an owner", html="{owner_mail}"),
]
REGISTRATION_OFF = [
    Page("home without registration", "."),
    Page("guide without registration", "documentation"),
    Page("login without registration", "login"),
]


class Pages(PortalCase):
    def look(self, portal, pages, people, **words):
        def filled(text):
            return words[text[1:-1]] if text[:1] == "{" else text

        def told(page):
            sent = page.send and {field: filled(text) for field, text in page.send.items()}
            return {**asdict(page), "at": filled(page.at), "html": filled(page.html), "send": sent}

        found = browser.take("look", site=portal.site, pages=[told(page) for page in pages],
                             people={who: visitor.cookies for who, visitor in people.items()},
                             languages=LANGUAGES, screenshots=str(browser.SCREENSHOTS))
        self.see(f"{len(pages)} states")
        if found:
            self.fail("\n".join(found))

    def scene(self, portal, redis):
        """People and the words that pages are told with."""
        applicant, member, name = portal.visitor(), self.member(portal), new_name()
        redis.ask("HSET", f"fs:{member.name}@{DOMAIN}", "nameless", contact(member.name, "", int(time.time())),
                  "phone", contact(member.name, "LinphoneAndroid/6.0%20(A%20phone)", int(time.time())))
        expired = self.registered(portal, new_name())
        portal.database.change("UPDATE tokens SET expires_at = created_at - 1 WHERE used_at IS NULL")
        fresh = self.registered(portal, name, applicant)
        other = portal.visitor()
        other.submit(other.get("/register/email"), "/register/email", username=new_name(),
                     email=email_of(member.name), **CONSENT)
        device = next(link for link in member.get("/panel/devices").links if "deletion" in link)
        administrator = self.administrator(portal)
        used_phone_link = self.provisioning_link(administrator)
        portal.visitor().send("GET", used_phone_link, headers={"User-Agent": "LinphoneAndroid/6.0"})
        people = {
            "visitor": portal.visitor(),
            "applicant": applicant,
            "newcomer": self.newcomer(portal),
            "member": member,
            "administrator": administrator,
        }
        return people, {
            "member": member.name,
            "fresh": fresh,
            "used": portal.mails.received(email_of(member.name))[0].link,
            "expired": expired,
            "device": device,
            "phone_link": self.provisioning_link(member),
            "used_phone_link": used_phone_link,
            "login": self.login_link(portal, "another"),
            "activation_mail": portal.mails.wait_for(email_of(name)).html,
            "owner_mail": portal.mails.wait_for(email_of(member.name), 2).html,
        }

    def test_nothing_is_found_on_any_page(self):
        redis = Redis()
        self.addCleanup(redis.stop)
        portal = self.start_portal(settings={**SETTINGS, "redis_server": redis.url})
        people, words = self.scene(portal, redis)
        self.look(portal, PAGES, people, **words)

    def test_nothing_is_found_on_the_devices_while_redis_is_away(self):
        portal = self.start_portal(settings={"devices_management": "yes",
                                             "redis_server": "redis://127.0.0.1:1"})
        self.look(portal, [Page("devices away", "panel/devices", "member")], {"member": self.member(portal)})

    def test_nothing_is_found_on_a_portal_without_registration(self):
        portal = self.start_portal(settings={"public_registration": "no"})
        self.look(portal, REGISTRATION_OFF, {"visitor": portal.visitor()})

    def test_nothing_is_found_on_the_page_of_a_bug(self):
        portal = self.start_portal()
        portal.database.change("ALTER TABLE attempts RENAME TO elsewhere")
        self.look(portal, [Page("bug", "login", send={}, status=500)], {"visitor": portal.visitor()})
