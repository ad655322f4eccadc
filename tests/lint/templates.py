"""Templates escape their values, and every word that a person reads is marked [[for translation]]."""

import re
from html.parser import HTMLParser

from tree import files, line_of, read

SPOKEN_ATTRIBUTES = {"title", "alt", "aria-label", "placeholder"}
NOT_PROSE = {"code", "kbd", "samp", "script", "style"}  # as is what carries translate="no"
EMPTY_ELEMENTS = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"}

FORBIDDEN = {
    r"\{\{[^}]*:none": "':none' leaves a value unescaped",
    r"\b(?:formaction|xlink:href|srcdoc)\s*=\s*(?:\"[^\"]*\{\{|'[^']*\{\{)":
        "ctemplate does not escape values in this attribute",
}
FORBIDDEN_ON_PAGES = {
    r"<[^>]*\sstyle\s*=": "an inline style, which the security policy refuses",
    r"<style\b": "an inline style sheet, which the security policy refuses",
    r"<[^>]*\son[a-z]+\s*=": "an inline handler, which the security policy refuses",
    r"<script(?![^>]*\ssrc=)": "an inline script, which the security policy refuses",
}


def blanked(pattern, text):
    """The text with what matches replaced by as many lines of nothing."""
    return re.sub(pattern, lambda m: re.sub(r"[^\n]", " ", m[0]), text, flags=re.S)


def without_marks(text):
    """What is left to be seen as it stands: no marked text, no directive, no comment, no mail header."""
    for pattern in (r"<!--.*?-->", r"\ASubject:", r"\{\{!.*?\}\}", r"\[\[.*?\]\]", r"\{\{.*?\}\}"):
        text = blanked(pattern, text)
    return text


class Prose(HTMLParser):
    """Collects the texts that a person would read or hear, with their lines."""

    def __init__(self):
        super().__init__()
        self.found = []
        self.open = []  # of each element around: its name, and whether its text is prose

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        is_button = tag == "button" or attributes.get("type") in ("submit", "button", "reset")
        spoken = SPOKEN_ATTRIBUTES | ({"value"} if tag == "input" and is_button else set())
        for name in spoken & attributes.keys():
            self.take(attributes[name] or "")
        if tag not in EMPTY_ELEMENTS:
            self.open.append((tag, tag not in NOT_PROSE and attributes.get("translate") != "no"))

    def handle_endtag(self, tag):
        for index in range(len(self.open) - 1, -1, -1):
            if self.open[index][0] == tag:
                del self.open[index:]
                return

    def handle_data(self, data):
        if all(is_prose for _, is_prose in self.open):
            self.take(data)

    def take(self, text):
        if re.search(r"[^\W\d_]", text):
            self.found.append((self.getpos()[0], " ".join(text.split())))


def untranslated(path, text):
    if path.name.endswith(".html.tpl") or not re.search(r"\.(txt|xml)\.tpl$", path.name):
        prose = Prose()
        prose.feed(without_marks(text))
        prose.close()
        yield from prose.found
    elif path.name.endswith(".txt.tpl"):
        for number, line in enumerate(without_marks(text).splitlines(), 1):
            if re.search(r"[^\W\d_]", line):
                yield number, line.strip()


def first_line(path):
    if path.name.endswith(".txt.tpl"):
        return None
    context = "XML" if path.name.endswith(".xml.tpl") else "HTML"
    return f'{{{{%AUTOESCAPE context="{context}"}}}}'


def check():
    for path in files("templates/**/*.tpl"):
        text = read(path)
        wanted = first_line(path)
        if wanted and text.split("\n")[0] != wanted:
            yield f"{path}:1: the first line is not {wanted}"
        is_page = "mail" not in path.parts
        for pattern, reason in {**FORBIDDEN, **(FORBIDDEN_ON_PAGES if is_page else {})}.items():
            for match in re.finditer(pattern, text, re.S):
                yield f"{path}:{line_of(text, match.start())}: {reason}"
        for line, words in untranslated(path, text):
            yield f"{path}:{line}: not marked for translation: {words}"
