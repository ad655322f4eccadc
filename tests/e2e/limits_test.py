"""What the portal refuses to read, and what it says with every answer."""

import http.client
import socket
import struct
import time

from support.cases import PortalCase

ALWAYS = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; "
                               "img-src 'self'; connect-src 'self'; worker-src 'self'; form-action 'self'; "
                               "base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}
PAGES = ("/", "/documentation", "/register/email", "/login", "/activate/unknown", "/nowhere", "/panel")
MANY_FIELDS = {f"field{n}": "" for n in range(201)}
LONG_HEADERS = {f"X-Long-{n}": "x" * 6000 for n in range(4)}


def record(kind, content, request=1):
    """FastCGI specification, section 3.3."""
    return struct.pack(">BBHHBB", 1, kind, request, len(content), 0, 0) + content


class Limits(PortalCase):
    def setUp(self):
        self.portal = self.start_portal()
        self.visitor = self.portal.visitor()

    def answers(self):
        """One of each kind: what it is, and the answer."""
        visitor, post = self.visitor, self.visitor.post
        home = visitor.get("/")
        yield 200, home
        for source in home.sources:
            yield 200, visitor.get(source)
        yield 303, visitor.get("/panel")
        yield 400, visitor.get("/login?a=1&a=2")
        yield 403, post("/login", {"name": "a", "password": "b"})
        yield 404, visitor.get("/nowhere")
        yield 404, visitor.get("/static/nothing.css")
        yield 405, visitor.get("/logout")
        yield 413, post("/login", {"name": "x" * 300 * 1024})
        yield 413, post("/login", MANY_FIELDS)
        yield 422, visitor.submit(visitor.get("/login"), "/login", name="", password="")
        yield 431, visitor.send("GET", "/", headers=LONG_HEADERS)

    def test_every_kind_of_answer_has_its_status_its_phrase_and_the_security_headers(self):
        for status, answer in self.answers():
            with self.subTest(status=status, path=answer.path):
                self.assertEqual(answer.status, status, answer.text)
                self.assertTrue(answer.reason)
                self.assertEqual({name: answer.header(name) for name in ALWAYS}, ALWAYS)
                self.assertTrue(answer.header("Cache-Control"))

    def test_what_would_be_a_burden_to_receive_is_refused_by_the_web_server(self):
        self.assertEqual(self.visitor.post("/login", {"name": "x" * 2 * 1024 * 1024}).status, 413)
        self.assertEqual(self.visitor.send("GET", "/", headers={"X-Long": "x" * 10000}).status, 400)

    def test_head_says_what_get_does_and_sends_nothing(self):
        for path in PAGES:
            with self.subTest(path=path):
                get, head = self.visitor.get(path), self.visitor.head(path)
                self.assertEqual((head.status, head.body), (get.status, b""))
                for name in ("Content-Type", "Content-Length", "Location"):
                    self.assertEqual(head.header(name), get.header(name), name)

    def test_a_method_that_is_not_allowed_is_told_those_that_are(self):
        for method, path, allowed in (("GET", "/logout", "POST"), ("POST", "/panel", "GET, HEAD"),
                                      ("DELETE", "/login", "GET, HEAD, POST"),
                                      ("BREW", "/login", "GET, HEAD, POST")):
            with self.subTest(method=method, path=path):
                answer = self.visitor.send(method, path)
                self.assertEqual((answer.status, answer.header("Allow")), (405, allowed))

    def test_a_request_of_which_half_is_sent_is_answered_after_ten_seconds(self):
        parameters = {"REQUEST_METHOD": "POST", "REQUEST_URI": "/login", "CONTENT_LENGTH": "100",
                      "CONTENT_TYPE": "application/x-www-form-urlencoded", "REMOTE_ADDR": "127.0.0.1"}
        encoded = b"".join(bytes([len(name), len(value)]) + (name + value).encode()
                           for name, value in parameters.items())
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(20)
            connection.connect(str(self.portal.sockets[0]))
            started = time.monotonic()
            connection.sendall(record(1, struct.pack(">HB5x", 1, 0)) + record(4, encoded) +
                               record(4, b"") + record(5, b"name=alice"))
            answer = b""
            while piece := connection.recv(65536):
                answer += piece
        self.assertIn(b"Status: 408 Request Timeout\r\n", answer)
        self.assertGreater(time.monotonic() - started, 9)

    def test_one_connection_serves_many_requests_whatever_they_are_answered(self):
        connection = http.client.HTTPConnection("127.0.0.1", self.portal.port, timeout=10)
        self.addCleanup(connection.close)
        for path, status in (("/", 200), ("/nowhere", 404), ("/panel", 303), ("/logout", 405)):
            connection.request("GET", path)
            answer = connection.getresponse()
            answer.read()
            self.assertEqual(answer.status, status)
