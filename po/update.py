#!/usr/bin/env python3
"""Brings po/*.po up to date with the texts of the program (`make po`).

Texts are what stands in [[ ]] in templates/, its white space collapsed, and in N_("…") or
N_("singular", "plural") in src/. New ones enter each catalogue untranslated, those that are gone
leave it; nothing is guessed.
"""

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
POT = ROOT / "po" / "flexisip-accounts.pot"

HEADER = '''msgid ""
msgstr ""
"Project-Id-Version: flexisip-accounts\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
'''


def texts_of_template(text):
    return [" ".join(marked.split()) for marked in re.findall(r"\[\[(.*?)\]\]", text, re.S)]


LITERAL = r'(?:"(?:\\.|[^"\\])*"\s*)+'


def texts_of_source(text):
    """Each text; of one that counts, the pair of its singular and its plural."""
    for singular, plural in re.findall(rf"\bN_\(\s*({LITERAL})(?:,\s*({LITERAL}))?\)", text):
        yield (joined(singular), joined(plural)) if plural else joined(singular)


def joined(literals):
    return "".join(unquoted(part) for part in re.findall(r'"((?:\\.|[^"\\])*)"', literals))


def unquoted(text):
    return re.sub(r"\\(.)", lambda m: {"n": "\n", "t": "\t"}.get(m[1], m[1]), text)


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def texts():
    """Each text of the program, or pair of singular and plural, with the files it stands in."""
    found = {}
    for folder, pattern, texts_of in (("templates", "**/*.tpl", texts_of_template),
                                      ("src", "**/*.cpp", texts_of_source),
                                      ("src", "**/*.h", texts_of_source)):
        for path in sorted((ROOT / folder).glob(pattern)):
            for text in texts_of(path.read_text()):
                files = found.setdefault(text, [])
                name = str(path.relative_to(ROOT))
                if name not in files:
                    files.append(name)
    return found


def template_of_catalogues():
    entries = [HEADER]
    for text, files in texts().items():
        if isinstance(text, str):
            words = f"msgid {quoted(text)}\nmsgstr \"\"\n"
        else:
            words = (f"msgid {quoted(text[0])}\nmsgid_plural {quoted(text[1])}\n"
                     "msgstr[0] \"\"\nmsgstr[1] \"\"\n")
        entries.append(f"#: {' '.join(files)}\n{words}")
    return "\n".join(entries)


def update(catalogue):
    subprocess.run(["msgmerge", "--quiet", "--update", "--backup=none", "--no-fuzzy-matching",
                    "--no-wrap", catalogue, POT], check=True)
    subprocess.run(["msgattrib", "--no-obsolete", "--no-wrap", "--output", catalogue, catalogue],
                   check=True)


if __name__ == "__main__":
    POT.write_text(template_of_catalogues())
    for language in (ROOT / "po" / "LINGUAS").read_text().split():
        update(ROOT / "po" / f"{language}.po")
