"""A person with a browser that has no JavaScript: keeps cookies, reads pages, fills in forms."""

import http.client
import re
from html.parser import HTMLParser
from urllib.parse import urlencode, urlsplit


class Form:
    def __init__(self, attributes):
        self.action = attributes.get("action", "")
        self.fields = {}

    def add(self, attributes):
        name, kind = attributes.get("name"), attributes.get("type", "text")
        if name is None or (kind in ("checkbox", "radio") and "checked" not in attributes):
            return
        self.fields[name] = attributes.get("value", "on" if kind == "checkbox" else "")


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__()
        self.forms, self.links, self.sources, self.ids, self.words = [], [], [], [], []

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "form":
            self.forms.append(Form(attributes))
        elif tag == "input" and self.forms:
            self.forms[-1].add(attributes)
        elif tag == "a" and "href" in attributes:
            self.links.append(attributes["href"])
        if "id" in attributes:
            self.ids.append(attributes["id"])
        for name in ("src",) if tag != "link" else ("href",):
            if name in attributes:
                self.sources.append(attributes[name])

    def handle_data(self, data):
        self.words.append(data)


class Page:
    def __init__(self, status, headers, body, path, reason=""):
        self.status, self.headers, self.body, self.path = status, headers, body, path
        self.reason = reason
        reader = _Reader()
        if "text/html" in self.header("Content-Type"):
            reader.feed(body.decode())
        self.forms, self.links = reader.forms, reader.links
        self.sources, self.ids = reader.sources, reader.ids
        self.text = re.sub(r"\s+", " ", "".join(reader.words)).strip()

    def header(self, name):
        return next((value for key, value in self.headers if key.lower() == name.lower()), "")

    def form(self, end):
        """The form whose action ends so, before its query."""
        for form in self.forms:
            if form.action.partition("?")[0].endswith(end):
                return form
        raise AssertionError(f"no form to {end} on {self.path} ({self.status}): {self.text}")


class Visitor:
    """Goes by paths below the site's address; follows redirections only when told to."""

    def __init__(self, site, language="en"):
        self.site = urlsplit(site)
        self.language = language
        self.cookies = {}
        self.headers = {}
        self.timeout = 30

    def path_of(self, target):
        parts = urlsplit(target)
        if parts.netloc and parts.netloc != self.site.netloc:
            raise AssertionError(f"leads elsewhere: {target}")
        path = parts.path
        if not path.startswith(self.site.path):
            path = self.site.path.rstrip("/") + path
        return path + ("?" + parts.query if parts.query else "")

    def send(self, method, target, body=None, headers=None):
        path = self.path_of(target)
        given = {"Accept-Language": self.language, **self.headers, **(headers or {})}
        if self.cookies:
            given["Cookie"] = "; ".join(f"{name}={value}" for name, value in self.cookies.items())
        connection = http.client.HTTPConnection(self.site.netloc, timeout=self.timeout)
        try:
            connection.request(method, path, body, given)
            answer = connection.getresponse()
            page = Page(answer.status, answer.getheaders(), answer.read(), path, answer.reason)
        finally:
            connection.close()
        self.keep_cookies(page)
        return page

    def keep_cookies(self, page):
        for key, line in page.headers:
            if key.lower() != "set-cookie":
                continue
            name, value = line.split(";")[0].split("=", 1)
            if re.search(r"max-age=0\b", line, re.I):
                self.cookies.pop(name, None)
            else:
                self.cookies[name] = value

    def get(self, target="/"):
        return self.send("GET", target)

    def head(self, target="/"):
        return self.send("HEAD", target)

    def post(self, target, fields):
        return self.send("POST", target, urlencode(fields),
                         {"Content-Type": "application/x-www-form-urlencoded"})

    def upload(self, page, end, content, **fields):
        """Sends the form with a file in its field "file"."""
        form = page.form(end)
        boundary = "----a-browser-chose-this"
        parts = [f'--{boundary}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{text}\r\n'.encode()
                 for name, text in {**form.fields, **fields}.items() if name != "file"]
        file = (f'--{boundary}\r\nContent-Disposition: form-data; name="file"; filename="accounts.csv"\r\n'
                "Content-Type: text/csv\r\n\r\n").encode()
        body = b"".join(parts) + file + content + f"\r\n--{boundary}--\r\n".encode()
        return self.send("POST", form.action, body, {"Content-Type": f"multipart/form-data; boundary={boundary}"})

    def submit(self, page, end, **fields):
        form = page.form(end)
        return self.post(form.action, {**form.fields, **fields})

    def follow(self, page, steps=5):
        for _ in range(steps):
            if page.status not in (301, 302, 303, 307, 308):
                return page
            page = self.get(page.header("Location"))
        raise AssertionError("redirected without end")
