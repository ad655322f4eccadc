"""The people and links of a portal on which everything has happened once, for looking at its pages."""

import time

from support.cases import CONSENT, PASSWORD, as_typed, email_of, new_name, new_number
from support.portal import DOMAIN
from support.processes import wait_until
from support.redis import contact

FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"
MAILS = {
    "activation": "Open your SIP account",
    "owner": "You have an account already",
    "recovery": "Set a new password",
    "login": "New login to your account",
    "password": "Your password was changed",
    "phone": "Your phone number was changed",
    "email_change": "Confirm your email address",
    "email_changed": "Your email address has been changed",
    "email_taken": "This address is in use already",
    "invitation": "Your SIP account is ready",
    "newsletter": "A new reader of the newsletter",
    "test": "A test of Flexisip Accounts",
    "goodbye": "Your account has been deleted",
}
# For each state of an import what makes one of it that is ready.
IMPORTS = {
    "counted": "state = 'running', done = 1, due_at = due_at + 3000",
    "running": "state = 'running', due_at = due_at + 3000",
    "interrupted": "state = 'running', due_at = 0",
    "inviting": "state = 'inviting', invites = 1, done = 1, due_at = due_at + 3000",
    "finished": "state = 'finished'",
    "failed": "state = 'finished'",  # else the next one takes its place
    "ready": "state = 'ready'",
}


class Scene:
    """`people` are visitors by who they are, `words` what pages are told with."""

    def __init__(self, case, portal, redis, languages):
        self.case, self.portal, self.redis = case, portal, redis
        self.people, self.words = {"visitor": portal.visitor()}, {}
        self.set_what_expires()
        self.set_links()
        self.set_member()
        self.set_phones()
        self.set_goodbye()
        self.set_administrator()
        self.set_imports()
        for language in languages:
            self.set_what_works_once(language)
        self.words.update({f"mail_{name}": self.mail(subject).html for name, subject in MAILS.items()})

    def mail(self, subject, to=None, count=1):
        """The newest that is like that, once there are so many."""
        def found():
            mails = [mail for mail in self.portal.mails.received(to) if mail.subject == subject]
            return len(mails) >= count and mails
        return wait_until(found, f"{subject}, to {to}")[-1]

    def path(self, *mail):
        return self.portal.visitor().path_of(self.mail(*mail).link).lstrip("/")

    def submit(self, visitor, path, status=303, end=None, **fields):
        """The answer to the form of a page; a form of the same kind was sent long ago."""
        self.portal.database.change("DELETE FROM attempts")
        answer = visitor.submit(visitor.get(path), end or path, **fields)
        self.case.assertEqual(answer.status, status, answer.text)
        return answer

    def id_of(self, name):
        return self.portal.database.rows(f"SELECT id FROM accounts WHERE username = '{name}'")[0][0]

    def email_change(self, member, new):
        """The path of the link to a member who wants another address."""
        self.submit(member, "/panel/email", email=new)
        return self.path(MAILS["email_change"], new)

    def email_undo(self, member):
        """The path of the link to the former address of a member."""
        link = "/" + self.email_change(member, email_of(f"{member.name}.new"))
        self.submit(member, link)
        return self.path(MAILS["email_changed"], email_of(member.name))

    def recovery(self, visitor, name, *mail):
        """The path of the link to an account whose password is forgotten."""
        self.submit(visitor, "/recover/email", account=name)
        return self.path(MAILS["recovery"], *mail)

    def device_deletion(self, visitor, path):
        """The address of the page that asks before the first device goes."""
        return next(link for link in visitor.get(path).links if "/devices/deletion" in link)

    def member(self):
        return self.case.member(self.portal)

    def set_what_expires(self):
        late = self.member()
        self.words["expired_undo"] = self.email_undo(late)
        self.words["expired_recovery"] = self.recovery(self.portal.visitor(), late.name, email_of(f"{late.name}.new"))
        self.words["expired_email"] = self.email_change(late, email_of(f"{late.name}.newer"))
        self.words["expired"] = self.case.registered(self.portal, new_name())
        self.portal.database.change("UPDATE tokens SET expires_at = created_at - 1 WHERE used_at IS NULL")

    def set_links(self):
        applicant, name = self.portal.visitor(), new_name()
        self.words["fresh"] = self.case.registered(self.portal, name, applicant)
        self.people.update(applicant=applicant, newcomer=self.case.newcomer(self.portal))
        self.words["login"] = self.case.login_link(self.portal, "another")
        self.words["waiting_id"] = self.id_of(name)
        forgetful = self.member()
        self.words["forgetful"] = forgetful.name
        link = self.recovery(self.portal.visitor(), forgetful.name, email_of(forgetful.name))
        self.submit(self.portal.visitor(), "/" + link, password="a new one of words")
        self.people["recoverer"] = self.portal.visitor()
        self.words["recovery"] = self.recovery(self.people["recoverer"], forgetful.name, email_of(forgetful.name), 2)
        reader, visitor = new_name(), self.portal.visitor()
        self.submit(visitor, "/register/email", username=reader, email=email_of(reader), newsletter="yes", **CONSENT)
        self.case.activate(self.mail(MAILS["activation"], email_of(reader)).link, visitor)

    def set_member(self):
        """One who has devices, sessions, a number, and a new address that is not confirmed yet."""
        member = self.people["member"] = self.member()
        name, now = member.name, int(time.time())
        self.redis.ask("HSET", f"fs:{name}@{DOMAIN}", "nameless", contact(name, "", now),
                       "phone", contact(name, "LinphoneAndroid/6.0%20(A%20phone)", now))
        self.submit(self.portal.visitor(), "/register/email", username=new_name(), email=email_of(name), **CONSENT)
        for _ in range(2):
            elsewhere = self.portal.visitor()
            elsewhere.headers["User-Agent"] = FIREFOX
            self.submit(elsewhere, "/login", name=name, password=PASSWORD)
        self.words.update(
            member=name, member_id=self.id_of(name),
            used=self.mail(MAILS["activation"], email_of(name)).link,
            security=self.path(MAILS["login"], email_of(name)),
            device=self.device_deletion(member, "/panel/devices"),
            phone_link=self.case.provisioning_link(member))
        self.submit(member, "/panel/email", email=email_of(self.words["forgetful"]))
        self.words["taken_email"] = self.email_change(member, email_of("somebody"))
        self.case.register(self.portal, "somebody")

    def set_phones(self):
        member, numbers = self.people["member"], [new_number(), new_number(), new_number()]
        for number in numbers:
            self.submit(member, "/panel/phone", phone=as_typed(number))
            if number != numbers[-1]:
                self.submit(member, "/panel/phone/code", code=self.portal.texts.wait_for(number).code)
        self.people["caller"], self.people["lost"] = self.portal.visitor(), self.portal.visitor()
        self.case.ask_for_code(self.portal, self.people["caller"], new_number())
        self.submit(self.people["lost"], "/recover/phone", phone=new_number())
        self.people["numbered"], self.words["number"] = self.numbered()

    def numbered(self):
        """A visitor with an account that is named by its number, and the number."""
        visitor, number = self.portal.visitor(), new_number()
        code = self.case.ask_for_code(self.portal, visitor, number)
        self.submit(visitor, "/register/phone/code", code=code)
        self.submit(visitor, "/password", password=PASSWORD)
        return visitor, number

    def set_goodbye(self):
        gone = self.member()
        self.submit(gone, "/panel/deletion", 200, sip_address=f"sip:{gone.name}@{DOMAIN}")

    def set_administrator(self):
        admin = self.people["administrator"] = self.case.administrator(self.portal)
        link = self.words["used_phone_link"] = self.case.provisioning_link(admin)
        self.portal.visitor().send("GET", link, headers={"User-Agent": "LinphoneAndroid/6.0"})
        invited = new_name()
        self.submit(admin, "/admin/accounts/creation", end="/creation", username=invited, email=email_of(invited),
                    display_name="Bérénice d’Aubigné", entry="invitation", activated="yes")
        name = self.member().name
        self.submit(self.portal.visitor(), "/login", name=name, password=PASSWORD)
        off, self.words["security_off"] = self.id_of(name), self.path(MAILS["login"], email_of(name))
        self.submit(admin, f"/admin/accounts/{off}", end="/deactivation")
        chief = self.people["chief"] = self.case.administrator(self.portal, "chief")
        self.submit(admin, f"/admin/accounts/{self.id_of('chief')}/edit", end="/edit", username="chief",
                    email=email_of("chief"), phone=as_typed(new_number()))
        self.submit(chief, "/admin", end="/admin/mail/test")
        self.submit(chief, "/admin", end="/admin/sms/test")
        self.submit(admin, "/admin/api_keys", 200, name="The phone book", addresses="192.0.2.7 2001:db8::/32")
        self.portal.database.change(
            "UPDATE outbox SET state = 'failed', last_error = '550 no such mailbox' WHERE id = 1")
        self.words.update(
            admin_id=self.id_of("admin"), invited_id=self.id_of(invited), off_id=off,
            admin_device=self.device_deletion(admin, f"/admin/accounts/{self.words['member_id']}/devices"))

    def set_imports(self):
        """Seen by the administrator alone. Of the one that failed, a name is taken."""
        admin = self.people["administrator"]
        content = "username,email,password\n" + "".join(
            f"{name},{email_of(name)},\n" for name in (new_name(), new_name(), new_name()))
        for state, change in IMPORTS.items():
            page = admin.upload(admin.get("/admin/accounts/import"), "/import", content.encode())
            self.case.assertEqual(page.status, 303, page.text)
            self.words[f"import_{state}"] = admin.path_of(page.header("Location")).lstrip("/")
            self.portal.database.change(f"UPDATE imports SET {change} WHERE state = 'ready'")
        failed = self.words["import_failed"].rpartition("/")[2]
        self.portal.database.change(f"UPDATE imports SET state = 'failed' WHERE id = '{failed}'")
        self.portal.database.change(
            f"UPDATE import_rows SET username = 'admin' WHERE number = 1 AND import_id = '{failed}'")

    def set_what_works_once(self, language):
        leaver = self.people[f"leaver_{language}"] = self.member()
        self.words[f"leaver_{language}"] = f"sip:{leaver.name}@{DOMAIN}"
        self.words[f"undo_{language}"] = self.email_undo(self.member())
        _, number = self.numbered()
        known = self.people[f"known_{language}"] = self.portal.visitor()
        self.portal.database.change("DELETE FROM attempts")
        self.words[f"code_{language}"] = self.case.ask_for_code(self.portal, known, number, count=2)
