"""A certificate that nobody signed: certificate.py FOLDER [NAMES]."""

import os
import subprocess
import sys


def self_signed_certificate(folder, names="DNS:localhost,IP:127.0.0.1"):
    key, certificate = os.path.join(folder, "key.pem"), os.path.join(folder, "certificate.pem")
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1",
         "-nodes", "-days", "2", "-subj", "/CN=localhost", "-addext", f"subjectAltName={names}",
         "-keyout", key, "-out", certificate],
        check=True, capture_output=True)
    return key, certificate


if __name__ == "__main__":
    self_signed_certificate(*sys.argv[1:])
