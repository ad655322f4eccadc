"""A phone registers with the password that was set in the portal, at a registrar that asks as Flexisip does."""

from support.cases import PASSWORD, PortalCase, new_name
from support.databases import on_each_database
from support.phone import Phone
from support.portal import DOMAIN
from support.registrar import Registrar


@on_each_database
class RegistrarOnOurTables(PortalCase):
    def start_registrar(self, portal, algorithm):
        registrar = Registrar(portal.database, algorithm)
        self.addCleanup(registrar.stop)
        return registrar.start()

    def walk(self, algorithm):
        portal = self.start_portal()
        name, visitor = new_name(), portal.visitor()
        link = self.registered(portal, name, visitor)
        registrar = self.start_registrar(portal, algorithm)

        def outcome(password):
            return Phone.with_account(name, DOMAIN, password, registrar).register()

        self.assertEqual(outcome(PASSWORD), "Failed")
        self.activate(link, visitor)
        self.assertEqual(outcome(PASSWORD + "?"), "Failed")
        self.assertTrue(registrar.has("refused", name))
        self.assertFalse(registrar.has("accepted", name))

        self.assertEqual(outcome(PASSWORD), "Ok")
        self.assertTrue(registrar.has("accepted", name))

    def test_linphone_is_let_in_by_md5_once_activated_and_with_the_right_password_only(self):
        self.walk("MD5")

    def test_linphone_is_let_in_by_sha_256_once_activated_and_with_the_right_password_only(self):
        self.walk("SHA-256")
