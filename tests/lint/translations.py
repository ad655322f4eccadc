"""Every text of the program is in every catalogue, translated, with the same values and tags in it."""

import re
import sys

from tree import ROOT, read

sys.path.insert(0, str(ROOT / "po"))
import update  # noqa: E402


def catalogue(text):
    """The translations of a .po file, a list for each text, and the lines of those that are fuzzy or
    obsolete. A text that counts is the pair of its singular and plural, as in update.texts()."""
    translations, bad, field, entry = {}, [], None, {}
    for number, line in enumerate([*text.splitlines(), ""], 1):
        keyword = re.match(r'(msgid|msgid_plural|msgstr(?:\[\d\])?)\s+(".*")$', line)
        if keyword:
            field = keyword[1]
            entry[field] = update.unquoted(keyword[2][1:-1])
        elif line.startswith('"') and field:
            entry[field] += update.unquoted(line[1:-1])
        elif line.startswith("#~") or (line.startswith("#,") and "fuzzy" in line):
            bad.append(number)
        elif not line.strip():
            if entry:
                singular, plural = entry.pop("msgid"), entry.pop("msgid_plural", None)
                translations[(singular, plural) if plural else singular] = list(entry.values())
            field, entry = None, {}
    return translations, bad


def parts(text):
    """What a translation may not change: values such as {{NAME}} or {1}, and tags."""
    return sorted(re.findall(r"\{\{.*?\}\}|\{\d+\}|<[^<>]+>", text))


def may_break(translation, files):
    """Whether a line may break before a mark that French sets apart: its space is U+00A0. The letters
    of an SMS have none, and with one it would cost the price of two."""
    return not files[0].startswith("templates/sms/") and re.search(" [:;?!»]|« ", translation)


def mistakes_of(name, translations):
    texts = update.texts()
    for text, files in texts.items():
        words = text if isinstance(text, str) else text[-1]
        where = f"{name}: {files[0]}: \"{words}\""
        if text not in translations:
            yield f"{where} is missing; 'make po' adds it"
        elif not all(translations[text]):
            yield f"{where} is not translated"
        elif any(parts(words) != parts(translation) for translation in translations[text]):
            yield f"{where} has other values or tags in its translation"
        elif name == "po/fr.po" and any(may_break(one, files) for one in translations[text]):
            yield f"{where} has a space that breaks before one of : ; ? ! » or after «"
    for text in translations.keys() - texts.keys() - {""}:
        yield f"{name}: \"{text}\" is used no more; 'make po' removes it"


def check():
    for language in read("po/LINGUAS").split():
        name = f"po/{language}.po"
        translations, bad = catalogue(read(name))
        yield from mistakes_of(name, translations)
        yield from (f"{name}:{line}: fuzzy or obsolete" for line in bad)
