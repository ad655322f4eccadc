"""Flexisip's own request finds the credential of an account, once the account is activated."""

import hashlib

from support.cases import PASSWORD, PortalCase, new_name
from support.databases import on_each_database
from support.portal import DOMAIN
from support.registrar import PASSWORD_REQUEST


def digests(name, realm):
    text = f"{name}:{realm}:{PASSWORD}".encode()
    return [f"{hashlib.md5(text).hexdigest()}|MD5", f"{hashlib.sha256(text).hexdigest()}|SHA-256"]


@on_each_database
class Flexisip(PortalCase):
    def ask(self, portal, name, domain=DOMAIN):
        request = PASSWORD_REQUEST.replace(":id", f"'{name}'").replace(":domain", f"'{domain}'")
        return sorted(portal.database.ask_by_command_line(request), key=lambda row: row.split("|")[1])

    def test_its_default_request_finds_both_digests_after_activation_and_nothing_before(self):
        portal = self.start_portal()
        name, visitor = new_name(), portal.visitor()

        link = self.registered(portal, name, visitor)
        self.assertEqual(self.ask(portal, name), [])
        self.activate(link, visitor)

        self.assertEqual(self.ask(portal, name), digests(name, DOMAIN))
        self.assertEqual(self.ask(portal, name, "elsewhere.example.org"), [])

    def test_without_sha_256_only_md5_is_kept(self):
        portal = self.start_portal()
        name, visitor = new_name(), portal.visitor()
        link = self.registered(portal, name, visitor)
        page = visitor.get(link)
        form = page.form(visitor.path_of(link))
        self.assertEqual(form.fields.pop("sha256"), "yes")

        visitor.post(form.action, {**form.fields, "password": PASSWORD})

        self.assertEqual(self.ask(portal, name), digests(name, DOMAIN)[:1])

    def test_a_realm_of_its_own_is_what_digests_are_made_with(self):
        portal = self.start_portal(settings={"realm": "realm.example.org"})
        name = self.member(portal).name

        self.assertEqual(self.ask(portal, name), digests(name, "realm.example.org"))
