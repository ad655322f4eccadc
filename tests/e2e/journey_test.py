"""The main job: a person registers by email, sets a password, reaches the panel and comes back."""

from support.cases import PASSWORD, PortalCase, email_of, new_name
from support.databases import on_each_database
from support.fronts import Apache, Nginx
from support.portal import DOMAIN


class Journey(PortalCase):
    front, path = Nginx, "/"

    def walk(self):
        portal = self.start_portal(front=self.front, path=self.path)
        visitor, name = portal.visitor(), new_name()
        home = visitor.get("/")
        self.assertIn(f"{self.path}register", home.links)

        page = visitor.follow(visitor.get(f"{self.path}register"))
        self.assertIn(f"@{DOMAIN}", page.text)
        answer = visitor.submit(page, "/register/email", username=name, email=email_of(name))
        self.assertEqual(answer.status, 303, answer.text)
        sent = visitor.follow(answer)
        self.assertIn("Check your mail", sent.text)
        self.assertNotIn(email_of(name), sent.text)

        mail = portal.mails.wait_for(email_of(name))
        self.assertTrue(mail.link.startswith(f"{portal.site}activate/"), mail.link)
        self.assertIn(mail.link, mail.html)
        page = visitor.get(mail.link)
        self.assertIn(f"sip:{name}@{DOMAIN}", page.text)
        panel = visitor.follow(visitor.submit(page, visitor.path_of(mail.link), password=PASSWORD))
        self.assert_panel(panel, name)

        page = visitor.follow(visitor.get("/.well-known/change-password"))
        self.assertEqual((page.status, page.path), (200, f"{self.path}panel/password"))

        home = visitor.follow(visitor.submit(panel, "/logout"))
        self.assertEqual(home.path, self.path)
        refused = visitor.get(f"{self.path}panel")
        self.assertEqual(refused.status, 303)
        login = visitor.follow(refused)
        self.assertIn("Log in", login.text)
        panel = visitor.follow(visitor.submit(login, "/login", name=name, password=PASSWORD))
        self.assert_panel(panel, name)

    def assert_panel(self, page, name):
        self.assertEqual((page.status, page.path), (200, f"{self.path}panel"))
        self.assertIn(f"sip:{name}@{DOMAIN}", page.text)
        self.assertIn(email_of(name), page.text)


@on_each_database
class AtTheRoot(Journey):
    def test_a_person_registers_and_logs_in_behind_nginx_at_the_root(self):
        self.walk()

    def test_login_takes_a_username_and_a_sip_address(self):
        portal = self.start_portal()
        name = self.member(portal).name

        for login in (name, name.upper(), f"{name}@{DOMAIN}", f"sip:{name}@{DOMAIN}"):
            visitor = portal.visitor()
            answer = self.log_in(visitor, login)
            self.assertEqual(answer.status, 303, login)
            self.assertEqual(visitor.follow(answer).path, "/panel")

    def test_a_refused_form_keeps_what_was_typed_and_shows_every_error(self):
        portal = self.start_portal()
        visitor = portal.visitor()

        page = visitor.submit(visitor.get("/register/email"), "/register/email",
                              username="a/b", email="nowhere")

        self.assertEqual(page.status, 422)
        self.assertEqual(page.form("/register/email").fields["username"], "a/b")
        self.assertEqual(page.form("/register/email").fields["email"], "nowhere")
        self.assertLessEqual({"#username", "#email"}, set(page.links))

    def test_another_address_can_take_the_place_of_a_mistyped_one(self):
        portal = self.start_portal()
        visitor, name = portal.visitor(), new_name()
        old = self.registered(portal, name, visitor)
        page = visitor.get("/register/email/address")

        answer = visitor.submit(page, "/register/email/address", email=email_of(name + "new"))

        self.assertEqual(answer.status, 303)
        link = portal.mails.wait_for(email_of(name + "new")).link
        self.assertEqual(visitor.get(old).status, 404)
        self.assertEqual(self.activate(link, visitor).status, 303)


class UnderAPath(Journey):
    path = "/accounts/"

    def test_a_person_registers_and_logs_in_behind_nginx(self):
        self.walk()


class BehindApache(Journey):
    front = Apache

    def test_a_person_registers_and_logs_in_behind_apache_at_the_root(self):
        self.walk()


class BehindApacheUnderAPath(Journey):
    front, path = Apache, "/accounts/"

    def test_a_person_registers_and_logs_in_behind_apache_under_a_path(self):
        self.walk()
