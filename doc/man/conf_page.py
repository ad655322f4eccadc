#!/usr/bin/env python3
"""Prints flexisip-accounts.conf(5), made from the commented file whose path is given."""

import re
import sys

HEAD = r""".TH FLEXISIP-ACCOUNTS.CONF 5 "" "flexisip-accounts" "File Formats"
.SH NAME
flexisip-accounts.conf \- settings of the Flexisip account portal
.SH SYNOPSIS
.I /etc/flexisip-accounts/flexisip-accounts.conf
.br
.I /etc/flexisip-accounts/conf.d/*.conf
.SH DESCRIPTION"""

FOOT = r""".SH SEE ALSO
.BR flexisip-accountsd (8),
.BR flexisip-accountsctl (1)"""


def escaped(text):
    text = text.replace("\\", r"\e").replace("-", r"\-").replace("`", "")
    return r"\&" + text if text.startswith((".", "'")) else text


def paragraphs(lines):
    """Comment lines, joined where the file broke them; an empty one begins a paragraph."""
    text = "\n".join(line.lstrip("#").strip() for line in lines)
    return [escaped(" ".join(part.split())) for part in re.split(r"\n{2,}", text) if part.strip()]


def page(text):
    yield HEAD
    blocks = [block.splitlines() for block in re.split(r"\n{2,}", text.strip())]
    yield "\n.PP\n".join(paragraphs(blocks[0]))
    for block in blocks[1:]:
        while block and block[0].startswith("## "):
            yield f'.SH "{escaped(block.pop(0)[3:].upper())}"'
        settings = [line for line in block if re.match(r"#\w+ =", line)]
        if not settings:
            continue
        name, _, value = settings[0][1:].partition(" =")
        yield f'.TP\n.B {escaped(name)}\n' + "\n.IP\n".join(paragraphs(block[:block.index(settings[0])]))
        yield f".IP\nDefault: {escaped(value.strip())}" if value else ".IP\nEmpty by default."
    yield FOOT


print("\n".join(page(open(sys.argv[1], encoding="utf-8").read())))
