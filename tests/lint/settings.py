"""etc/flexisip-accounts.conf is what the daemon prints, and the manual page has every setting of it."""

import re
import subprocess

from tree import BUILD, read

CONF = "etc/flexisip-accounts.conf"
PAGE = "doc/man/flexisip-accounts.conf.5"


def check():
    daemon = BUILD / "flexisip-accountsd"
    printed = subprocess.run([daemon, "--print-config"], capture_output=True, text=True, check=True).stdout
    if printed != read(CONF):
        yield f"{CONF}: differs from 'flexisip-accountsd --print-config'; write it anew with that"
    page = (BUILD / PAGE).read_text().replace("\\-", "-")
    for setting in re.findall(r"^#? ?([a-z][a-z0-9_]*) =", printed, re.M):
        if setting not in page:
            yield f"{PAGE}: does not name {setting}"
