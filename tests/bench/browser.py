"""A browser of a few lines: one kept connection, cookies, the token of the forms."""

import email.policy
import http.client
import re
import time
import urllib.parse
from email.parser import BytesParser

PASSWORD = "tr0ub4dor and 3"


class Browser:
    def __init__(self, port):
        self.connection = http.client.HTTPConnection("127.0.0.1", port)
        self.cookies = {}
        self.csrf = ""

    def cookie_header(self):
        return "; ".join(f"{name}={value}" for name, value in self.cookies.items())

    def send(self, method, path, wanted, body=None, keep_cookies=True):
        headers = {"Cookie": self.cookie_header()}
        if body is not None:
            headers["Content-Type"] = "application/x-www-form-urlencoded"
        self.connection.request(method, path, body, headers)
        answer = self.connection.getresponse()
        text = answer.read().decode()
        if answer.status != wanted:
            raise SystemExit(f"bench: {method} {path}: {answer.status}, not {wanted}")
        if keep_cookies:
            for cookie in answer.headers.get_all("Set-Cookie", []):
                name, value = cookie.split(";")[0].split("=", 1)
                self.cookies[name] = value
        return text

    def get(self, path):
        text = self.send("GET", path, 200)
        token = re.search(r'name="csrf" value="([^"]*)"', text)
        if token:
            self.csrf = token[1]
        return text

    def form(self, **fields):
        return urllib.parse.urlencode({"csrf": self.csrf, **fields})

    def post(self, path, keep_cookies=True, **fields):
        """Answered by a redirect, as every form is that was accepted."""
        self.send("POST", path, 303, self.form(**fields), keep_cookies)


def link_in(folder):
    """The path of the link in the one mail that comes into `folder`."""
    for _ in range(100):
        for path in folder.glob("*.eml"):
            message = BytesParser(policy=email.policy.default).parsebytes(path.read_bytes())
            text = message.get_body(("plain",)).get_content()
            return urllib.parse.urlsplit(re.search(r"https?://\S+", text)[0]).path
        time.sleep(0.1)
    raise SystemExit("bench: no mail came")


def member(port, mails):
    """A browser that has registered an account, and is logged in to it."""
    browser = Browser(port)
    browser.get("/register/email")
    browser.post("/register/email", username="alice", email="alice@example.org")
    link = link_in(mails)
    browser.get(link)
    browser.post(link, password=PASSWORD, sha256="yes")
    browser.get("/panel")  # which shows the notice that the next one does not
    return browser
