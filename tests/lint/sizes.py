"""No file over 400 lines, no function over 60; those over 200 and 30 are named, to be looked at."""

import re

from tree import code, files, line_of, read

FILE_LIMIT, FILE_LOOK = 400, 200
FUNCTION_LIMIT, FUNCTION_LOOK = 60, 30

# What may stand between the parameters of a function and its body.
QUALIFIERS = {"const", "noexcept", "override", "final", "try", "mutable"}


def blanked(text):
    """The text with comments, strings and preprocessor lines replaced by spaces, line for line."""
    pattern = (r'//[^\n]*|/\*.*?\*/|R"(\w*)\(.*?\)\1"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\''
               r'|^[ \t]*#(?:\\\n|[^\n])*')
    return re.sub(pattern, lambda m: re.sub(r"[^\n]", " ", m[0]), text, flags=re.S | re.M)


def kind_of_brace(head, outside):
    if re.search(r"\)\s*:[^:]", head) and re.search(r"[\w>]$", head.rstrip()):
        if re.findall(r"\w+|>", head)[-1] not in QUALIFIERS:
            return "member"  # an initializer: Thing() : part_{1} { … }
    if re.match(r"\s*(inline\s+)?(namespace|extern|class|struct|union|enum)\b", head) or (
            re.match(r"\s*(template|public|private|protected)\b", head)
            and re.search(r"\b(class|struct|union)\s+\w+[^()]*$", head)):
        return "container"
    return "function" if outside and "(" in head else "other"


def name_of(declaration):
    name, inside = re.search(r"([^\s(]*)\s*\(([^()]*)", declaration).groups()
    return inside.strip() if name.startswith("BOOST_") else name


def functions(text):
    """The name, first line and length of each function outside of any other."""
    text = blanked(text)
    braces, start = [], 0  # start: where the declaration under way begins
    for offset, char in enumerate(text):
        if char == "{":
            head = text[start:offset]
            outside = all(kind == "container" for kind, _ in braces)
            kind = kind_of_brace(head, outside)
            braces.append((kind, start + len(head) - len(head.lstrip())))
            if kind != "member":
                start = offset + 1
        elif char == "}" and braces:
            kind, began = braces.pop()
            if kind == "function":
                yield name_of(text[began:offset]), line_of(text, began), text.count("\n", began, offset) + 1
            if kind != "member":
                start = offset + 1
        elif char == ";":
            start = offset + 1


def sizes():
    """What is measured, its length and its limits."""
    for path in code() + files("tests/**/*.py", "tests/e2e/browser/*.js", "po/*.py", "static/*.js"):
        if "node_modules" not in path.parts:
            yield path, read(path).count("\n"), FILE_LOOK, FILE_LIMIT
    for path in code():
        for name, line, length in functions(read(path)):
            yield f"{path}:{line}: {name}", length, FUNCTION_LOOK, FUNCTION_LIMIT


def check():
    for what, length, look, limit in sizes():
        if length > limit:
            yield f"{what}: {length} lines, more than {limit}"
        elif length > look:
            print(f"  look: {what}: {length} lines")
