"""etc/flexisip-accounts.conf is what the daemon prints, and the manual page has an entry for each."""

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
    entries = re.findall(r"^\.B (\w+)$", (BUILD / PAGE).read_text(), re.M)
    for setting in re.findall(r"^#(\w+) =", printed, re.M):
        if setting not in entries:
            yield f"{PAGE}: does not name {setting}"
