#!/usr/bin/python3
"""A web server on loopback that takes every call and answers as it is told.

It says "certificate PATH" on its standard output when it has one, "port N" once it listens, and then
of each call a line of JSON: method, path, headers (names in lower case), body.
"""

import argparse
import json
import ssl
import sys
import tempfile
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from certificate import self_signed_certificate

parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
parser.add_argument("--port", type=int, default=0, help="0: any free one")
parser.add_argument("--status", type=int, default=200)
parser.add_argument("--answer", default="")
parser.add_argument("--answer-to-get", help="where it is another one")
parser.add_argument("--location", help="where to redirect to")
parser.add_argument("--delay", type=float, default=0, help="seconds before each answer")
parser.add_argument("--drop", action="store_true", help="hang up in place of an answer")
parser.add_argument("--tls", action="store_true", help="with a certificate that nobody signed")
options = parser.parse_args()


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def answer(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
        print(json.dumps({"method": self.command, "path": self.path, "body": body,
                          "headers": {name.lower(): value for name, value in self.headers.items()}}),
              flush=True)
        time.sleep(options.delay)
        if options.drop:
            self.close_connection = True
            return
        is_other = self.command == "GET" and options.answer_to_get is not None
        answer = (options.answer_to_get if is_other else options.answer).encode()
        self.send_response(200 if is_other else options.status)
        self.send_header("Content-Length", str(len(answer)))
        if options.location:
            self.send_header("Location", options.location)
        self.end_headers()
        self.wfile.write(answer)

    do_GET = do_POST = answer

    def log_message(self, *_):
        pass


class Server(ThreadingHTTPServer):
    def handle_error(self, *_):
        pass  # failed handshakes and callers that hang up are what the tests are about


server = Server(("127.0.0.1", options.port), Handler)
if options.tls:
    key, certificate = self_signed_certificate(tempfile.mkdtemp(prefix="http_sink."))
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate, key)
    server.socket = context.wrap_socket(server.socket, server_side=True,
                                        do_handshake_on_connect=False)
    print("certificate", certificate, flush=True)
print("port", server.server_address[1], flush=True)
try:
    server.serve_forever()
except KeyboardInterrupt:
    sys.exit(0)
