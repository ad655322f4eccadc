"""A phone that is given a provisioning link, and nothing else, registers; looking at the link spends nothing."""

import html
import re
import subprocess

from support import browser
from support.cases import PASSWORD, PortalCase
from support.phone import Phone
from support.portal import DOMAIN
from support.registrar import Registrar

CHROMIUM = ["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync"]


def scanned(image):
    """What a reader of QR codes finds in an image."""
    answer = subprocess.run(["zbarimg", "--quiet", "--raw", "--nodbus", image], capture_output=True, text=True,
                            check=False)
    return answer.stdout.splitlines()


def scanned_pages(pdf):
    """The same for each page of a printed document."""
    pages = pdf.with_suffix("")
    subprocess.run(["pdftoppm", "-r", "100", "-png", pdf, pages], check=True)
    return [scanned(page) for page in sorted(pages.parent.glob(f"{pages.name}-*.png"))]


class Provisioning(PortalCase):
    def start_with_registrar(self, algorithm, common=""):
        """The registrar asks for one algorithm; the portal is told that it prefers it."""
        portal = self.start_portal(start=False)
        registrar = Registrar(portal.database, algorithm)
        other = {"MD5": "SHA-256", "SHA-256": "MD5"}[algorithm]
        rc = portal.folder / "phones.rc"
        rc.write_text(common.format(site=portal.site))
        portal.configure(registrar=f"127.0.0.1:{registrar.port}", sip_transport="tcp",
                         sip_algorithms=f"{algorithm} {other}", provisioning_rc=rc)
        portal.start()
        self.addCleanup(registrar.stop)
        return portal, registrar.start()

    def walk(self, algorithm):
        portal, registrar = self.start_with_registrar(algorithm)
        member = self.member(portal)
        link = self.provisioning_link(member)

        phone = Phone.with_link(link)
        self.assertEqual(phone.register(), "Ok", phone.history()[-2000:])

        self.assertTrue(registrar.has("accepted", member.name))
        settings = phone.settings()
        self.assertEqual(settings["proxy_0"]["reg_identity"], f"<sip:{member.name}@{DOMAIN}>")
        self.assertEqual(settings["auth_info_0"]["algorithm"], algorithm)
        self.assertNotIn("auth_info_1", settings)
        self.assertNotIn("config-uri", settings["misc"])
        self.assertIn("A phone was set up with the link", member.get("/panel/provisioning").text)

        self.assertEqual(portal.visitor().get(link).status, 410)
        again = Phone({**settings, "misc": {"config-uri": link}})
        self.assertEqual(again.register(), "Ok", again.history()[-2000:])
        self.assertEqual(again.settings()["auth_info_0"]["ha1"], settings["auth_info_0"]["ha1"])

    def test_a_phone_with_nothing_but_the_link_registers_by_md5_and_a_used_link_takes_nothing_away(self):
        self.walk("MD5")

    def test_a_phone_with_nothing_but_the_link_registers_by_sha_256_and_a_used_link_takes_nothing_away(self):
        self.walk("SHA-256")

    def test_a_phone_that_is_told_so_fetches_its_settings_by_digest_at_each_start(self):
        portal, _ = self.start_with_registrar("SHA-256", "[misc]\nconfig-uri={site}provisioning/me\n")
        phone = Phone.with_link(self.provisioning_link(self.member(portal)))
        self.assertEqual(phone.register(), "Ok")
        self.assertEqual(phone.settings()["misc"]["config-uri"], f"{portal.site}provisioning/me")

        self.assertEqual(phone.register(), "Ok")

        calls = [line.split('"')[1:3] for line in (portal.folder / "nginx/access.log").read_text().splitlines()
                 if "/provisioning/me " in line]
        self.assertEqual([status.split()[0] for _, status in calls], ["401", "200"])

    def test_previews_browsers_and_head_leave_a_link_as_it_is(self):
        portal = self.start_portal()
        link = self.provisioning_link(self.member(portal))
        visitor = portal.visitor()

        def ask(headers, method="GET"):
            return visitor.send(method, link, headers=headers)

        for _ in range(20):
            self.assertIn("does not use it up", ask({"Accept": "text/html"}).text)
        self.assertEqual(ask({}, "HEAD").status, 200)
        for agent in ("WhatsApp/2.23.20.0", "Slackbot-LinkExpanding 1.0", "Mozilla/5.0 (X11; Linux x86_64)"):
            self.assertEqual(ask({"User-Agent": agent}).header("Content-Type"), "text/html; charset=utf-8")

        fetched = ask({"User-Agent": "Unknown"})
        self.assertEqual(fetched.header("Content-Type"), "application/xml; charset=utf-8")
        self.assertEqual(fetched.header("Cache-Control"), "no-store")
        self.assertEqual(ask({"User-Agent": "Unknown"}).status, 410)
        self.assertEqual(ask({"Accept": "text/html"}).status, 410)

    def test_the_header_can_be_demanded(self):
        portal = self.start_portal(settings={"provisioning_requires_header": "yes"})
        link = self.provisioning_link(self.member(portal))
        visitor = portal.visitor()

        self.assertEqual(visitor.send("GET", link, headers={"User-Agent": "Unknown"}).status, 400)
        self.assertEqual(visitor.send("GET", link, headers={"X-Linphone-Provisioning": "1"}).status, 200)
        self.assertEqual(visitor.send("GET", link, headers={"X-Linphone-Provisioning": "1"}).status, 410)

    def test_the_code_is_read_from_the_image_the_screen_and_the_printed_sheet(self):
        portal = self.start_portal()
        link = self.provisioning_link(self.member(portal))
        folder = portal.folder
        token = link.rsplit("/", 1)[1]
        (folder / "route.png").write_bytes(portal.visitor().get(f"/provisioning/qrcode/{token}").body)
        self.assertEqual(scanned(folder / "route.png"), [link])

        chromium = [*CHROMIUM, f"--user-data-dir={folder / 'browser'}"]
        for options in ([f"--screenshot={folder / 'screen.png'}", "--window-size=390,1400"],
                        [f"--print-to-pdf={folder / 'sheet.pdf'}", "--no-pdf-header-footer"]):
            subprocess.run([*chromium, *options, link], check=True, capture_output=True, timeout=60)

        self.assertEqual(scanned(folder / "screen.png"), [link])
        self.assertEqual(scanned_pages(folder / "sheet.pdf"), [[link]])
        self.assertEqual(portal.visitor().get(link).status, 200)

    def test_sheets_are_printed_for_a_selection_a_page_each(self):
        portal = self.start_portal()
        names = [self.member(portal).name for _ in range(3)]
        self.administrator(portal, "chief")
        file = portal.folder / "sheets.pdf"
        browser.take("sheets", site=portal.site, scripts=True, admin="chief", names=names[:2], password=PASSWORD,
                     file=str(file))

        pages = scanned_pages(file)
        self.assertEqual([len(codes) for codes in pages], [1, 1])
        addresses = [self.address_in(portal.visitor().get(codes[0]).body.decode()) for codes in pages]
        self.assertEqual(sorted(addresses), sorted(f"sip:{name}@{DOMAIN}" for name in names[:2]))

    def address_in(self, document):
        return re.search(r"<(sip:[^>]+)>", html.unescape(document))[1]
