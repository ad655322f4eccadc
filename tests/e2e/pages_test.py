"""Every page and state, as people see it: narrow and wide, light and dark, in each language.

What differs in nothing is not looked at twice: browser/look.js says by which rule. axe-core finds nothing
to complain of, nothing is wider than the window, and build/screenshots shows them all.
"""

from dataclasses import asdict, dataclass

from support import browser
from support.cases import PortalCase
from support.redis import Redis, again_when_redis_was_late
from support.scene import IMPORTS, MAILS, Scene

LANGUAGES = ["en", "fr"]
SETTINGS = {
    "api": "yes",
    "devices_management": "yes",
    "intro_text": "A few words of the operator.",
    "copyright_text": "© the operator",
    "terms_url": "https://www.example.org/terms",
    "privacy_url": "https://www.example.org/privacy",
    "newsletter_address": "news@mail.example.org",
}
MISTAKES = "username,email,password\na/b,nowhere,short\n\"c\" d,,\nadmin,,\n"
TOO_LARGE = "x" * 300 * 1024


@dataclass
class Page:
    """A state of a page: what is opened, in whose browser, and the fields that are filled in and sent
    then, if any. People, and words in braces, are those of support/scene.py. What can be done once has
    a line for each language."""

    name: str
    at: str = ""
    who: str = "visitor"
    send: dict | None = None
    status: int = 200
    html: str = ""
    language: str = ""


def once(name, at, who, **send):
    """A line for each language, with the people and words of that language, for which a star stands."""
    return [Page(name, at.replace("*", to), who.replace("*", to), language=to,
                 send={field: text.replace("*", to) for field, text in send.items()}) for to in LANGUAGES]


PAGES = [
    Page("home", "."),
    Page("guide", "documentation"),

    Page("register", "register"),
    Page("register email", "register/email"),
    Page("register email refused", "register/email", send={"username": "a/b", "email": "x"}, status=422),
    Page("register email taken", "register/email",
         send={"username": "{member}", "email": "new@mail.example.org"}, status=422),
    Page("register email sent", "register/email/sent", "applicant"),
    Page("register email address", "register/email/address", "applicant"),
    Page("register email address refused", "register/email/address", "applicant",
         send={"email": "x"}, status=422),
    Page("register phone", "register/phone"),
    Page("register phone refused", "register/phone", send={"phone": "12", "username": "a/b"}, status=422),
    Page("register phone code", "register/phone/code", "caller"),
    Page("register phone code wrong", "register/phone/code", "caller", send={"code": "000000"}, status=422),
    *once("register phone taken", "register/phone/code", "known_*", code="{code_*}"),

    Page("activation", "{fresh}"),
    Page("activation refused", "{fresh}", send={"password": "short"}, status=422),
    Page("link used", "{used}", status=410),
    Page("link expired", "{expired}", status=410),
    Page("link renewed", "{expired}", send={}),
    Page("link unknown", "activate/unknown", status=404),

    Page("login", "login"),
    Page("login empty", "login", send={}, status=422),
    Page("login refused", "login", send={"name": "nobody", "password": "nothing"}, status=422),
    Page("login link", "{login}"),

    Page("recover email", "recover/email"),
    Page("recover email refused", "recover/email", send={"account": ""}, status=422),
    Page("recover email sent", "recover/email/sent", "recoverer"),
    Page("recover phone", "recover/phone"),
    Page("recover phone refused", "recover/phone", send={"phone": "12"}, status=422),
    Page("recover phone code", "recover/phone/code", "lost"),
    Page("recover phone code wrong", "recover/phone/code", "lost", send={"code": "000000"}, status=422),
    Page("recovery", "{recovery}"),
    Page("recovery refused", "{recovery}", send={"password": "short"}, status=422),
    Page("recovery expired", "{expired_recovery}", status=410),
    Page("security", "{security}"),
    Page("security switched off", "{security_off}"),

    Page("confirmation", "login/confirmation", "member"),
    Page("confirmation refused", "login/confirmation", "member", send={"password": "no"}, status=422),

    Page("password", "password", "newcomer"),
    Page("password refused", "password", "newcomer", send={"password": "password"}, status=422),
    Page("panel", "panel", "member"),
    Page("panel of an administrator", "panel", "administrator"),

    Page("panel with a number as its name", "panel", "numbered"),
    Page("panel email", "panel/email", "member"),
    Page("panel email refused", "panel/email", "member", send={"email": "x"}, status=422),
    Page("panel email sent", "panel/email/sent", "member"),
    Page("panel email first", "panel/email", "administrator"),
    Page("email taken", "{taken_email}", "member", send={}, status=409),
    Page("email", "{taken_email}", "member"),
    Page("email expired", "{expired_email}", status=410),
    *once("email restored", "{undo_*}", "visitor"),
    Page("email undo expired", "{expired_undo}", status=410),
    Page("panel phone", "panel/phone", "member"),
    Page("panel phone refused", "panel/phone", "member", send={"phone": "12"}, status=422),
    Page("panel phone first", "panel/phone", "administrator"),
    Page("panel phone bound", "panel/phone", "numbered"),
    Page("panel phone code", "panel/phone/code", "member"),
    Page("panel phone code wrong", "panel/phone/code", "member", send={"code": "000000"}, status=422),
    Page("panel password", "panel/password", "member"),
    Page("panel password refused", "panel/password", "member",
         send={"current_password": "no", "password": "short"}, status=422),
    Page("panel sessions", "panel/sessions", "member"),
    Page("panel sessions alone", "panel/sessions", "administrator"),
    Page("panel events", "panel/events", "member"),
    Page("panel events none", "panel/events?before=1", "member"),
    Page("panel deletion", "panel/deletion", "member"),
    Page("panel deletion refused", "panel/deletion", "member", send={"sip_address": "me"}, status=422),
    *once("goodbye", "panel/deletion", "leaver_*", sip_address="{leaver_*}"),

    Page("provisioning", "panel/provisioning", "member"),
    Page("provisioning none", "panel/provisioning", "numbered"),
    Page("provisioning used", "panel/provisioning", "administrator"),
    Page("provisioning link", "{phone_link}"),
    Page("provisioning link used", "{used_phone_link}", status=410),

    Page("devices", "panel/devices", "member"),
    Page("devices none", "panel/devices", "administrator"),
    Page("devices deletion", "{device}", "member"),

    Page("admin accounts", "admin/accounts", "administrator"),
    Page("admin accounts found", "admin/accounts?search=alice&state=active&sort=username", "administrator"),
    Page("admin accounts none", "admin/accounts?search=nobody", "administrator"),
    Page("admin selection", "admin/accounts/selection?act=deletion&account-{member_id}=yes"
         "&account-{admin_id}=yes&account-{off_id}=yes", "administrator"),
    Page("admin selection refused", "admin/accounts/selection?act=deletion&account-{member_id}=yes"
         "&account-{off_id}=yes", "administrator", send={"number": "7"}, status=422),
    Page("admin selection nothing", "admin/accounts/selection?act=activation&account-{member_id}=yes",
         "administrator"),
    Page("admin selection none", "admin/accounts/selection?act=deactivation", "administrator"),
    Page("admin selection of phones", "admin/accounts/selection?act=provisioning&account-{member_id}=yes"
         "&account-{off_id}=yes", "administrator"),
    Page("admin sheets", "admin/accounts/sheets?account-{member_id}=yes&account-{off_id}=yes", "administrator"),
    Page("admin sheets none", "admin/accounts/sheets?account-{off_id}=yes", "administrator"),
    Page("admin creation", "admin/accounts/creation", "administrator"),
    Page("admin creation refused", "admin/accounts/creation", "administrator",
         send={"username": "a/b", "email": "x", "phone": "12"}, status=422),
    Page("admin import", "admin/accounts/import", "administrator"),
    Page("admin import without a file", "admin/accounts/import", "administrator", send={"file": ""}, status=422),
    Page("admin import refused", "admin/accounts/import", "administrator", send={"file": MISTAKES}, status=422),
    Page("admin import of other columns", "admin/accounts/import", "administrator",
         send={"file": "identifier-of-that-very-person,mail\n"}, status=422),
    *[Page(f"admin import {state}", f"{{import_{state}}}", "administrator") for state in IMPORTS],
    Page("admin account", "admin/accounts/{member_id}", "administrator"),
    Page("admin account own", "admin/accounts/{admin_id}", "administrator"),
    Page("admin account invited", "admin/accounts/{invited_id}", "administrator"),
    Page("admin account waiting", "admin/accounts/{waiting_id}", "administrator"),
    Page("admin account off", "admin/accounts/{off_id}", "administrator"),
    Page("admin edit", "admin/accounts/{member_id}/edit", "administrator"),
    Page("admin edit refused", "admin/accounts/{member_id}/edit", "administrator",
         send={"username": "a/b", "email": "x", "phone": "12", "password": "short"}, status=422),
    Page("admin deletion", "admin/accounts/{member_id}/deletion", "administrator"),
    Page("admin deletion refused", "admin/accounts/{member_id}/deletion", "administrator",
         send={"sip_address": "me"}, status=422),
    Page("admin demotion", "admin/accounts/{admin_id}/demotion", "administrator"),
    Page("admin demotion refused", "admin/accounts/{admin_id}/demotion", "administrator",
         send={"sip_address": "me"}, status=422),
    Page("admin provisioning", "admin/accounts/{member_id}/provisioning", "administrator"),
    Page("admin provisioning off", "admin/accounts/{off_id}/provisioning", "administrator"),
    Page("admin devices", "admin/accounts/{member_id}/devices", "administrator"),
    Page("admin devices none", "admin/accounts/{off_id}/devices", "administrator"),
    Page("admin devices deletion", "{admin_device}", "administrator"),
    Page("admin overview", "admin", "administrator"),
    Page("admin overview with a number", "admin", "chief"),
    Page("admin overview without an address", "admin", "administrator", send={}, status=422),
    Page("admin audit", "admin/audit", "administrator"),
    Page("admin audit none", "admin/audit?account=nobody", "administrator"),
    Page("admin api keys", "admin/api_keys", "administrator"),
    Page("admin api keys refused", "admin/api_keys", "administrator",
         send={"name": "", "addresses": "here"}, status=422),
    Page("admin api keys made", "admin/api_keys", "administrator", send={"name": "A program"}),
    Page("admin not allowed", "admin/accounts", "member", status=403),

    Page("not understood", "login?a=1&a=2", status=400),
    Page("form from elsewhere", "login", send={"csrf": "x"}, status=403),
    Page("not found", "nowhere", status=404),
    Page("not found as a member", "nowhere", "member", status=404),
    Page("method not allowed", "logout", status=405),
    Page("too large", "login", send={"name": TOO_LARGE}, status=413),

    *[Page(f"mail {name.replace('_', ' ')}", html=f"{{mail_{name}}}") for name in MAILS],
]
REGISTRATION_OFF = [
    Page("home without registration", "."),
    Page("guide without registration", "documentation"),
    Page("login without registration", "login"),
]


class Pages(PortalCase):
    def look(self, portal, pages, people, **words):
        def filled(text):
            return text.format(**words)

        def told(page):
            sent = page.send and {field: filled(text) for field, text in page.send.items()}
            return {**asdict(page), "at": filled(page.at), "html": filled(page.html), "send": sent}

        found = browser.take("look", site=portal.site, pages=[told(page) for page in pages],
                             people={who: visitor.cookies for who, visitor in people.items()},
                             languages=LANGUAGES, screenshots=str(browser.SCREENSHOTS))
        self.see(f"{len(pages)} states")
        if found:
            self.fail("\n".join(found))

    @again_when_redis_was_late
    def test_nothing_is_found_on_any_page(self):
        redis = Redis()
        self.addCleanup(redis.stop)
        portal = self.portal = self.start_phone_portal(settings={**SETTINGS, "redis_server": redis.url})
        scene = Scene(self, portal, redis, LANGUAGES)
        self.look(portal, PAGES, scene.people, **scene.words)

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
